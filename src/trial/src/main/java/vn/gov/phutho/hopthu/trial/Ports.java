package vn.gov.phutho.hopthu.trial;

import java.util.List;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.trial.james.JamesPorts;
import vn.gov.phutho.hopthu.trial.net.FreePorts;

/** Where each server listens on 127.0.0.1; the internet's only mail server is {@code remote}. */
public record Ports(int adapter, int ldap, JamesPorts james, Remote remote) {
  /** The doors of the internet; 0 takes any. */
  public record Remote(int smtp, int imap) {}

  /** The ports that the README names. */
  public static Ports ofTrial() {
    return new Ports(8580, 8389, JamesPorts.ofTrial(), new Remote(8626, 8643));
  }

  /** Ports that are free now, for systems side by side. */
  public static Ports free() {
    return new Ports(FreePorts.next(), FreePorts.next(), JamesPorts.free(), new Remote(0, 0));
  }

  /** Those of them that another process has; usually that of a second trial. */
  List<Integer> taken() {
    return Stream.concat(
            Stream.of(adapter, ldap, remote.smtp(), remote.imap()), james.all().stream())
        .filter(port -> port != 0 && !FreePorts.isFree(port))
        .toList();
  }
}
