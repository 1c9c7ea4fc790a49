package vn.gov.phutho.hopthu.acceptance.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.acceptance.Papers;
import vn.gov.phutho.hopthu.acceptance.Papers.Person;
import vn.gov.phutho.hopthu.acceptance.SharedSystem;
import vn.gov.phutho.hopthu.trial.TrialSystem;
import vn.gov.phutho.hopthu.trial.adapter.HopthuClient.Answer;
import vn.gov.phutho.hopthu.trial.adapter.HopthuClient.Item;

@ExtendWith(SharedSystem.class)
class DocumentsTest {
  private final TrialSystem system;

  DocumentsTest(TrialSystem system) {
    this.system = system;
  }

  @Test
  void threeNamesakesOfOneDocumentGetThreeAddresses() { // A5, A6 (4.2)
    Answer answer =
        system.submitAndSettle(
            new Papers()
                .issue(Person.named("Trần Mạnh Hùng"))
                .issue(Person.named("Trần Minh Hưng"))
                .issue(Person.named("Trần Mai Hương"))
                .json());
    assertThat(answer.items())
        .extracting(Item::address)
        .containsExactly("hungtm@phutho.gov.vn", "hungtm2@phutho.gov.vn", "huongtm@phutho.gov.vn");
    for (Item item : answer.items()) {
      assertThat(item.state()).isEqualTo("applied");
      assertThat(system.inspection().entry(item.address())).isPresent();
      assertThat(system.inspection().mailbox(item.address()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theSameDocumentThreeTimesActsOnce() { // B5
    Papers paper = new Papers().issue(Person.named("Nông Thị Bình"));
    assertThat(system.requests().submit(system.signer().sign(paper.json())).status())
        .isEqualTo(202);
    assertThat(system.requests().submit(system.signer().sign(paper.json())).status())
        .isEqualTo(200);
    Answer settled = system.submitAndSettle(paper.json());
    assertThat(settled.items()).extracting(Item::address).containsExactly("binhnt@phutho.gov.vn");
    assertThat(system.inspection().entry("binhnt2@phutho.gov.vn")).isEmpty();
    List<?> history =
        (List<?>) system.operator().account("binhnt@phutho.gov.vn").body().get("history");
    assertThat(history.toString()).containsOnlyOnce("issued binhnt@phutho.gov.vn");
  }

  @Test
  void otherContentUnderTheSameNumberIsAConflict() { // B5
    Papers paper = new Papers().issue(Person.named("Lò Văn Sáng"));
    system.submitAndSettle(paper.json());
    Answer other =
        system
            .requests()
            .submit(system.signer().sign(paper.json().replace("Lò Văn Sáng", "Lò Văn Tối")));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.reasons()).containsExactly("number-conflict");
    assertThat(system.inspection().entry("toilv@phutho.gov.vn")).isEmpty();
  }

  @Test
  void oneBadItemAmongTenLeavesNineApplied() { // B1
    Papers paper = new Papers();
    for (String middle : List.of("An", "Ba", "Ca", "Da", "Ea", "Ga", "Ha", "Ia", "Ka", "La")) {
      paper.issue(Person.named("Quách " + middle + " Thịnh"));
    }
    Answer answer =
        system.submitAndSettle(paper.json().replace("Quách Ca Thịnh", "Qu¸ch V¨n B×nh"));
    assertThat(answer.items().stream().filter(i -> i.state().equals("applied"))).hasSize(9);
    assertThat(answer.items().get(2).state()).isEqualTo("refused");
    assertThat(answer.items().get(2).reasons()).containsExactly("name-legacy-encoding");
    Set<String> addresses = new HashSet<>();
    answer.items().forEach(i -> addresses.add(i.address()));
    assertThat(addresses).hasSize(10);
  }

  @Test
  void whatIsNotSignedAsItMustChangesNothing() { // B3
    Papers paper = new Papers().issue(Person.named("Cầm Thị Mai"));
    String good = system.signer().sign(paper.json());
    String[] parts = good.split("\\.");
    assertRefused(paper.json(), "unsigned");
    assertRefused(
        parts[0] + "." + url(paper.json().replace("Mai", "Mơ")) + "." + parts[2], "bad-signature");
    assertRefused(
        url(header("EdDSA", "nobody", "hopthu-request+jws")) + "." + parts[1] + "." + parts[2],
        "unknown-key");
    assertRefused(
        url(header("EdDSA", "request-system", "JWT")) + "." + parts[1] + "." + parts[2],
        "wrong-type");
    assertRefused(
        url(header("HS256", "request-system", "hopthu-request+jws"))
            + "."
            + parts[1]
            + "."
            + parts[2],
        "wrong-algorithm");
    assertRefused(
        url(header("none", "request-system", "hopthu-request+jws")) + "." + parts[1] + ".",
        "wrong-algorithm");
    assertThat(system.requests().request(paper.number()).status()).isEqualTo(404);
    assertThat(system.inspection().entry("maict@phutho.gov.vn")).isEmpty();
  }

  private void assertRefused(String jws, String reason) {
    Answer answer = system.requests().submit(jws);
    assertThat(answer.status()).as(reason).isEqualTo(400);
    assertThat(answer.reasons()).containsExactly(reason);
  }

  private static String header(String algorithm, String kid, String type) {
    return "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + kid + "\",\"typ\":\"" + type + "\"}";
  }

  private static String url(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
