package vn.gov.phutho.hopthu.extension.webadmin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.rrt.api.RecipientRewriteTable;
import org.apache.james.rrt.api.RecipientRewriteTableException;
import org.apache.james.rrt.lib.Mapping;
import org.apache.james.rrt.lib.MappingSource;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;

/**
 * What leads to and from one account in James' rewrite table: aliases, and the hand-over forward.
 */
final class Mappings {
  private final RecipientRewriteTable table;

  @Inject
  Mappings(RecipientRewriteTable table) {
    this.table = table;
  }

  /** Makes aliases and forwards exactly those of the settings, and says what that changed. */
  List<String> set(Username user, MailboxSettings wanted) throws RecipientRewriteTableException {
    List<String> changed = new ArrayList<>(setAliases(user, names(wanted.aliases())));
    Set<String> forwards = new TreeSet<>();
    // The hand-over keeps a copy: without the mailbox itself as a target it would get none (C4).
    wanted.handover().ifPresent(to -> forwards.addAll(Set.of(to.toString(), user.asString())));
    Set<String> present = forwards(user);
    for (String target : minus(present, forwards)) {
      table.removeForwardMapping(MappingSource.fromUser(user), target);
    }
    for (String target : minus(forwards, present)) {
      table.addForwardMapping(MappingSource.fromUser(user), target);
    }
    if (!present.equals(forwards)) {
      changed.add("handover");
    }
    return changed;
  }

  Set<String> aliases(Username user) throws RecipientRewriteTableException {
    return table
        .listSources(Mapping.alias(user.asString()))
        .map(MappingSource::asMailAddressString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The hand-over targets, without the mailbox itself. */
  Set<String> handover(Username user) throws RecipientRewriteTableException {
    return minus(forwards(user), Set.of(user.asString()));
  }

  private List<String> setAliases(Username user, Set<String> wanted)
      throws RecipientRewriteTableException {
    List<String> changed = new ArrayList<>();
    Set<String> present = aliases(user);
    for (String alias : minus(present, wanted)) {
      table.removeAliasMapping(MappingSource.parse(alias), user.asString());
      changed.add("alias:-" + alias);
    }
    for (String alias : minus(wanted, present)) {
      table.addAliasMapping(MappingSource.parse(alias), user.asString());
      changed.add("alias:+" + alias);
    }
    return changed;
  }

  private Set<String> forwards(Username user) throws RecipientRewriteTableException {
    return table
        .getStoredMappings(MappingSource.fromUser(user))
        .select(Mapping.Type.Forward)
        .asStream()
        .map(Mapping::getMappingValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Set<MailAddress> addresses) {
    return addresses.stream().map(MailAddress::toString).collect(Collectors.toSet());
  }

  private static Set<String> minus(Set<String> all, Set<String> without) {
    return all.stream()
        .filter(a -> !without.contains(a))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
