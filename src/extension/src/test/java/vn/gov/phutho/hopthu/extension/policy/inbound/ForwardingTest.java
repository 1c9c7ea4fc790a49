package vn.gov.phutho.hopthu.extension.policy.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/** D4 (13.5). */
class ForwardingTest {
  private static final OfficialDomains OFFICIAL = OfficialDomains.of(List.of("gov.vn"));
  private static final MailAddress US = MailAddress.parse("lantt@phutho.gov.vn");
  private static final String PARTNER = "office@partner.example";

  private static Forwarding of(Arrival arrival) {
    return Forwarding.of(arrival, OFFICIAL);
  }

  /** Fields in the order of the header, {@code Name: body}. */
  private static Arrival arrival(String sender, String... fields) {
    List<Field> header = new ArrayList<>();
    for (String field : fields) {
      int colon = field.indexOf(':');
      header.add(new Field(field.substring(0, colon), field.substring(colon + 1)));
    }
    return new Arrival(sender, List.of(US), header);
  }

  private static void assertNotSeen(Arrival arrival) {
    assertThat(of(arrival)).isEqualTo(new Forwarding.NotSeen());
  }

  private static void assertForwardedBy(String party, Arrival arrival) {
    assertThat(of(arrival))
        .isInstanceOfSatisfying(
            Forwarding.Automatic.class, a -> assertThat(a.by().party()).isEqualTo(party));
  }

  @ParameterizedTest
  @CsvSource({
    "gmail.eml, GMAIL, envelope, lan.tran@gmail.com",
    "outlook-redirect.eml, OTHER, envelope, outlook.com",
    "outlook-forwarding.eml, MICROSOFT, x-ms-exchange-generated-message-source, lan.tran@outlook.com",
    "yahoo.eml, YAHOO, X-Yahoo-Forwarded, lan.tran@yahoo.com",
    "zoho.eml, ZOHO, X-Forwarded-To, lan@tuvan.example",
    "icloud.eml, OTHER, original-recipient, lan.tran@icloud.com",
    "dot-forward.eml, OTHER, x-original-to, lan@congty.example",
    "procmail-received.eml, OTHER, received, lan@congty.example",
    "srs.eml, OTHER, envelope, hosting.example",
    "auto-forwarded.eml, OTHER, auto-submitted, congty.example",
    "resent-by-rule.eml, OTHER, resent-from, lan@congty.example"
  })
  void knowsEachServicesShape(String file, Hop.Service service, String evidence, String party)
      throws IOException {
    assertThat(of(MessageFile.resource(file).to(US)))
        .isEqualTo(new Forwarding.Automatic(new Hop(service, evidence, party)));
  }

  @ParameterizedTest
  @CsvSource({
    "gmail.eml", "outlook-redirect.eml", "outlook-forwarding.eml", "yahoo.eml", "zoho.eml",
    "icloud.eml", "dot-forward.eml", "procmail-received.eml", "srs.eml", "auto-forwarded.eml",
    "resent-by-rule.eml"
  })
  void leavesRecipientsAloneWhoAreNotOfficial(String file) throws IOException {
    assertNotSeen(MessageFile.resource(file).to(MailAddress.parse("lan@elsewhere.example")));
  }

  @Nested
  class LetsGo {
    @Test
    void whatWasWrittenToUs() {
      assertNotSeen(
          arrival(
              PARTNER,
              "Received: from mail.partner.example by mx.phutho.gov.vn for <lantt@phutho.gov.vn>",
              "From: " + PARTNER,
              "To: Lan <LanTT@phutho.gov.vn>"));
    }

    @Test
    void aBlindCopyWhoseServerNotedTheFirstRecipient() {
      assertNotSeen(
          arrival(
              PARTNER,
              "Received: from filter.partner.example by out.partner.example for <boss@partner.example>",
              "Received: from laptop by mail.partner.example with ESMTPSA for <boss@partner.example>",
              "From: " + PARTNER,
              "To: boss@partner.example"));
    }

    @Test
    void whatAPersonForwardsAsANewMessage() {
      assertNotSeen(
          arrival(
              "lan.tran@gmail.com",
              "From: Lan <lan.tran@gmail.com>",
              "To: lantt@phutho.gov.vn",
              "Subject: Fwd: Moi hop",
              "References: <1@partner.example>",
              "X-Forwarded-Message-Id: <1@partner.example>"));
    }

    @Test
    void whatAPersonResends() {
      assertNotSeen(
          arrival(
              "lan@congty.example",
              "Resent-From: lan@congty.example",
              "Resent-To: lantt@phutho.gov.vn",
              "Resent-Date: Tue, 24 Nov 2026 10:00:00 +0700",
              "Delivered-To: lan@congty.example",
              "From: " + PARTNER,
              "To: lan@congty.example"));
    }

    @Test
    void whatAPersonResendsToManyOfWhomOneIsNamed() {
      assertNotSeen(
          arrival(
              "lan@congty.example",
              "Resent-From: lan@congty.example",
              "Resent-To: friend@elsewhere.example",
              "Delivered-To: club@congty.example",
              "From: " + PARTNER,
              "To: club@congty.example"));
    }

    @ParameterizedTest
    @CsvSource({
      "List-Id: Tin hoc <tinhoc.lists.example>",
      "List-Post: <mailto:tinhoc@lists.example>",
      "Precedence: list",
      "X-BeenThere: tinhoc@lists.example",
      "Sender: owner-tinhoc@lists.example"
    })
    void mailingLists(String mark) {
      assertNotSeen(
          arrival(
              PARTNER,
              "Delivered-To: tinhoc@lists.example",
              mark,
              "X-MS-Exchange-Inbox-Rules-Loop: member@outlook.com",
              "From: " + PARTNER,
              "To: tinhoc@lists.example"));
    }

    @Test
    void aListThatOnlyItsReturnPathShows() {
      for (String sender :
          List.of("owner-tinhoc", "tinhoc-bounces+lantt=phutho.gov.vn", "Listserv")) {
        assertNotSeen(
            arrival(
                sender + "@lists.example",
                "Delivered-To: tinhoc@lists.example",
                "From: " + PARTNER,
                "To: tinhoc@lists.example"));
      }
    }

    @Test
    void aBounce() throws IOException {
      MessageFile gmail = MessageFile.resource("gmail.eml");
      assertNotSeen(new Arrival("", List.of(US), gmail.header()));
    }

    @Test
    void anAnswerByRuleToWhatWeWrote() {
      assertNotSeen(
          arrival(
              "lan.tran@outlook.com",
              "From: lan.tran@outlook.com",
              "To: lantt@phutho.gov.vn",
              "Auto-Submitted: auto-generated",
              "X-MS-Exchange-Inbox-Rules-Loop: lan.tran@outlook.com",
              "X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent",
              "X-MS-Exchange-Parent-Message-Id: <5@phutho.gov.vn>",
              "In-Reply-To: <5@phutho.gov.vn>"));
      assertNotSeen(
          arrival(
              "lan.tran@outlook.com",
              "From: lan.tran@outlook.com",
              "To: lantt@phutho.gov.vn",
              "X-MS-Exchange-Inbox-Rules-Loop: lan.tran@outlook.com",
              "Auto-Submitted: auto-replied"));
    }

    @Test
    void aReportThatAMachineMakes() {
      assertNotSeen(
          arrival(
              "cron@congty.example",
              "Delivered-To: root@server7.local",
              "X-Original-To: root@localhost",
              "Auto-Submitted: auto-generated",
              "From: root@congty.example",
              "To: root@server7"));
    }

    @Test
    void anAddressOfTheWebInAFieldOfTheSameName() {
      assertNotSeen(
          arrival(PARTNER, "X-Forwarded-For: 203.0.113.7, 198.51.100.2", "To: undisclosed:;"));
    }
  }

  @Nested
  class OfTheLastHop {
    @Test
    void letsAnOfficialMailboxForwardByGmailsHabit() {
      assertNotSeen(
          arrival(
              "lan+caf_=lantt=phutho.gov.vn@hanoi.gov.vn",
              "X-Forwarded-To: lantt@phutho.gov.vn",
              "X-Forwarded-For: lan@hanoi.gov.vn lantt@phutho.gov.vn",
              "Delivered-To: lan@hanoi.gov.vn",
              "To: lan@hanoi.gov.vn"));
    }

    @Test
    void letsAnOfficialMailboxForwardWhatANonOfficialOneForwardedToIt() {
      assertNotSeen(
          arrival(
              PARTNER,
              "Received: from relay.example by mx.phutho.gov.vn",
              "Delivered-To: lan@hanoi.gov.vn",
              "X-Forwarded-To: lan@hanoi.gov.vn",
              "X-Forwarded-For: lan.tran@gmail.com lan@hanoi.gov.vn",
              "Delivered-To: lan.tran@gmail.com",
              "To: lan.tran@gmail.com"));
      assertNotSeen(
          arrival(
              "SRS0=HHH=TT=outlook.com=lan@hanoi.gov.vn",
              "X-MS-Exchange-Inbox-Rules-Loop: lan.tran@outlook.com",
              "To: lan.tran@outlook.com"));
    }

    @Test
    void refusesANonOfficialMailboxThatForwardsWhatAnOfficialOneForwarded() {
      assertForwardedBy(
          "lan.tran@gmail.com",
          arrival(
              "lan.tran+caf_=lantt=phutho.gov.vn@gmail.com",
              "X-Forwarded-For: lan@hanoi.gov.vn lan.tran@gmail.com lantt@phutho.gov.vn",
              "Delivered-To: lan.tran@gmail.com",
              "Delivered-To: lan@hanoi.gov.vn",
              "To: lan@hanoi.gov.vn"));
      assertForwardedBy(
          "lan@congty.example",
          arrival(
              "clerk@hanoi.gov.vn",
              "Received: from mail.congty.example by mx.phutho.gov.vn",
              "Delivered-To: lan@congty.example",
              "From: clerk@hanoi.gov.vn",
              "To: lan@congty.example"));
    }

    @Test
    void believesAnOfficialServerThatHandsItOver() {
      String from = "Received: from mail.hanoi.gov.vn (EHLO mail.hanoi.gov.vn) ([192.0.2.1]) by mx";
      assertNotSeen(arrival(PARTNER, from, "Delivered-To: lan@congty.example", "To: x@y.example"));
    }

    @Test
    void doesNotTakeTheRecipientsOwnFilterForAnOfficialForwarder() {
      assertForwardedBy(
          "lan@congty.example",
          arrival(
              PARTNER,
              "Received: from filter.phutho.gov.vn (EHLO filter.phutho.gov.vn) ([10.0.0.1]) by james",
              "Delivered-To: lan@congty.example",
              "To: lan@congty.example"));
    }

    @Test
    void readsNothingInAForwardThatWasToSomebodyElse() {
      assertNotSeen(
          arrival(
              PARTNER,
              "X-Forwarded-To: other@elsewhere.example",
              "X-Forwarded-For: first@gmail.com other@elsewhere.example",
              "From: " + PARTNER,
              "To: lantt@phutho.gov.vn"));
    }
  }

  @Test
  void isNotFooledByALookAlikeDomain() {
    assertForwardedBy(
        "lan@hanoi.gov.vn.evil.example",
        arrival(
            PARTNER,
            "X-Forwarded-For: lan@hanoi.gov.vn.evil.example lantt@phutho.gov.vn",
            "To: a@b.c"));
    assertForwardedBy(
        "lan@evilgov.vn",
        arrival(PARTNER, "X-Forwarded-For: lan@evilgov.vn lantt@phutho.gov.vn", "To: a@b.c"));
  }

  @Test
  void seesAForwardOfAListsPostThatNamesItsTarget() {
    assertForwardedBy(
        "lan.tran@gmail.com",
        arrival(
            "lan.tran+caf_=lantt=phutho.gov.vn@gmail.com",
            "List-Id: <tinhoc.lists.example>",
            "To: tinhoc@lists.example"));
  }

  @Test
  @Timeout(60)
  void bearsFieldsOfAnyLength() {
    for (String part : List.of("a", "a@", "for ", "from ", "(EHLO ", "<", "a@b.vn ")) {
      String body = part.repeat(1_000_000 / part.length());
      of(
          arrival(
              PARTNER,
              "Received: " + body,
              "X-Forwarded-For: " + body,
              "X-Yahoo-Forwarded: " + body,
              "X-MS-Exchange-Inbox-Rules-Loop: " + body,
              "Delivered-To: " + body,
              "Resent-To: " + body,
              "From: " + body,
              "To: " + body));
    }
  }

  @Test
  void writesItsEvidenceOnOneAsciiLine() {
    Hop hop = new Hop(Hop.Service.OTHER, "envelope", "l\u00e2n\r\nX: y@congty.example");
    assertThat(hop.toString()).matches("[\\x20-\\x7E]+");
  }
}
