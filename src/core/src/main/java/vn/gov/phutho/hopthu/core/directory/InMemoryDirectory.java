package vn.gov.phutho.hopthu.core.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;

/** A directory that lives as long as the process. It knows no schema: it refuses no value. */
public final class InMemoryDirectory implements Directory, LoginGate, Activity {
  private final Map<LdapName, DirectoryEntry> entries = new HashMap<>();
  private final Map<LdapName, Secret> secrets = new HashMap<>();

  @Override
  public synchronized Observed<List<DirectoryEntry>> find(UUID id, MailAddress address) {
    return Observed.complete(
        entries.values().stream()
            .filter(
                e ->
                    e.has(DirectorySchema.ID, id.toString())
                        || e.has(DirectorySchema.MAIL, address.toString())
                        || e.has("hopthuAlias", address.toString())
                        || e.has("uid", address.localPart()))
            .toList());
  }

  @Override
  public synchronized Effect apply(DirectoryChange change) {
    LdapName name = name(change.dn());
    DirectoryEntry present = entries.get(name);
    if (change instanceof DirectoryChange.Add add) {
      if (present != null) {
        return new Effect.Stale("an entry exists at " + change.dn());
      }
      entries.put(name, add.entry());
      return Effect.done();
    }
    if (change instanceof DirectoryChange.Modify modify) {
      if (present == null || !owned(present, modify.id()) || !asExpected(present, modify)) {
        return new Effect.Stale("not as expected: " + change.dn());
      }
      entries.put(name, with(present, modify.replace()));
      return Effect.done();
    }
    if (present == null || !owned(present, ((DirectoryChange.Remove) change).id())) {
      return new Effect.Stale("not ours or gone: " + change.dn());
    }
    entries.remove(name);
    return Effect.done();
  }

  @Override
  public synchronized Observed<Boolean> opens(String dn, Secret secret) {
    DirectoryEntry entry = entries.get(name(dn));
    return Observed.complete(
        entry != null
            && !secret.reveal().isEmpty()
            && !entry.values(DirectorySchema.PASSWORD).isEmpty()
            && secret.equals(secrets.get(name(dn))));
  }

  @Override
  public synchronized Effect set(String dn, Secret secret) {
    if (secret.reveal().isEmpty()) {
      return new Effect.Rejected("an empty secret is none");
    }
    DirectoryEntry present = entries.get(name(dn));
    if (present == null || present.values(DirectorySchema.ID).isEmpty()) {
      return new Effect.Stale("not ours or gone: " + dn);
    }
    entries.put(name(dn), with(present, Map.of(DirectorySchema.PASSWORD, List.of("present"))));
    secrets.put(name(dn), secret);
    return Effect.done();
  }

  @Override
  public synchronized Observed<Map<UUID, Optional<LocalDate>>> all() {
    Map<UUID, Optional<LocalDate>> days = new HashMap<>();
    for (DirectoryEntry entry : entries.values()) {
      Optional<UUID> id = entry.first(DirectorySchema.ID).map(UUID::fromString);
      if (id.isPresent()
          && Activity.in(entry) instanceof Observed.Complete<Optional<LocalDate>> day) {
        days.put(id.get(), day.value());
      }
    }
    return Observed.complete(days);
  }

  private static DirectoryEntry with(DirectoryEntry entry, Map<String, List<String>> replace) {
    Map<String, List<String>> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    attributes.putAll(entry.attributes());
    attributes.putAll(replace);
    attributes.values().removeIf(List::isEmpty);
    return new DirectoryEntry(entry.dn(), attributes);
  }

  private static boolean owned(DirectoryEntry entry, UUID id) {
    return entry.has(DirectorySchema.ID, id.toString());
  }

  private static boolean asExpected(DirectoryEntry entry, DirectoryChange.Modify modify) {
    return modify.expected().entrySet().stream()
        .allMatch(e -> folded(entry.values(e.getKey())).equals(folded(e.getValue())));
  }

  /** Values as LDAP's caseIgnoreMatch sees them: a set without case (RFC 4517 §4.2.11). */
  private static Set<String> folded(List<String> values) {
    return values.stream().map(v -> v.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  private static LdapName name(String dn) {
    try {
      return new LdapName(dn);
    } catch (InvalidNameException notADn) {
      throw new IllegalArgumentException("not a DN: " + dn, notADn);
    }
  }
}
