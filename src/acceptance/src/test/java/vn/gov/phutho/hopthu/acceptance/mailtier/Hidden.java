package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.util.List;
import java.util.Optional;

/**
 * A guard whose absence alone no dialogue shows, since another wall stands behind it or a fault
 * within the server would be needed. The placement check misses it all the same.
 *
 * @param guards a pattern of ids
 * @param why with the wall that holds
 */
record Hidden(String guards, String why) {
  private static final List<Hidden> ALL =
      List.of(
          new Hidden(
              "handler:smtpserver-submissions/EncryptedLoginHook|setting:smtpserver-submissions/requireSSL",
              "465 is in TLS from the first byte: there is no clear text to log in by"),
          new Hidden(
              "handler:.*/ScanHook|mailet:root/ScanGuard",
              "off until a scanner is set: ScannersTest shows them with one"),
          new Hidden(
              "handler:.*/SuspendedHook|(matcher|mailet):.*/(RecipientIsSuspended|SuspendedMailbox)"
                  + "|mailet:suspended/.*",
              "off until suspended.mail is set: SuspendedReceiveTest shows them with each value"),
          new Hidden("mailet:relay/DkimSign", "off until a key is set: DkimTest shows it with one"),
          new Hidden(
              "mailet:relay/EgressGuard",
              "OwnerRewriteTable and OwnerSieve decide before: OperatorForwardTest shows it for"
                  + " mailets that an operator adds"),
          new Hidden(
              "mailet:root/IdentityGuard",
              "IdentityHook refuses in the dialogue, JMAP itself another's From: InboundGuardsTest"),
          new Hidden(
              "mailet:root/InboundForwardGuard",
              "InboundForwardHook refuses in the dialogue: InboundGuardsTest, InboundModesTest"),
          new Hidden(
              "handler:smtpserver-mx/ForwardHook", "asks of users alone, and nobody logs in on 25"),
          new Hidden("mailet:kept/.*", "tells the postmaster: OperatorForwardTest reads it"),
          new Hidden("mailet:.*/Recorded", "decides nothing: AuditTest reads what it writes"),
          new Hidden(
              "handler:.*/QuotaHook|matcher:.*/RecipientIsFull|mailet:over-quota/.*",
              "hook, processor and the mailbox itself each refuse: QuotaTest shows all three"),
          new Hidden("setting:imapserver-tls/requireSSL", "993 is in TLS from the first byte"),
          new Hidden(
              "setting:imapserver(-tls)?/literalSizeLimit",
              "James asks for a literal of any size, and bounds what it takes of it"),
          new Hidden(
              "setting:smtpserver-mx/requireSSL",
              "25 takes no login at all: plainAuthEnabled is false, 504"),
          new Hidden(
              "setting:smtpserver-submissions?/authorizedAddresses",
              "LoginRequiredHook asks every network for a login, 530"),
          new Hidden(
              "setting:.*/connectionLimit(PerIP)?",
              "would take more connections than a test should open"),
          new Hidden(
              "setting:jmap.properties/user.provisioning.enabled",
              "the directory is read-only to James: it cannot create anybody"),
          new Hidden(
              "setting:usersrepository.xml/connectionTimeout",
              "connecting on one machine does not hang; readTimeout bounds the bind"),
          new Hidden(
              "setting:jmx.properties/jmx.enabled", "DoorCoverageTest: no scenario covers JMX"),
          new Hidden("setting:lmtpserver.xml/enabled", "DoorCoverageTest: no scenario covers LMTP"),
          new Hidden(
              "failure:.*",
              "needs a fault inside: FailurePostureTest shows that it gets out to James"));

  static Optional<String> why(String guard) {
    return ALL.stream().filter(h -> guard.matches(h.guards())).map(Hidden::why).findFirst();
  }
}
