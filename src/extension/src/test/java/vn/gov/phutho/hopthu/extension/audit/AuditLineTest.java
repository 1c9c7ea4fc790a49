package vn.gov.phutho.hopthu.extension.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/** D9 (9.3). */
class AuditLineTest {
  private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");

  private static String line(Subject subject) {
    return AuditLine.of(AT, Door.ROOT, "scan", Verdict.refuse(ReasonCode.INFECTED), subject);
  }

  private static JsonNode read(String line) throws JsonProcessingException {
    return new ObjectMapper().readTree(line);
  }

  @Test
  void holdsEverythingThatWasDecided() throws JsonProcessingException {
    Subject subject =
        new Subject("<1@x>", "a@b.vn", "a@b.vn", List.of("c@d.vn"))
            .named("Mail1")
            .from("192.0.2.1")
            .with("infected: Eicar");
    assertThat(read(line(subject)))
        .isEqualTo(
            read(
                """
                {"at":"2026-11-24T02:00:00Z","door":"root","rule":"scan","outcome":"refuse",
                 "reason":"infected","clause":"13.2","messageId":"<1@x>","sender":"a@b.vn",
                 "login":"a@b.vn","recipients":["c@d.vn"],"mail":"Mail1","client":"192.0.2.1",
                 "detail":"infected: Eicar"}
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<1@x>\r\n{\"outcome\":\"pass\"}",
        "\"},{\"",
        "\\u000a\n\u0085\u2028\u2029",
        "\u007f\u0000\u001b[31m",
        "\u202egnp.exe",
        "th\u01b0 \ud83d\ude00"
      })
  void isOneLineOfAsciiWhateverAStrangerWrote(String text) throws JsonProcessingException {
    String line = line(new Subject(text, text, text, List.of(text)).with(text));
    assertThat(line.chars()).allMatch(c -> c >= 0x20 && c < 0x7f);
    JsonNode read = read(line);
    assertThat(read.get("outcome").asText()).isEqualTo("refuse");
    for (String key : List.of("messageId", "sender", "login", "detail")) {
      assertThat(read.get(key).asText()).isEqualTo(text);
    }
    assertThat(read.get("recipients").get(0).asText()).isEqualTo(text);
  }

  @Test
  void hasAnEndWhateverAStrangerWrote() throws JsonProcessingException {
    String endless = "x".repeat(1_000_000);
    JsonNode read = read(line(new Subject(endless, endless, endless, List.of(endless))));
    assertThat(read.get("messageId").asText())
        .hasSizeLessThan(600)
        .endsWith("... (1000000 characters)");
    assertThat(read.toString()).hasSizeLessThan(3_000);
  }

  @Test
  void countsTheRecipientsThatItLeavesOut() throws JsonProcessingException {
    List<String> many = Collections.nCopies(1_500, "a@b.vn");
    JsonNode read = read(line(new Subject("", "", "", many)));
    assertThat(read.get("recipients")).hasSize(1_000);
    assertThat(read.get("recipientsLeftOut").asInt()).isEqualTo(500);
  }
}
