package vn.gov.phutho.hopthu.adapter.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.gov.phutho.hopthu.core.calendar.Sla;
import vn.gov.phutho.hopthu.core.notice.AccountNotice;
import vn.gov.phutho.hopthu.core.notice.Addressee;
import vn.gov.phutho.hopthu.core.notice.Letter;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.secret.SecretWarning;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Letters that were never sent: for previews, and to try templates with. */
final class Examples {
  private static final LocalDate DAY = LocalDate.parse("2027-01-15");
  private static final MailAddress ADDRESS = new MailAddress("hungtm", "phutho.gov.vn");
  private static final Addressee OWNER = new Addressee("Trần Mạnh Hùng", ADDRESS);
  private static final Instant TIME = Instant.parse("2027-01-20T13:00:00Z");

  static Map<String, Object> of(Form form) {
    return LetterValues.of(letter(form));
  }

  private static Letter letter(Form form) {
    return switch (form) {
      case SECRET_EXPIRES ->
          personal(new AccountNotice.SecretExpires(new SecretWarning(DAY.plusDays(7), 7)));
      case DESTRUCTION -> personal(new AccountNotice.Destruction(DAY.plusDays(7), "5.4d", false));
      case ISSUED -> personal(new AccountNotice.Issued(DAY));
      case DIGEST ->
          new Letter.Digest(
              OWNER,
              DAY,
              List.of(
                  line(new AccountNotice.Destruction(DAY.plusDays(7), "5.4d", false)),
                  line(new AccountNotice.Destruction(DAY.plusDays(1), "6.1", true)),
                  line(new AccountNotice.Suspended("13.5", DAY, DAY.plusDays(22))),
                  line(new AccountNotice.SecretExpired(DAY.minusDays(1))),
                  line(new AccountNotice.Issued(DAY))));
      case DOWNTIME ->
          new Letter.Downtime(
              OWNER,
              new ItemRef("21/SKHCN-CNTT", "1"),
              TIME,
              TIME.plusSeconds(7200),
              false,
              "Nâng cấp máy chủ thư điện tử.");
      case OPEN_ITEMS ->
          new Letter.OpenItems(
              OWNER, List.of(item("1", Sla.Timeliness.NEAR), item("2", Sla.Timeliness.PAST)));
    };
  }

  private static Letter personal(AccountNotice notice) {
    return new Letter.Personal(OWNER, notice);
  }

  private static Letter.Line line(AccountNotice notice) {
    return new Letter.Line(ADDRESS, OWNER.name(), notice);
  }

  private static Letter.OpenItem item(String item, Sla.Timeliness timeliness) {
    return new Letter.OpenItem(new ItemRef("15/SNV-VP", item), TIME, timeliness);
  }

  private Examples() {}
}
