package vn.gov.phutho.hopthu.extension.policy.inbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/**
 * Counts what would be refused of messages on disk: {@code CorpusRate FOLDER...}. A stored message
 * has its own mailbox's traces on it, so each is put back to where it came in: the topmost Received
 * that names a mailbox of the world, which is then taken for ours and its organisation's domain for
 * an official one.
 */
final class CorpusRate {
  private static final Set<String> ADDRESSED = Set.of("to", "cc", "delivered-to");

  private CorpusRate() {}

  public static void main(String[] folders) throws IOException {
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        count(folder, files.filter(Files::isRegularFile).sorted().toList());
      }
    }
  }

  private static void count(String folder, List<Path> files) throws IOException {
    TreeMap<String, Integer> hits = new TreeMap<>();
    int read = 0;
    for (Path file : files) {
      Optional<Arrival> arrival = arrival(Files.readAllBytes(file));
      if (arrival.isEmpty()) {
        continue;
      }
      read++;
      List<String> ours = arrival.get().recipients().stream().map(CorpusRate::zone).toList();
      if (Forwarding.of(arrival.get(), OfficialDomains.of(ours))
          instanceof Forwarding.Automatic forward) {
        hits.merge(forward.by().evidence(), 1, Integer::sum);
        System.out.println(file + " to " + arrival.get().recipients() + ": " + forward.by());
      }
    }
    System.out.println(folder + ": " + read + " messages, seen as forwarded " + hits);
  }

  /** The last two labels: an organisation's hosts forward to one another. */
  private static String zone(MailAddress owner) {
    return owner.domain().replaceAll(".*\\.([^.]+\\.[^.]+)$", "$1");
  }

  private static Optional<Arrival> arrival(byte[] message) {
    MessageFile file = MessageFile.read(message);
    List<Field> header = file.header();
    if (header.stream().noneMatch(f -> f.name().equals("from"))) {
      return Optional.empty();
    }
    int hop =
        IntStream.range(0, header.size())
            .filter(i -> owner(header.get(i)).isPresent())
            .findFirst()
            .orElse(-1);
    MailAddress owner =
        hop >= 0
            ? owner(header.get(hop)).orElseThrow()
            : header.stream()
                .filter(f -> ADDRESSED.contains(f.name()))
                .flatMap(f -> Addresses.in(f.body()).stream())
                .findFirst()
                .orElse(MailAddress.parse("lantt@phutho.gov.vn"));
    String sender = file.sender().isEmpty() ? "author@unknown.example" : file.sender();
    return Optional.of(
        new Arrival(sender, List.of(owner), header.subList(Math.max(hop, 0), header.size())));
  }

  private static Optional<MailAddress> owner(Field field) {
    return Optional.of(field)
        .filter(f -> f.name().equals("received"))
        .flatMap(f -> Received.of(f.body()).mailbox())
        .filter(Addresses::isInTheWorld);
  }
}
