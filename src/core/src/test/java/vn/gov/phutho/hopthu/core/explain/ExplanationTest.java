package vn.gov.phutho.hopthu.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Province;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.LedgerLine;
import vn.gov.phutho.hopthu.core.quota.QuotaGrant;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.model.AccountKind;

class ExplanationTest {
  private final Province province = new Province();
  private final Item.IssuePerson hung = Province.issue("1", "Trần Mạnh Hùng");

  @Test
  void tellsTheLifeOfAnAccountByDocumentDecisionAndDate() {
    province.work(province.accept("1/A", hung));
    province.work(province.accept("2/A", Province.revoke("1", hung, "hungtm", "2026-11-10")));
    List<Explanation> lines = Explanation.of(province.ledger.history(province.account("hungtm")));
    assertThat(lines)
        .extracting(Explanation::what)
        .containsSubsequence(
            "issued hungtm@phutho.gov.vn (5.4a)",
            "decided",
            "in force: james put hungtm@phutho.gov.vn",
            "applied",
            "state sendLocked: decision of 2026-11-10, destroyed from 2026-12-11 (5.4d)",
            "applied");
    assertThat(lines).extracting(Explanation::request).contains("1/A item 1", "2/A item 1");
    assertThat(lines.toString()).doesNotContain("912345678", "Hùng");
  }

  @Test
  void namesTheItemThatGrantedMoreThanUsual() {
    ItemRef order = new ItemRef("30/SKHCN-CNTT", "1");
    QuotaGrant grant = new QuotaGrant(AccountKind.PERSON, 3000, Optional.of(order));
    Entry entry = new Entry.QuotaGranted(UUID.randomUUID(), 1, grant, "30/SKHCN-CNTT");
    assertThat(Explanation.of(List.of(new LedgerLine(1, Instant.EPOCH, entry))))
        .containsExactly(
            new Explanation(
                1,
                Instant.EPOCH,
                "quota 3000 MB, exception by 30/SKHCN-CNTT item 1 (7.1)",
                "30/SKHCN-CNTT"));
  }

  @Test
  void namesTheReasonsOfARefusal() {
    province.work(province.accept("3/A", Province.revoke("1", hung, "khongco", "2026-11-10")));
    assertThat(Explanation.of(province.ledger.history("3/A")))
        .extracting(Explanation::what)
        .contains("refused: unknown-address at /items/1/address");
  }
}
