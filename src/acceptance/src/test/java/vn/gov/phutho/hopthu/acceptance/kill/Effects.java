package vn.gov.phutho.hopthu.acceptance.kill;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;

/** Tells whether a chunk that the adapter sends changes something at its target. */
record Effects(String target, Predicate<byte[]> sign) {
  boolean in(byte[] chunk) {
    return sign.test(chunk);
  }

  /** LDAP (RFC 4511): add, modify, delete, extended; the operation's tag follows the message id. */
  static Effects ofLdap() {
    Set<Integer> tags = Set.of(0x68, 0x66, 0x4A, 0x77);
    return new Effects(
        "ldap",
        chunk -> {
          int at = 1;
          if (chunk.length < 8 || chunk[0] != 0x30) {
            return false;
          }
          at += (chunk[at] & 0x80) == 0 ? 1 : 1 + (chunk[at] & 0x7F);
          at += 2 + chunk[at + 1];
          return at < chunk.length && tags.contains(chunk[at] & 0xFF);
        });
  }

  /** WebAdmin: PUT and DELETE. */
  static Effects ofHttp() {
    return new Effects(
        "james",
        chunk -> {
          String start = new String(chunk, 0, Math.min(8, chunk.length), StandardCharsets.US_ASCII);
          return start.startsWith("PUT ") || start.startsWith("DELETE ");
        });
  }

  /** PostgreSQL with simple queries: a commit makes a ledger entry last. */
  static Effects ofPostgres() {
    return new Effects(
        "ledger", chunk -> new String(chunk, StandardCharsets.ISO_8859_1).contains("COMMIT"));
  }
}
