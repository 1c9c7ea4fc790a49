package vn.gov.phutho.hopthu.extension.scan;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import vn.gov.phutho.hopthu.extension.SettingsReader;

/**
 * Which scanners are asked.
 *
 * @param clamd {@code scan.clamd}, host and port; empty: no virus scan
 * @param rspamd {@code scan.rspamd}, its normal worker; empty: no spam scan
 * @param patience {@code scan.seconds}, for one scanner and one message
 */
public record ScanSettings(
    Optional<InetSocketAddress> clamd, Optional<URI> rspamd, Duration patience) {
  private static final String ENDPOINT =
      "[A-Za-z0-9.-]+:[0-9]{1,5}|\\[[0-9A-Fa-f:.]+\\]:[0-9]{1,5}";
  private static final String WORKER = "https?://[A-Za-z0-9.:\\[\\]-]+/?";

  public static ScanSettings read(SettingsReader reader) {
    return new ScanSettings(
        reader
            .optionalMatching("scan.clamd", ENDPOINT, "host:port, e.g. 127.0.0.1:3310")
            .map(ScanSettings::endpoint),
        reader
            .optionalMatching("scan.rspamd", WORKER, "a URL, e.g. http://127.0.0.1:11333")
            .map(url -> URI.create(url + (url.endsWith("/") ? "" : "/")).resolve("checkv2")),
        Duration.ofSeconds(reader.number("scan.seconds", 1, 300)));
  }

  /** Whether anything is scanned at all. */
  public boolean on() {
    return clamd.isPresent() || rspamd.isPresent();
  }

  /** Resolved anew at every scan, so that a scanner may move. */
  private static InetSocketAddress endpoint(String text) {
    int colon = text.lastIndexOf(':');
    return InetSocketAddress.createUnresolved(
        text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)) & 0xffff);
  }
}
