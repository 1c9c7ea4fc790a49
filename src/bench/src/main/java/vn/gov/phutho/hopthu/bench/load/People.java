package vn.gov.phutho.hopthu.bench.load;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.testkit.directory.LdapFixture;
import vn.gov.phutho.hopthu.testkit.directory.SampleAccounts;

/** Who writes and who is written to, one pair for each connection, in the directory of both. */
final class People {
  static final String SECRET = "Mat-khau-tai-9";

  private People() {}

  static String sender(int connection) {
    return "gui" + connection + "@phutho.gov.vn";
  }

  static String recipient(int connection) {
    return "nhan" + connection + "@phutho.gov.vn";
  }

  static void enter(LdapFixture directory) throws LDAPException {
    try (LDAPConnection ldap =
        new LDAPConnection(
            "127.0.0.1", directory.port(), LdapFixture.HOPTHU, LdapFixture.HOPTHU_PASSWORD)) {
      for (int i = 0; i < Scale.CONNECTIONS; i++) {
        ldap.add(entry(sender(i)));
        ldap.add(entry(recipient(i)));
      }
    }
  }

  private static Entry entry(String address) {
    Account account =
        SampleAccounts.person(MailAddress.parse(address), "Trần Mạnh Hùng", "Chuyên viên");
    DirectoryEntry written = SampleAccounts.SCHEMA.write(account);
    Entry entry = new Entry(written.dn());
    written.attributes().forEach(entry::addAttribute);
    entry.addAttribute(DirectorySchema.PASSWORD, SECRET);
    return entry;
  }
}
