package vn.gov.phutho.hopthu.extension.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.extension.attachment.Uuencoded;

/** D2: what counts, in messages as they come over the wire. */
class AttachmentCounterTest {
  private static final String TEXT = part("Content-Type: text/plain", "Kính gửi Sở.");

  private static String part(String header, String body) {
    return header + "\r\n\r\n" + body;
  }

  private static String multipart(String kind, String... parts) {
    String boundary = "b" + Integer.toHexString(String.join("", parts).hashCode());
    StringBuilder all =
        new StringBuilder(
            "Content-Type: multipart/" + kind + "; boundary=" + boundary + "\r\n\r\n");
    for (String part : parts) {
      all.append("--").append(boundary).append("\r\n").append(part).append("\r\n");
    }
    return all.append("--").append(boundary).append("--\r\n").toString();
  }

  private static String message(String content) {
    return "From: a@phutho.gov.vn\r\nMIME-Version: 1.0\r\n" + content;
  }

  private static String base64(int size) {
    return Base64.getMimeEncoder().encodeToString(bytes(size));
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i * 31);
    }
    return bytes;
  }

  private static String attached(int size) {
    return part(
        "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n"
            + "Content-Transfer-Encoding: base64",
        base64(size));
  }

  private static AttachmentCount count(String message) {
    try {
      return AttachmentCounter.count(
          new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertCounts(String content, long bytes) {
    assertThat(count(message(content))).isEqualTo(new AttachmentCount.Counted(bytes));
  }

  @Test
  void takesTheShownTextForNoAttachment() {
    assertCounts(TEXT, 0);
    assertCounts(part("Content-Type: text/html", "<p>x</p>"), 0);
    assertCounts("\r\nno MIME at all\r\n", 0);
    assertCounts(multipart("alternative", TEXT, part("Content-Type: text/html", "<p>x</p>")), 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 56, 57, 58, 1_000, 100_001})
  void countsBase64Decoded(int size) {
    assertCounts(multipart("mixed", TEXT, attached(size)), size);
  }

  @Test
  void addsAllAttachmentsUp() {
    assertCounts(multipart("mixed", TEXT, attached(10), attached(200), attached(3_000)), 3_210);
  }

  @Test
  void countsBase64WithoutItsLineEndingsAndBeyondItsPadding() {
    String header = "Content-Type: image/png\r\nContent-Transfer-Encoding: BASE64";
    String oneLine = Base64.getEncoder().encodeToString(bytes(5_000));
    assertCounts(multipart("mixed", TEXT, part(header, oneLine)), 5_000);
    assertCounts(multipart("mixed", TEXT, part(header, "AA==\r\n" + oneLine)), 5_001);
  }

  @Test
  void countsQuotedPrintableDecoded() {
    String header =
        "Content-Type: text/csv; name=a.csv\r\nContent-Transfer-Encoding: quoted-printable";
    String body = "=E1=BA=A1 v=\r\nan ban\r\n" + ("v".repeat(70) + "=\r\n").repeat(100) + "end";
    assertCounts(multipart("mixed", TEXT, part(header, body)), 3 + 8 + 2 + 7_000 + 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7bit", "8bit", "binary", "x-unheard-of"})
  void countsAnUnencodedAttachmentAsTransmitted(String encoding) {
    String header =
        "Content-Type: text/plain; name=\"ghi chu.txt\"\r\nContent-Transfer-Encoding: " + encoding;
    assertCounts(multipart("mixed", TEXT, part(header, "mot\r\nhai\r\n")), 10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain; name=a.txt",
        "Content-Type: text/plain\r\nContent-Disposition: attachment",
        "Content-Type: text/plain\r\nContent-Disposition: inline; filename=a.txt",
        "Content-Type: text/plain;\r\n name*0=a;\r\n name*1=b",
        "Content-Type: text/plain\r\nContent-Disposition: attachment; filename*=UTF-8''a.txt",
        "Content-Type: application/octet-stream",
        "Content-Type: image/png\r\nContent-Disposition: inline",
        "Content-Type: text/calendar",
        "X-Nothing: at all"
      })
  void countsWhateverIsNotTheText(String header) {
    assertCounts(multipart("mixed", TEXT, part(header, "12345")), 5);
  }

  @Test
  void countsASecondTextWithoutNameOrType() {
    assertCounts(multipart("mixed", TEXT, part("Content-Type: text/plain", "12345")), 5);
    assertCounts(multipart("mixed", TEXT, "\r\n12345"), 5);
  }

  @Test
  void countsAFalseTextThatIsBinary() {
    String header = "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64";
    assertCounts(part(header, base64(4_096)), 4_096);
  }

  @Test
  void countsPicturesOfARelatedTextButNotTheText() {
    String html = part("Content-Type: text/html", "<img src=cid:x>");
    String related =
        multipart("related", html, part("Content-Type: image/png\r\nContent-ID: <x>", "12345"));
    assertCounts(multipart("alternative", TEXT, related), 5);
    assertCounts(multipart("mixed", multipart("alternative", TEXT, related), attached(10)), 15);
  }

  @Test
  void walksIntoMessagesWithinTheMessage() {
    String inner = message(multipart("mixed", TEXT, attached(1_000)));
    String forwarded = multipart("mixed", TEXT, part("Content-Type: message/rfc822", inner));
    assertCounts(forwarded, 1_000);
    String twice =
        multipart("mixed", TEXT, part("Content-Type: message/rfc822", message(forwarded)));
    assertCounts(twice, 1_000);
  }

  @Test
  void walksIntoAMessageThatIsEncoded() {
    String inner = message(multipart("mixed", TEXT, attached(1_000)));
    String encoded = Base64.getMimeEncoder().encodeToString(inner.getBytes(StandardCharsets.UTF_8));
    String header = "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64";
    assertCounts(multipart("mixed", TEXT, part(header, encoded)), 1_000);
  }

  @Test
  void countsFilesInUuencodeBlocksOfTheText() {
    String block = "begin 644 a.bin\r\n" + Uuencoded.lines(bytes(100)) + "`\r\nend\r\n";
    assertCounts(part("Content-Type: text/plain", "Xin chao\r\n" + block + "het\r\n"), 100);
    assertCounts("\r\n" + block + block, 200);
    assertCounts(part("Content-Type: text/plain", "begin 644 the meeting\r\nat nine.\r\n"), 0);
  }

  @Test
  void countsTheBase64KindOfUuencode() {
    String block = "begin-base64 644 a.bin\r\n" + base64(300) + "\r\n====\r\n";
    assertCounts(part("Content-Type: text/plain", block), 300);
  }

  @Test
  void decidesWhatIsNestedTooDeepByItsSize() {
    String deep = TEXT;
    for (int i = 0; i < 150; i++) {
      deep = "Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n" + deep;
    }
    String message = message(deep);
    assertThat(count(message)).isEqualTo(new AttachmentCount.Unparsable(bytesOf(message)));
  }

  @Test
  void decidesAMessageWithAnEndlessTypeByItsSize() {
    String message = "Content-Type: text/plain; x=" + "v".repeat(200_000) + "\r\n\r\nx\r\n";
    assertThat(count(message)).isEqualTo(new AttachmentCount.Unparsable(bytesOf(message)));
  }

  @Test
  void refusesToReadAFragmentAsAMessage() {
    String fragment = "Content-Type: message/partial; id=a; number=1; total=3\r\n\r\nX: y\r\n\r\nz";
    assertThat(count(message(fragment))).isEqualTo(new AttachmentCount.Fragment());
    assertThat(count(message(multipart("mixed", TEXT, fragment))))
        .isEqualTo(new AttachmentCount.Fragment());
    // No program puts the fragments of a forwarded fragment together.
    assertCounts(
        multipart("mixed", TEXT, part("Content-Type: message/rfc822", message(fragment))), 9);
  }

  @Test
  void readsAMultipartThatIsCutOff() {
    String whole = multipart("mixed", TEXT, attached(300));
    String cut = whole.substring(0, whole.lastIndexOf("--b"));
    assertCounts(cut, 300);
  }

  private static long bytesOf(String message) {
    return message.getBytes(StandardCharsets.UTF_8).length;
  }
}
