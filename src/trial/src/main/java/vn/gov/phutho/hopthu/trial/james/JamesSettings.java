package vn.gov.phutho.hopthu.trial.james;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a James is started with. config/james takes all of it from the environment ({@link
 * #environment}), so the files are those that a site would use.
 *
 * @param gateway where all mail to other servers goes
 * @param jwtPublicKey PEM; signs who may use WebAdmin
 */
public record JamesSettings(
    JamesFiles files,
    JamesPorts ports,
    LdapAccess ldap,
    InetSocketAddress gateway,
    String jwtPublicKey) {

  /** The keystore holds a certificate made for this machine alone. */
  static final String KEYSTORE_SECRET = "hopthu-trial";

  /** The variables that config/james reads. */
  Map<String, String> environment() {
    Map<String, String> env = new LinkedHashMap<>();
    env.put("HOPTHU_BIND", "127.0.0.1");
    env.put("HOPTHU_SMTP_PORT", text(ports.mx()));
    env.put("HOPTHU_SUBMISSION_PORT", text(ports.submission()));
    env.put("HOPTHU_SUBMISSIONS_PORT", text(ports.submissions()));
    env.put("HOPTHU_IMAP_PORT", text(ports.imap()));
    env.put("HOPTHU_IMAPS_PORT", text(ports.imaps()));
    env.put("HOPTHU_POP3S_PORT", text(ports.pop3s()));
    env.put("HOPTHU_SIEVE_PORT", text(ports.sieve()));
    env.put("HOPTHU_JMAP_PORT", text(ports.jmap()));
    env.put("HOPTHU_JMAP_URL", "http://127.0.0.1:" + ports.jmap());
    env.put("HOPTHU_JMAP_WEBSOCKET_URL", "ws://127.0.0.1:" + ports.jmap());
    env.put("HOPTHU_WEBADMIN_HOST", "127.0.0.1");
    env.put("HOPTHU_WEBADMIN_PORT", text(ports.webAdmin()));
    env.put("HOPTHU_LDAP_URI", ldap.uri());
    env.put("HOPTHU_LDAP_BIND_DN", ldap.bindDn());
    env.put("HOPTHU_LDAP_PASSWORD", ldap.password());
    env.put("HOPTHU_LDAP_BASE", ldap.base());
    env.put("HOPTHU_GATEWAY_HOST", gateway.getHostString());
    env.put("HOPTHU_GATEWAY_PORT", text(gateway.getPort()));
    env.put("HOPTHU_KEYSTORE_SECRET", KEYSTORE_SECRET);
    env.put("HOPTHU_DKIM_KEY", files.dkimKey().toString());
    env.put("HOPTHU_DEFERRED_DELAY", "2s");
    env.put("HOPTHU_LOGS", files.logs().toString());
    return env;
  }

  /** As {@link JamesFiles#ofBuild}, on the trial's ports, with the internet on 8626. */
  public static JamesSettings ofTrial(Path root, Path work, LdapAccess ldap, String jwtPublicKey) {
    return new JamesSettings(
        JamesFiles.ofBuild(root, work),
        JamesPorts.ofTrial(),
        ldap,
        InetSocketAddress.createUnresolved("127.0.0.1", 8626),
        jwtPublicKey);
  }

  private static String text(int port) {
    return Integer.toString(port);
  }
}
