package vn.gov.phutho.hopthu.extension.dkim;

import java.nio.file.Path;
import java.util.Optional;
import vn.gov.phutho.hopthu.extension.SettingsReader;

/**
 * Whether and as whom outgoing mail is signed.
 *
 * @param keyFile {@code dkim.key.file}; empty: mail leaves unsigned
 * @param domain {@code dkim.domain}, the {@code d=} of every signature
 * @param selector {@code dkim.selector}, the {@code s=}
 */
public record DkimSettings(Optional<Path> keyFile, String domain, String selector) {
  public static DkimSettings read(SettingsReader reader) {
    return new DkimSettings(
        reader.optional("dkim.key.file").map(Path::of),
        reader.matching("dkim.domain", NAME, "a domain, e.g. phutho.gov.vn"),
        reader.matching("dkim.selector", NAME, "letters, digits and hyphens, e.g. hopthu-2026"));
  }

  // Both go into the signature as they are, so nothing that could end a tag (RFC 6376 §3.2).
  private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9.-]{0,200}[A-Za-z0-9])?";

  /** The DNS name at which the public key stands. */
  public String recordName() {
    return selector + "._domainkey." + domain;
  }
}
