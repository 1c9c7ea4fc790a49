package vn.gov.phutho.hopthu.core.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;

/** A directory that lives as long as the process. */
public final class InMemoryDirectory implements Directory, LoginGate {
  private final Map<String, DirectoryEntry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Secret> secrets = new HashMap<>();

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
    DirectoryEntry present = entries.get(change.dn());
    if (change instanceof DirectoryChange.Add add) {
      if (present != null) {
        return new Effect.Stale("an entry exists at " + change.dn());
      }
      entries.put(add.dn(), add.entry());
      return Effect.done();
    }
    if (change instanceof DirectoryChange.Modify modify) {
      if (present == null || !owned(present, modify.id()) || !asExpected(present, modify)) {
        return new Effect.Stale("not as expected: " + change.dn());
      }
      Map<String, List<String>> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      attributes.putAll(present.attributes());
      modify
          .replace()
          .forEach(
              (name, values) -> {
                if (values.isEmpty()) {
                  attributes.remove(name);
                } else {
                  attributes.put(name, values);
                }
              });
      entries.put(change.dn(), new DirectoryEntry(present.dn(), attributes));
      return Effect.done();
    }
    if (present == null || !owned(present, ((DirectoryChange.Remove) change).id())) {
      return new Effect.Stale("not ours or gone: " + change.dn());
    }
    entries.remove(change.dn());
    return Effect.done();
  }

  private static boolean owned(DirectoryEntry entry, UUID id) {
    return entry.has(DirectorySchema.ID, id.toString());
  }

  private static boolean asExpected(DirectoryEntry entry, DirectoryChange.Modify modify) {
    return modify.expected().entrySet().stream()
        .allMatch(e -> new HashSet<>(entry.values(e.getKey())).equals(new HashSet<>(e.getValue())));
  }

  @Override
  public synchronized Observed<Boolean> opens(String dn, Secret secret) {
    DirectoryEntry entry = entries.get(dn);
    return Observed.complete(
        entry != null
            && !entry.values(DirectorySchema.PASSWORD).isEmpty()
            && secret.equals(secrets.get(dn.toLowerCase(Locale.ROOT))));
  }

  @Override
  public synchronized Effect set(String dn, Secret secret) {
    DirectoryEntry present = entries.get(dn);
    if (present == null) {
      return new Effect.Stale("no entry at " + dn);
    }
    Map<String, List<String>> attributes = new HashMap<>(present.attributes());
    attributes.put(DirectorySchema.PASSWORD, List.of("present"));
    entries.put(dn, new DirectoryEntry(present.dn(), attributes));
    secrets.put(dn.toLowerCase(Locale.ROOT), secret);
    return Effect.done();
  }
}
