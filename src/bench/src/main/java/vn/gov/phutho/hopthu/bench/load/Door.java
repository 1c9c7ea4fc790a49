package vn.gov.phutho.hopthu.bench.load;

import java.io.IOException;

/** Where messages come in; each to one mailbox of ours. */
enum Door {
  /** Port 25, from another server, without TLS: it would cost both sides the same. */
  MX,
  /** Port 587, from a user who is logged in, in TLS. */
  SUBMISSION;

  SmtpClient open(Tier tier, int connection) throws IOException {
    if (this == MX) {
      return SmtpClient.open(tier.ports().mx());
    }
    SmtpClient client = SmtpClient.open(tier.ports().submission());
    client.startTls();
    client.login(sender(connection), People.SECRET);
    return client;
  }

  String sender(int connection) {
    return this == MX ? "someone" + connection + "@example.org" : People.sender(connection);
  }
}
