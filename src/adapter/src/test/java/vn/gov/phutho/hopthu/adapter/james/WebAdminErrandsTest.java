package vn.gov.phutho.hopthu.adapter.james;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.adapter.archive.ArchiveFolder;
import vn.gov.phutho.hopthu.core.errand.Ran;
import vn.gov.phutho.hopthu.model.MailAddress;

class WebAdminErrandsTest {
  private static final MailAddress HUNG = MailAddress.parse("hungtm@phutho.gov.vn");
  private static final MailAddress SNV = MailAddress.parse("snv@phutho.gov.vn");
  private static final String SECRET = "<9f1@phutho.gov.vn>";

  private final FakeJames james = new FakeJames();
  private final WebAdminErrands errands = new WebAdminErrands(james.client());

  @AfterEach
  void close() {
    james.close();
  }

  @Test
  void countsWhatWasCopiedToTheSuccessor() { // C4
    james.answer(200, "{\"from\":\"a\",\"to\":\"b\",\"copied\":12,\"bytes\":9,\"present\":3}");
    assertThat(errands.copy(HUNG, SNV))
        .isEqualTo(new Ran.Done("to snv@phutho.gov.vn, 12 messages copied, 3 there before"));
    assertThat(james.seen.get(0).line())
        .isEqualTo("POST /hopthu/accounts/hungtm%40phutho.gov.vn/handover");
    assertThat(james.seen.get(0).body()).isEqualTo("{\"to\":\"snv@phutho.gov.vn\"}");
  }

  @Test
  void tellsAFullSuccessorFromOneThatIsNotThereYet() { // C4
    james.answer(409, "{\"reason\":\"successor-over-quota\"}");
    assertThat(errands.copy(HUNG, SNV)).isInstanceOf(Ran.Refused.class);
    james.answer(409, "{\"reason\":\"handover-running\"}");
    assertThat(errands.copy(HUNG, SNV)).isInstanceOf(Ran.Later.class);
    james.answer(404, "{\"reason\":\"unknown-account\"}");
    assertThat(errands.copy(HUNG, SNV)).isInstanceOf(Ran.Later.class);
    james.close();
    assertThat(errands.copy(HUNG, SNV)).isInstanceOf(Ran.Later.class);
  }

  @Test
  void takesTheLastLineOfATakeDownForItsReceipt() { // B2 (12.5)
    james.answer(
        200,
        "{\"removed\":{\"mailbox\":\"hungtm\"}}\n"
            + "{\"receipt\":{\"complete\":true,\"removed\":2,\"kept\":0,\"related\":1,"
            + "\"unread\":0,\"looked\":90}}\n");
    Ran ran = errands.takeDown(SECRET);
    assertThat(ran)
        .isEqualTo(new Ran.Done("2 copies removed, 1 messages name it and stay, 90 looked at"));
    assertThat(james.seen.get(0).body())
        .isEqualTo("{\"messageId\":\"" + SECRET + "\",\"clause\":\"12.5\"}");
  }

  @Test
  void givesTheOrderAgainUntilItIsComplete() { // B2 (12.5)
    james.answer(200, "{\"receipt\":{\"complete\":false,\"removed\":2,\"kept\":1,\"unread\":4}}");
    assertThat(errands.takeDown(SECRET))
        .isEqualTo(new Ran.Later("take-down: 1 copies are still there, 4 places unread"));
    james.answer(200, "{\"removed\":{\"mailbox\":\"hungtm\"}}\n");
    assertThat(errands.takeDown(SECRET)).isInstanceOf(Ran.Later.class);
    james.answer(503, "");
    assertThat(errands.takeDown(SECRET)).isInstanceOf(Ran.Later.class);
    james.answer(400, "{\"reason\":\"schema\"}");
    assertThat(errands.takeDown(SECRET)).isInstanceOf(Ran.Refused.class);
  }

  @Test
  void keepsAnArchiveOnlyOfAWholeAnswer(@TempDir Path dir) { // C10
    WebAdminArchive archive = new WebAdminArchive(james.client(), new ArchiveFolder(dir));
    UUID id = UUID.randomUUID();
    LocalDate day = LocalDate.parse("2026-12-21");
    james.answer(200, "tar without its end");
    assertThat(archive.keep(id, HUNG, day)).isInstanceOf(Ran.Later.class);
    james.answer(404, "{\"reason\":\"unknown-account\"}");
    assertThat(archive.keep(id, HUNG, day)).isInstanceOf(Ran.Later.class);
    assertThat(dir.resolve(id + "_2026-12-21.tar")).doesNotExist();

    james.answer(200, "tar" + "\0".repeat(1024));
    assertThat(archive.keep(id, HUNG, day)).isInstanceOf(Ran.Done.class);
    assertThat(Files.exists(dir.resolve(id + "_2026-12-21.tar"))).isTrue();
    assertThat(james.seen.get(0).line())
        .isEqualTo("GET /hopthu/accounts/hungtm%40phutho.gov.vn/archive");
  }
}
