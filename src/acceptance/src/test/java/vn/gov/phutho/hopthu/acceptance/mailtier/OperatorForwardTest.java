package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.model.Status;

/** D3: mailets that an operator adds send on without saying whose mail it is: it does not leave. */
@Covers("processor:kept")
class OperatorForwardTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("project.root")).resolve("config/james");
  private static final String BEFORE =
      "<mailet match=\"All\" class=\"vn.gov.phutho.hopthu"
          + ".extension.mailet.OwnerRewriteTable\">";

  private static String mailet(String recipient, String name, String parameter) {
    return "<mailet match=\"RecipientIs=%s@phutho.gov.vn\" class=\"%s\">".formatted(recipient, name)
        + "<%1$s>own@gmail.com</%1$s><passThrough>true</passThrough></mailet>%n"
            .formatted(parameter);
  }

  private static Path config(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path container = folder.resolve("mailetcontainer.xml");
    String shipped = Files.readString(container);
    String added =
        mailet("redirected", "Redirect", "recipients")
            + mailet("resent", "Resend", "recipients")
            + mailet("forwarded", "Forward", "forwardTo");
    assertThat(shipped).contains(BEFORE);
    Files.writeString(container, shipped.replace(BEFORE, added + BEFORE));
    return folder;
  }

  private static Person person(MailTier tier, String name) {
    String address = name + "@" + MailTier.DOMAIN;
    Person person = new Person(address, "Mat-khau-" + name + "-9", Status.ACTIVE, List.of());
    tier.change(person);
    String settings = "{\"quotaBytes\":524288000,\"aliases\":[],\"handover\":null}";
    assertThat(tier.admin().send("PUT", "/hopthu/accounts/" + address, settings).statusCode())
        .isEqualTo(200);
    return person;
  }

  @Test
  void keepsWhatRedirectResendAndForwardWouldSendOut(@TempDir Path folder) throws IOException {
    try (MailTier tier = MailTier.start(config(folder), "operator")) {
      ForwardScene scene = new ForwardScene(tier);
      Person postmaster = person(tier, "postmaster");
      for (String name : List.of("redirected", "resent", "forwarded")) {
        int before = scene.kept();
        Person owner = person(tier, name);
        String sender = scene.letter(owner.address(), "by an operator, " + name);
        tier.awaitInbox(owner, "by an operator, " + name);
        scene.awaitKept(before);
        tier.assertNeverOutside("by an operator, " + name);
        assertThat(scene.repliesTo(sender)).isEmpty();
        assertThat(scene.mailFor("own@gmail.com")).isEmpty();
      }
      scene.awaitNotice(postmaster);
      assertThat(scene.notices(postmaster)).as("once a day").isEqualTo(1);
    }
  }
}
