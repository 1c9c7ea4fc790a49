package vn.gov.phutho.hopthu.extension.policy.inbound;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * A message as another server hands it over.
 *
 * @param sender the return path as it was said; empty for a null sender
 * @param recipients of the envelope, before any alias is resolved
 * @param header the last hop's fields first
 */
public record Arrival(String sender, Set<MailAddress> recipients, List<Field> header) {
  private static final List<String> ADDRESSED = List.of("to", "cc", "bcc", "apparently-to");

  /** RFC 2919, RFC 2369, and what lists wrote before them and still do. */
  private static final Set<String> LIST =
      Set.of(
          "list-id",
          "list-post",
          "list-help",
          "list-subscribe",
          "mailing-list",
          "x-mailing-list",
          "x-beenthere",
          "x-ml-name",
          "x-listname");

  /** The return path of a list that writes none of them: whoever keeps it, or its bounces. */
  private static final Pattern KEEPER =
      Pattern.compile(
          "(owner-.*|.*-(owner|bounces?|admin|request|return|errors)([-+=].*)?|listserv|majordomo)@.*",
          Pattern.CASE_INSENSITIVE);

  public Arrival(String sender, Collection<MailAddress> recipients, List<Field> header) {
    this(sender, new TreeSet<>(recipients), List.copyOf(header));
  }

  Stream<String> bodies(String name) {
    return header.stream().filter(f -> f.name().equals(name)).map(Field::body);
  }

  /** Whether one field of this name holds this word, in whatever case. */
  boolean says(String name, String word) {
    return bodies(name).anyMatch(b -> b.toLowerCase(Locale.ROOT).contains(word));
  }

  /** Whether the author wrote to one of the recipients by name. */
  boolean isAddressed() {
    return ADDRESSED.stream()
        .flatMap(this::bodies)
        .flatMap(b -> Addresses.in(b).stream())
        .anyMatch(recipients::contains);
  }

  boolean isListPost() {
    return header.stream().anyMatch(f -> LIST.contains(f.name()))
        || says("precedence", "list")
        || KEEPER.matcher(sender).matches()
        || bodies("sender")
            .flatMap(b -> Addresses.in(b).stream())
            .anyMatch(a -> KEEPER.matcher(a.toString()).matches());
  }

  /**
   * Whether the latest resending was a person's: RFC 5322 §3.6.6 has it name whom it goes to, and a
   * rule on a server leaves that out. Who resends to many may name us nowhere, but is the sender.
   */
  boolean isResentByHand() {
    boolean resentToUs = bodies("resent-to").limit(1).anyMatch(this::namesRecipient);
    boolean byTheSender =
        bodies("resent-to").findAny().isPresent()
            && bodies("resent-from")
                .limit(1)
                .flatMap(b -> Addresses.in(b).stream())
                .anyMatch(a -> a.toString().equalsIgnoreCase(sender));
    return resentToUs || byTheSender;
  }

  private boolean namesRecipient(String body) {
    return Addresses.in(body).stream().anyMatch(recipients::contains);
  }
}
