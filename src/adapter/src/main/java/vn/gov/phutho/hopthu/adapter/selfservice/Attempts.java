package vn.gov.phutho.hopthu.adapter.selfservice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Counts attempts at changing a secret, by account and by network address: E3. An account loses one
 * for each wrong secret, an address one for each request; both come back evenly over {@link #OVER}.
 * Memory is bounded: at most {@link #KEPT} of each are known, and whoever is not heard of for that
 * time is forgotten, having all attempts back by then.
 */
public final class Attempts {
  static final Duration OVER = Duration.ofMinutes(15);
  static final int KEPT = 100_000;

  /**
   * How many attempts there are in {@link #OVER}.
   *
   * @param webmail addresses that speak for many people, as a webmail server does; only the
   *     accounts' attempts count there
   */
  public record Limits(int perAccount, int perAddress, Set<String> webmail) {
    public Limits {
      webmail = Set.copyOf(webmail);
    }
  }

  private final Limits limits;
  private final TimeMeter time;
  private final Cache<String, Bucket> accounts;
  private final Cache<String, Bucket> addresses;

  /** Counts by this clock, which never goes back. */
  public Attempts(Limits limits, TimeMeter time) {
    this.limits = limits;
    this.time = time;
    accounts = cache();
    addresses = cache();
  }

  private Cache<String, Bucket> cache() {
    return Caffeine.newBuilder()
        .maximumSize(KEPT)
        .expireAfterAccess(OVER)
        .ticker(time::currentTimeNanos)
        .build();
  }

  /** Takes one attempt of the network address; false when it has none left. */
  boolean takeFrom(String address) {
    return limits.webmail().contains(address)
        || bucket(addresses, network(address), limits.perAddress()).tryConsume(1);
  }

  /** Takes one attempt at the account, whether there is such an account or not. */
  boolean takeAt(MailAddress account) {
    return bucket(accounts, account.toString(), limits.perAccount()).tryConsume(1);
  }

  /** The secret was right: the attempt does not count. */
  void giveBack(MailAddress account) {
    bucket(accounts, account.toString(), limits.perAccount()).addTokens(1);
  }

  private Bucket bucket(Cache<String, Bucket> of, String key, int attempts) {
    return of.get(
        key,
        unknown ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, OVER))
                .withCustomTimePrecision(time)
                .build());
  }

  /** One household has a whole /64 of IPv6 addresses to try from. */
  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] octets = InetAddress.getByName(address).getAddress(); // a literal: no look-up
      return HexFormat.of().formatHex(Arrays.copyOf(octets, Math.min(octets.length, 8)));
    } catch (UnknownHostException notALiteral) {
      return address;
    }
  }
}
