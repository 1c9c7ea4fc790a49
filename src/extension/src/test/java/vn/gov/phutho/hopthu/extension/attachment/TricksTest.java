package vn.gov.phutho.hopthu.extension.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.extension.policy.AttachmentCount;

/** D2: messages built so that a counter reads them otherwise than a mail program does. */
class TricksTest {
  private static final String FILE =
      "Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
          + Written.base64(Written.bytes(3_000));

  /** What stands in it is a text for who sees no boundary {@code b}, and a file for who does. */
  private static final String INSIDE =
      "--b\r\nContent-Type: text/plain\r\n\r\nxin chao\r\n--b\r\n" + FILE + "\r\n--b--\r\n";

  private static AttachmentCount count(String message) {
    return StructureTest.count(Written.octets(message));
  }

  private static void assertDoubt(String message) {
    assertThat(count(message)).isEqualTo(new AttachmentCount.Unparsable(message.length()));
  }

  private static void assertCounted(String message, long bytes) {
    assertThat(count(message)).isEqualTo(new AttachmentCount.Counted(bytes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/mixed",
        "multipart/mixed; boundary=",
        "multipart/mixed; boundary=\"\"",
        "multipart/mixed; boundary=a; boundary=b",
        "multipart/mixed; boundary=b; boundary*=us-ascii''c",
        "multipart/mixed; boundary*=us-ascii''b",
        "multipart/mixed; boundary*0=b; boundary*1=c",
        "multipart/mixed; boundary=b (or c)",
        "multipart/mixed; (boundary=c) boundary=b",
        "multipart/mixed; boundary=\"b\\c\"",
        "multipart/mixed; boundary=\"b \"",
        "multipart/mixed; boundary=\"b",
        "multipart/mixed; boundary=b c",
        "multipart/mixed; boundary=\"b\"c",
        "multipart/mixed boundary=b",
        "multipart/mixed; x=\"y; boundary=b\"; z",
        "multipart; boundary=b\u0000",
        "multipart/mixed;\r boundary=b",
        "text/plain\r\nContent-Type: multipart/mixed; boundary=b",
        "multipart/mixed; boundary=b\r\nContent-Type: text/plain",
        "text/plain\rContent-Type: multipart/mixed; boundary=b",
        "text/plain\r\n \r\nContent-Type: multipart/mixed; boundary=b",
        "text/plain\r\nnot a field\r\nContent-Type: multipart/mixed; boundary=b",
        "text/plain\r\nContent-Type : multipart/mixed; boundary=b",
      })
  void doubtsATypeThatCanBeReadInTwoWays(String type) {
    assertDoubt("From: a\r\nContent-Type: " + type + "\r\n\r\n" + INSIDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/mixed; boundary=b",
        "Multipart/Mixed ; Boundary = \"b\" ;",
        "multipart/mixed;; charset=x;\r\n\tboundary=b",
        "multipart/mixed; boundary=b; boundary=b",
        "multipart/unheard-of; x=\"boundary=c\"; boundary=b",
        "multipart/mixed; boundary=b\r\nContent-Transfer-Encoding: base64",
      })
  void readsATypeThatIsOnlyUntidy(String type) {
    assertCounted("From: a\r\nContent-Type: " + type + "\r\n\r\n" + INSIDE, 3_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--bc", "--b-", "--b--x", "--b ;", "--b\u0000"})
  void doubtsALineThatOnlyBeginsAsADelimiter(String line) {
    assertDoubt(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + INSIDE.replaceFirst("--b\r\nContent-Type: appl", line + "\r\nContent-Type: appl"));
  }

  @Test
  void readsADelimiterWithWhiteSpaceAfterIt() {
    String spaced = INSIDE.replace("--b\r\n", "--b \t \r\n").replace("--b--", "--b--  ");
    assertCounted("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + spaced, 3_000);
  }

  @Test
  void doubtsADelimiterWithWhiteSpaceWithoutEnd() {
    String spaced = INSIDE.replace("--b\r\n", "--b" + " ".repeat(9_000) + "\r\n");
    assertDoubt("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + spaced);
  }

  @ParameterizedTest
  @ValueSource(strings = {"b", "bb", "b-inner"})
  void doubtsABoundaryWithinABoundary(String inner) {
    String within =
        "Content-Type: multipart/mixed; boundary=" + inner + "\r\n\r\n--" + inner + "\r\n";
    assertDoubt("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + within + FILE);
    assertDoubt(
        "Content-Type: multipart/mixed; boundary="
            + inner
            + "\r\n\r\n--"
            + inner
            + "\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            + FILE);
  }

  @Test
  void doubtsAPartAfterTheLastEnd() {
    assertDoubt("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + INSIDE + INSIDE);
  }

  @Test
  void takesABareLineFeedForALineEnd() {
    String message = "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + INSIDE;
    assertCounted(message.replace("\r\n", "\n"), 3_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r--b\r\n", "\r--b\r", "\r--b--\r\n"})
  void doubtsADelimiterAfterABareCarriageReturn(String delimiter) {
    String message =
        "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n--b\r\n";
    String file =
        "Content-Type: image/png\r\n\r\nvvv" + delimiter + "Content-Type: text/plain\r\n\r\nvv";
    assertDoubt(message + file + "\r\n--b--\r\n");
    assertCounted(message + file.replace("\r--b", "\r--c") + "\r\n--b--\r\n", file.length() - 27);
  }

  @Test
  void countsATextWithABareCarriageReturnWhole() {
    String body = "xin chao\r--b\rContent-Type: application/pdf\r\rAAAA\r\n";
    assertCounted("Content-Type: text/plain\r\n\r\n" + body, body.length());
  }

  @Test
  void countsWhatAnOuterDelimiterCutsOff() {
    String inner = "Content-Type: multipart/mixed; boundary=inner\r\n\r\n--inner\r\n" + FILE;
    String message =
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n--b\r\n"
            + inner
            + "\r\n--b\r\n"
            + FILE;
    assertCounted(message, 6_000);
  }

  @Test
  void doubtsAHeaderThatADelimiterEnds() {
    assertDoubt(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n--b\r\n"
            + FILE
            + "\r\n--b--");
  }

  @Test
  void doubtsATypeThatIsNoToken() {
    assertDoubt("Content-Type: multipartboundary=/related; boundary=b\r\n\r\n--b\r\n\r\n" + FILE);
  }

  @Test
  void hidesNoFreightWhereNobodyLooks() {
    String freight = "X-Freight: " + "v".repeat(60) + "\r\n";
    int times = 3 * (1 << 20) / freight.length();
    long most = (long) times * freight.length();
    String inHeader = freight.repeat(times) + "\r\ntext";
    String inPreamble =
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + freight.repeat(times) + INSIDE;
    assertThat(((AttachmentCount.Counted) count(inHeader)).bytes())
        .isBetween(most - Tally.FRAME, most);
    assertThat(((AttachmentCount.Counted) count(inPreamble)).bytes())
        .isBetween(3_000 + most - Tally.FRAME, 4_000 + most);
    assertThat(
            ((AttachmentCount.Counted)
                    count(
                        "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                            + INSIDE
                            + freight.repeat(times)))
                .bytes())
        .isBetween(3_000 + most - Tally.FRAME, 4_000 + most);
  }

  @Test
  void countsTenThousandParts() {
    String part = "--b\r\nContent-Type: image/png\r\n\r\n12345\r\n";
    assertCounted(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + part.repeat(10_000) + "--b--\r\n",
        50_000);
  }

  @Test
  void weighsAFileThatIsAMessageByItsNameOnly() {
    String message = "From: a\r\n" + FILE;
    String file =
        "--b\r\n\r\ntext\r\n--b\r\nContent-Type: application/octet-stream; name=thu.eml\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    assertCounted(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + file
            + Written.base64(Written.octets(message)),
        message.length());
    assertCounted(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + file.replace("application/octet-stream", "message/rfc822")
            + Written.base64(Written.octets(message)),
        3_000);
  }

  @Test
  void doubtsAMessageThatIsEncodedTooOften() {
    String message = "From: a\r\n" + FILE;
    for (int i = 0; i < 12; i++) {
      message =
          "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n"
              + Written.base64(Written.octets(message));
    }
    assertDoubt(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m",
        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data",
        "Content-Type: application/x-pkcs7-mime",
        "Content-Type: application/mac-binhex40"
      })
  void weighsASealedMessageAsTheFileThatItIs(String header) {
    assertCounted(
        header
            + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Written.base64(Written.bytes(777)),
        777);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-gzip", "x-gzip64", "binhex", "x-binhex", "base64x", "\"base64\""})
  void weighsAnUnknownEncodingAsTransmitted(String encoding) {
    String body = Written.base64(Written.bytes(777));
    assertCounted(
        "Content-Type: application/pdf\r\nContent-Transfer-Encoding: "
            + encoding
            + "\r\n\r\n"
            + body,
        body.length());
    assertCounted(
        "Content-Type: text/plain\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body,
        body.length());
  }

  @Test
  void weighsTheReferenceToAFileElsewhere() {
    String elsewhere =
        "Content-Type: message/external-body; access-type=URL; URL=\"http://a/\"\r\n\r\n";
    assertCounted(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n--b\r\n"
            + elsewhere
            + "Content-Type: image/png\r\n\r\n--b--",
        25);
  }

  @Test
  void countsBinHexInATextAsItStands() {
    String block = ":$f*TEQKPH#jdH\r\n" + "v".repeat(64) + "\r\n0:\r\n";
    assertCounted(
        "Content-Type: text/plain\r\n\r\nhi\r\n(This file must be converted with BinHex 4.0)\r\n"
            + block,
        block.length() - 6);
  }

  @Test
  void isNotTurnedAwayFromABlockByALineThatDoesNotFit() {
    String lines = Uuencoded.lines(Written.bytes(4_500));
    String broken =
        lines.replaceFirst("\r\n", "\r\nhello, here is a line of prose that does not fit {}\r\n");
    long bytes =
        ((AttachmentCount.Counted)
                count("Content-Type: text/plain\r\n\r\nbegin 644 a\r\n" + broken + "`\r\nend\r\n"))
            .bytes();
    assertThat(bytes).isBetween(4_500L, 4_560L);
  }

  @Test
  void believesNoSizeThatABlockAnnounces() {
    String block = Written.yenc(Written.bytes(5_000)).replace("size=5000", "size=1");
    assertCounted("Content-Type: text/plain\r\n\r\n" + block, 5_000);
    assertCounted("Content-Type: text/plain\r\n\r\n" + block.replace("=yend", "+yend"), 5_000 + 11);
  }
}
