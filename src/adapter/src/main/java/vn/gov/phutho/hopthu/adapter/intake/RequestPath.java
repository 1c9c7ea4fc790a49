package vn.gov.phutho.hopthu.adapter.intake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.gov.phutho.hopthu.core.request.ItemRef;

/**
 * What follows {@code /v1/requests} in a path. A document's number holds slashes; it is written
 * with {@code %2F} (RFC 3986 §2.2), and a plain slash is understood too.
 */
public final class RequestPath {
  /** The routes of one document: everything after the base is captured as {@code rest}. */
  public static final String PATTERN = "/v1/requests/{*rest}";

  private static final Pattern SECRET = Pattern.compile("/(.+)/items/([^/]+)/secret");

  private RequestPath() {}

  /** The number in {@code /v1/requests/15%2FSNV-VP}, from the captured rest, decoded. */
  public static String number(String rest) {
    return rest.startsWith("/") ? rest.substring(1) : rest;
  }

  /** The item in {@code /v1/requests/15%2FSNV-VP/items/1/secret}, from the captured rest. */
  public static Optional<ItemRef> secretOf(String rest) {
    Matcher matcher = SECRET.matcher(rest);
    return matcher.matches()
        ? Optional.of(new ItemRef(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** The path of a document. */
  public static String of(String number) {
    return "/v1/requests/" + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
