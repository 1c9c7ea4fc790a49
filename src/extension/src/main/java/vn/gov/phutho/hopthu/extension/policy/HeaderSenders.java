package vn.gov.phutho.hopthu.extension.policy;

import java.util.List;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import vn.gov.phutho.hopthu.model.MailAddress;

/** The addresses that From and Sender name, read as leniently as a mail program reads them. */
public final class HeaderSenders {
  private HeaderSenders() {}

  /**
   * All addresses, each once; what cannot be an address of ours is left out.
   *
   * @param values every From and Sender field of the message, however many it has
   */
  public static List<MailAddress> read(List<String> values) {
    return values.stream()
        .flatMap(v -> LenientAddressParser.DEFAULT.parseAddressList(v).flatten().stream())
        .map(Mailbox::getAddress)
        .flatMap(a -> SenderAddress.read(a).stream())
        .distinct()
        .toList();
  }
}
