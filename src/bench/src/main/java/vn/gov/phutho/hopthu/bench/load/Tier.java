package vn.gov.phutho.hopthu.bench.load;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.gov.phutho.hopthu.testkit.directory.LdapFixture;
import vn.gov.phutho.hopthu.trial.james.JamesFiles;
import vn.gov.phutho.hopthu.trial.james.JamesPorts;
import vn.gov.phutho.hopthu.trial.james.JamesServer;
import vn.gov.phutho.hopthu.trial.james.JamesSettings;
import vn.gov.phutho.hopthu.trial.james.LdapAccess;

/** One running James. */
record Tier(String name, JamesServer james, WebAdmin admin) implements AutoCloseable {
  private static final Pattern SIZE = Pattern.compile("\"size\":(\\d+)");
  private static final Pattern TASK = Pattern.compile("\"taskId\":\"([^\"]+)\"");
  private static final long QUOTA = 500L << 20;

  static Tier start(String name, JamesFiles files, LdapFixture directory, RSAKey key, String heap)
      throws JOSEException {
    LdapAccess access =
        new LdapAccess(
            directory.url().toString(),
            LdapFixture.JAMES,
            LdapFixture.JAMES_PASSWORD,
            LdapFixture.BASE);
    InetSocketAddress nowhere = InetSocketAddress.createUnresolved("127.0.0.1", 9);
    JamesSettings settings =
        new JamesSettings(files, JamesPorts.free(), access, nowhere, WebAdmin.publicPem(key));
    JamesServer james = JamesServer.start(settings, List.of("-Xmx" + heap));
    WebAdmin admin = new WebAdmin(settings.ports().webAdmin(), key);
    admin.send("PUT", "/quota/size", Long.toString(QUOTA));
    return new Tier(name, james, admin);
  }

  JamesPorts ports() {
    return james.settings().ports();
  }

  /** Returns when everything that was accepted has been delivered. */
  void awaitDelivered() throws InterruptedException {
    while (waiting() > 0) {
      Thread.sleep(20);
    }
  }

  private long waiting() {
    Matcher size = SIZE.matcher(admin.send("GET", "/mailQueues/spool", ""));
    if (!size.find()) {
      throw new IllegalStateException("no size of the spool");
    }
    return Long.parseLong(size.group(1));
  }

  /** Every mailbox is empty afterwards. */
  void empty() {
    List<String> tasks =
        IntStream.range(0, Scale.CONNECTIONS)
            .mapToObj(i -> "/users/" + People.recipient(i) + "/mailboxes/INBOX/messages")
            .map(path -> admin.send("DELETE", path, ""))
            .toList();
    for (String answer : tasks) {
      Matcher task = TASK.matcher(answer);
      if (task.find()) {
        admin.send("GET", "/tasks/" + task.group(1) + "/await", "");
      }
    }
  }

  @Override
  public void close() {
    // In order takes ten seconds, and nothing of it is wanted any more.
    james.kill();
  }
}
