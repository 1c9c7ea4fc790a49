package vn.gov.phutho.hopthu.extension.scan;

import java.util.Optional;

/** The scanners that are on, asked in turn until one has something against the message. */
public final class Scanners {
  private final Optional<Clamd> clamd;
  private final Optional<Rspamd> rspamd;

  public Scanners(ScanSettings settings) {
    this.clamd = settings.clamd().map(address -> new Clamd(address, settings.patience()));
    this.rspamd = settings.rspamd().map(url -> new Rspamd(url, settings.patience()));
  }

  public boolean on() {
    return clamd.isPresent() || rspamd.isPresent();
  }

  /** {@link Scan.Clean} when no scanner is on. */
  public Scan scan(Content message, Envelope envelope) {
    Scan virus = clamd.map(c -> c.scan(message)).orElse(new Scan.Clean());
    return virus instanceof Scan.Clean
        ? rspamd.map(r -> r.scan(message, envelope)).orElse(virus)
        : virus;
  }

  /** Whether the virus scanner, where one is on, answers. */
  public boolean answers() {
    return clamd.map(Clamd::isThere).orElse(true);
  }
}
