package vn.gov.phutho.hopthu.extension.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DkimSignatureTest {
  private static final DkimSettings AS =
      new DkimSettings(Optional.of(Path.of("unused")), "phutho.gov.vn", "hopthu");
  private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);
  private static final byte[] BODY = new byte[32];
  private static KeyPair keys;

  @BeforeAll
  static void makeKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
  }

  private static String field(String... header) throws GeneralSecurityException {
    return DkimSignature.field(List.of(header), BODY, AS, keys.getPrivate(), NOW);
  }

  private static String tag(String field, String name) {
    for (String tag : HeaderLine.of(field).value().split(";")) {
      if (tag.strip().startsWith(name + "=")) {
        return tag.strip().substring(name.length() + 1);
      }
    }
    throw new AssertionError("no " + name + " in " + field);
  }

  @Test
  void relaxesFieldsAsTheExampleOfTheRfc() {
    assertThat(HeaderLine.of("A: X").relaxed()).isEqualTo("a:X");
    assertThat(HeaderLine.of("B : Y\t\r\n\tZ  ").relaxed()).isEqualTo("b:Y Z");
  }

  @Test
  void signsFieldsOnceMoreThanTheyOccur() throws GeneralSecurityException {
    String field = field("From: <a@b>", "To: <c@d>", "To: <e@f>", "Bcc: <x@y>", "X-Own: 1");
    assertThat(tag(field, "h"))
        .isEqualTo(
            "From:From:To:To:To:Cc:Subject:Date:Message-ID:Reply-To:MIME-Version:Content-Type"
                + ":Content-Transfer-Encoding");
  }

  @Test
  void coversTheFieldsFromTheLastToTheFirst() throws GeneralSecurityException {
    String field = field("From: <a@b>", "To: <c@d>", "To: <e@f>", "Subject:  tr\u00e1\r\n i");
    String unsigned = field.substring(0, field.indexOf("\tb=") + 3);
    String signed =
        "from:<a@b>\r\nto:<e@f>\r\nto:<c@d>\r\nsubject:tr\u00e1 i\r\n"
            + HeaderLine.of(unsigned).relaxed();
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(keys.getPublic());
    signature.update(signed.getBytes(StandardCharsets.ISO_8859_1));
    byte[] value = Base64.getMimeDecoder().decode(tag(field, "b"));
    assertThat(signature.verify(value)).isTrue();
  }

  @Test
  void namesDomainSelectorTimeAndBody() throws GeneralSecurityException {
    String field = field("From: <a@b>");
    assertThat(tag(field, "d")).isEqualTo("phutho.gov.vn");
    assertThat(tag(field, "s")).isEqualTo("hopthu");
    assertThat(tag(field, "t")).isEqualTo("1795000000");
    assertThat(tag(field, "bh")).isEqualTo(Base64.getEncoder().encodeToString(BODY));
    assertThat(field.lines()).allMatch(line -> line.length() < 998);
  }
}
