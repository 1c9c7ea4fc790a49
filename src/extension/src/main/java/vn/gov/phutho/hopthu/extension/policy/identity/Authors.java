package vn.gov.phutho.hopthu.extension.policy.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Whom From and Sender name (RFC 5322 §3.6.2). Mail programs differ in what they show of a field
 * that is not well formed, so {@link #clear} says whether they can differ here. Display names count
 * for nothing.
 *
 * @param named every address that some reader might take for the sender
 * @param clear whether there is one From, at most one Sender, and in each only mailboxes that
 *     everybody reads alike
 */
public record Authors(List<MailAddress> named, boolean clear) {
  // Tried at the start of a word alone: a long one costs its length, not its square.
  private static final Pattern ADDRESS =
      Pattern.compile("(?<![^\\s<>,;:()\"])[^\\s<>,;:()\"@]++@[^\\s<>,;:()\"]++");
  private static final Pattern MAILBOX =
      Pattern.compile("([^<>:;()\"\\x00]*)<([^<>:;()\"\\s]+)>|([^<>:;()\"\\s]+)");
  private static final int LONGEST = 10_000;

  /** Reads the bodies of all From and all Sender fields, however many there are. */
  public static Authors read(List<String> from, List<String> sender) {
    List<MailAddress> named = new ArrayList<>();
    boolean clear = from.size() == 1 && sender.size() <= 1;
    for (String body : from) {
      clear &= add(body, named);
    }
    for (String body : sender) {
      clear &= add(body, named) && !Visible.of(body).contains(",");
    }
    return new Authors(named.stream().distinct().toList(), clear);
  }

  private static boolean add(String body, List<MailAddress> named) {
    if (body.length() > LONGEST) {
      named.addAll(addresses(ADDRESS.matcher(body).results().map(MatchResult::group)));
      return false;
    }
    String visible = Visible.of(body);
    List<MailAddress> written =
        addresses(ADDRESS.matcher(visible).results().map(MatchResult::group));
    List<MailAddress> parsed =
        addresses(
            LenientAddressParser.DEFAULT.parseAddressList(body).flatten().stream()
                .map(Mailbox::getAddress));
    named.addAll(written);
    named.addAll(parsed);
    return !written.isEmpty()
        && written.containsAll(parsed)
        && Stream.of(visible.split(",", -1)).allMatch(Authors::isMailbox);
  }

  private static List<MailAddress> addresses(Stream<String> texts) {
    return texts.flatMap(t -> SenderAddress.read(t).stream()).toList();
  }

  /** {@code x@y} or {@code name <x@y>}; not a group, a route, a literal, nor two of them. */
  private static boolean isMailbox(String visible) {
    Matcher mailbox = MAILBOX.matcher(visible.strip());
    if (!mailbox.matches()) {
      return false;
    }
    String address = mailbox.group(2) == null ? mailbox.group(3) : mailbox.group(2);
    boolean same =
        ADDRESS.matcher(visible).results().allMatch(r -> r.group().equalsIgnoreCase(address));
    return same && SenderAddress.read(address).isPresent();
  }
}
