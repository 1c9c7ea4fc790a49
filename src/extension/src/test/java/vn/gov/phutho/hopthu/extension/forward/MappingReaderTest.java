package vn.gov.phutho.hopthu.extension.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.mail.MessagingException;
import org.apache.james.core.Domain;
import org.apache.james.core.MailAddress;
import org.apache.james.core.Username;
import org.apache.james.rrt.api.RecipientRewriteTable.ErrorMappingException;
import org.apache.james.rrt.api.RecipientRewriteTableConfiguration;
import org.apache.james.rrt.lib.Mapping;
import org.apache.james.rrt.lib.MappingSource;
import org.apache.james.rrt.memory.MemoryRecipientRewriteTable;
import org.apache.mailet.MailetContext;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.extension.accounts.AccountSource;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/** Where nothing is refused, the recipients are those that James' own resolution gives. */
class MappingReaderTest {
  private static final List<String> DOMAINS = List.of("a.gov.vn", "b.gov.vn", "c.gov.vn");
  private static final List<String> ADDRESSES =
      DOMAINS.stream()
          .flatMap(d -> IntStream.range(0, 5).mapToObj(i -> "u" + i + "@" + d))
          .toList();
  private static final Reach ALL = new Reach(OfficialDomains.of(List.of("gov.vn")), d -> true);

  private static MemoryRecipientRewriteTable emptyTable() {
    MemoryRecipientRewriteTable table = new MemoryRecipientRewriteTable();
    table.setConfiguration(new RecipientRewriteTableConfiguration(true, 10));
    return table;
  }

  private static MailetContext server() {
    return (MailetContext)
        Proxy.newProxyInstance(
            MappingReaderTest.class.getClassLoader(),
            new Class<?>[] {MailetContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "isLocalServer" -> DOMAINS.contains(((Domain) arguments[0]).asString());
                  case "isLocalEmail" -> false;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static MappingReader reader(MemoryRecipientRewriteTable table, AccountSource accounts) {
    return new MappingReader(table, accounts, server());
  }

  /** The recipients in the end, or empty where the address is in error. */
  private static Optional<Set<String>> ours(MemoryRecipientRewriteTable table, MailAddress from)
      throws MessagingException {
    try {
      return Optional.of(
          reader(table, a -> new Finding.Absent()).outcome(from, ALL).copies().stream()
              .map(c -> c.to().asString())
              .collect(Collectors.toCollection(TreeSet::new)));
    } catch (ErrorMappingException inError) {
      return Optional.empty();
    }
  }

  private static Optional<Set<String>> ofJames(MemoryRecipientRewriteTable table, MailAddress from)
      throws Exception {
    try {
      Set<String> resolved =
          table
              .getResolvedMappings(from.getLocalPart(), from.getDomain())
              .asStream()
              .map(m -> m.asMailAddress().orElseThrow().asString())
              .collect(Collectors.toCollection(TreeSet::new));
      return Optional.of(resolved.isEmpty() ? Set.of(from.asString()) : resolved);
    } catch (ErrorMappingException inError) {
      return Optional.empty();
    }
  }

  private static String address(SplittableRandom random) {
    return "u" + random.nextInt(5) + "@" + DOMAINS.get(random.nextInt(DOMAINS.size()));
  }

  private static Mapping mapping(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> Mapping.regex("u(.)@(.*):u${1}@" + DOMAINS.get(random.nextInt(3)));
      case 1 -> Mapping.regex("v(.*)@(.*):${1}@b.gov.vn");
      case 2 -> Mapping.alias(address(random));
      case 3 -> Mapping.group(address(random));
      case 4 -> Mapping.address("u" + random.nextInt(5));
      case 5 -> Mapping.address("x@d.gov.vn");
      default -> Mapping.forward(address(random));
    };
  }

  private static MemoryRecipientRewriteTable table(SplittableRandom random) {
    MemoryRecipientRewriteTable table = emptyTable();
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      table.addMapping(MappingSource.parse(address(random)), mapping(random));
    }
    if (random.nextInt(3) == 0) {
      Domain from = Domain.of(DOMAINS.get(random.nextInt(3)));
      Domain to = Domain.of(DOMAINS.get(random.nextInt(3)));
      table.addMapping(MappingSource.fromDomain(from), Mapping.domain(to));
    }
    if (random.nextInt(10) == 0) {
      table.addMapping(MappingSource.parse(address(random)), Mapping.error("554 gone"));
    }
    return table;
  }

  private static boolean mapsToItself(MemoryRecipientRewriteTable table) throws Exception {
    for (String address : ADDRESSES) {
      Username name = Username.of(address);
      for (Mapping mapping :
          table.getStoredMappings(MappingSource.fromUser(name)).asStream().toList()) {
        boolean rewrites =
            mapping.getType() != Mapping.Type.Forward && mapping.getType() != Mapping.Type.Error;
        if (rewrites
            && mapping
                .rewriteUser(name)
                .map(to -> to.withDefaultDomainFromUser(name))
                .filter(name::equals)
                .isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void resolvesAsJamesDoesWhereNothingIsRefused() throws Exception {
    int rewritten = 0;
    int inError = 0;
    for (long seed = 0; seed < 5_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      MemoryRecipientRewriteTable table = table(random);
      MailAddress from = new MailAddress(address(random));
      Optional<Set<String>> james = ofJames(table, from);
      if (james.isEmpty() && mapsToItself(table)) {
        continue; // James may meet the error before the identity; which comes first is chance.
      }
      assertThat(ours(table, from))
          .as("seed %d, from %s, %s", seed, from, table.getAllMappings())
          .isEqualTo(james);
      rewritten += james.filter(r -> !r.equals(Set.of(from.asString()))).isPresent() ? 1 : 0;
      inError += james.isEmpty() ? 1 : 0;
    }
    assertThat(rewritten).as("tables that rewrite").isGreaterThan(1_000);
    assertThat(inError).as("tables with an error or a loop").isGreaterThan(50);
  }

  @Test
  void decidesNothingWhileTheDirectoryIsSilent() throws Exception {
    MemoryRecipientRewriteTable table = emptyTable();
    table.addMapping(MappingSource.parse("u1@a.gov.vn"), Mapping.forward("u2@a.gov.vn"));
    MappingReader reader = reader(table, a -> new Finding.Unavailable("LDAP: down"));
    assertThatThrownBy(() -> reader.outcome(new MailAddress("u1@a.gov.vn"), ALL))
        .isInstanceOf(MessagingException.class)
        .hasMessageContaining("LDAP: down");
  }

  @Test
  void asksTheDirectoryOfRewrittenAddressesAlone() throws Exception {
    MemoryRecipientRewriteTable table = emptyTable();
    table.addMapping(MappingSource.parse("u1@a.gov.vn"), Mapping.forward("u2@a.gov.vn"));
    List<String> asked = new ArrayList<>();
    MappingReader reader =
        reader(
            table,
            a -> {
              asked.add(a.toString());
              return new Finding.Absent();
            });
    reader.outcome(new MailAddress("u1@a.gov.vn"), ALL);
    reader.outcome(new MailAddress("u3@a.gov.vn"), ALL);
    reader.outcome(new MailAddress("\"x@gov.vn\"@a.gov.vn"), ALL);
    reader.outcome(new MailAddress("someone@example.org"), ALL);
    assertThat(asked).containsExactly("u1@a.gov.vn");
  }
}
