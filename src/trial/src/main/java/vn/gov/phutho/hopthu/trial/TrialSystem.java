package vn.gov.phutho.hopthu.trial;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gov.phutho.hopthu.trial.adapter.AdapterProcess;
import vn.gov.phutho.hopthu.trial.adapter.DocumentSigner;
import vn.gov.phutho.hopthu.trial.adapter.HopthuClient;
import vn.gov.phutho.hopthu.trial.adapter.HopthuClient.Answer;
import vn.gov.phutho.hopthu.trial.directory.TrialDirectory;
import vn.gov.phutho.hopthu.trial.directory.TrialTree;
import vn.gov.phutho.hopthu.trial.internet.RemoteMailServer;
import vn.gov.phutho.hopthu.trial.james.JamesFiles;
import vn.gov.phutho.hopthu.trial.james.JamesServer;
import vn.gov.phutho.hopthu.trial.james.JamesSettings;
import vn.gov.phutho.hopthu.trial.james.LdapAccess;

/** The running system: a directory, the real James, the adapter's own jar, and an internet. */
public final class TrialSystem implements AutoCloseable {
  private static final String BASE = "dc=phutho,dc=gov,dc=vn";

  /**
   * What a system is started with.
   *
   * @param root the repository
   * @param folder where its state is
   * @param adapter settings of the adapter that differ from the trial's, as {@code HOPTHU_…}
   */
  public record Start(Path root, Path folder, Ports ports, Map<String, String> adapter) {
    public Start {
      adapter = Map.copyOf(adapter);
    }
  }

  private final Ports ports;
  private final TrialFolder folder;
  private final TrialDirectory directory;
  private final RemoteMailServer remote;
  private final JamesSettings jamesSettings;
  private final AdapterProcess adapter;
  private final DocumentSigner signer;
  private @Nullable JamesServer james;

  private TrialSystem(Start start) throws IOException, GeneralSecurityException {
    Path config = start.root().resolve("config");
    ports = start.ports();
    folder = TrialFolder.lay(start.folder(), config);
    TrialTree tree =
        new TrialTree(
            config.resolve("ldap"), BASE, folder.adapterLdapPassword(), folder.jamesLdapPassword());
    directory =
        new TrialDirectory(tree, ports.ldap(), Optional.of(folder.root().resolve("ldap.ldif")));
    remote = RemoteMailServer.start(ports.remote().smtp(), ports.remote().imap());
    jamesSettings =
        new JamesSettings(
            JamesFiles.ofBuild(start.root(), folder.root().resolve("james")),
            ports.james(),
            new LdapAccess(
                "ldap://127.0.0.1:" + ports.ldap(), tree.james(), folder.jamesLdapPassword(), BASE),
            InetSocketAddress.createUnresolved("127.0.0.1", remote.smtpPort()),
            Files.readString(folder.jwtPublicKey()));
    Map<String, String> environment = new HashMap<>();
    environment.put("HOPTHU_HTTP_PORT", Integer.toString(ports.adapter()));
    environment.put("HOPTHU_LDAP_URI", "ldap://127.0.0.1:" + ports.ldap());
    environment.put("HOPTHU_JAMES_URL", "http://127.0.0.1:" + ports.james().webAdmin());
    environment.putAll(start.adapter());
    adapter =
        new AdapterProcess(
            start.root().resolve("src/adapter/target/hopthu.jar"),
            folder.config(),
            folder.logs().resolve("adapter.log"),
            environment,
            ports.adapter());
    signer = DocumentSigner.of(folder.signingKey());
  }

  /** Starts every part and returns when all are ready. */
  public static TrialSystem start(Start start) {
    if (!start.ports().taken().isEmpty()) {
      throw new IllegalStateException(
          "ports in use: " + start.ports().taken() + "; is another trial running?");
    }
    try {
      TrialSystem system = new TrialSystem(start);
      system.directory.start();
      system.adapter.launch();
      system.startJames();
      system.adapter.awaitReady();
      return system;
    } catch (IOException | GeneralSecurityException broken) {
      throw new IllegalStateException("the system does not start", broken);
    }
  }

  /** Starts James, whose mailboxes are new then. */
  public void startJames() {
    james = JamesServer.start(jamesSettings);
  }

  /** {@code kill -9} for James. */
  public void killJames() {
    if (james != null) {
      james.kill();
    }
  }

  public Ports ports() {
    return ports;
  }

  public TrialFolder folder() {
    return folder;
  }

  public TrialDirectory directory() {
    return directory;
  }

  public AdapterProcess adapter() {
    return adapter;
  }

  public DocumentSigner signer() {
    return signer;
  }

  public RemoteMailServer remote() {
    return remote;
  }

  /** The request system's side of the adapter. */
  public HopthuClient requests() {
    return client("submit");
  }

  /** The operator's side of the adapter. */
  public HopthuClient operator() {
    return client("operate");
  }

  private HopthuClient client(String role) {
    try {
      return new HopthuClient("http://127.0.0.1:" + ports.adapter(), folder.token(role));
    } catch (IOException noToken) {
      throw new IllegalStateException("no token for " + role, noToken);
    }
  }

  /** What LDAP and James hold of an address. */
  public Inspection inspection() {
    return new Inspection(this, BASE);
  }

  /** Signs and submits a document and waits until none of its items is accepted only. */
  public Answer submitAndSettle(String document) {
    Answer submitted = requests().submit(signer.sign(document));
    if (submitted.status() / 100 != 2) {
      return submitted;
    }
    return settled(String.valueOf(submitted.body().get("number")));
  }

  /** The answer on a document once none of its items is accepted only, or after a minute. */
  public Answer settled(String number) {
    HopthuClient requests = requests();
    boolean unused = Waiting.until(() -> isSettled(requests.request(number)));
    return requests.request(number);
  }

  private static boolean isSettled(Answer answer) {
    return answer.items().stream().noneMatch(i -> i.state().equals("accepted"));
  }

  @Override
  public void close() {
    adapter.close();
    if (james != null) {
      james.close();
    }
    remote.close();
    directory.close();
  }
}
