package vn.gov.phutho.hopthu.core.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gov.phutho.hopthu.model.DirectoryEntry;

/** One LDAP operation of a plan. */
public sealed interface DirectoryChange {
  String dn();

  /** Adds the entry; stale when the DN exists already. */
  record Add(DirectoryEntry entry) implements DirectoryChange {
    @Override
    public String dn() {
      return entry.dn();
    }
  }

  /**
   * Replaces the values of attributes, none meaning removal. Stale unless the entry still carries
   * {@code id} and {@code expected} still are the values of these attributes (assertion control,
   * RFC 4528).
   *
   * @param expected the values seen, for the attributes that {@code replace} names; {@code
   *     userPassword} is never among them
   */
  record Modify(
      String dn, UUID id, Map<String, List<String>> expected, Map<String, List<String>> replace)
      implements DirectoryChange {
    public Modify {
      expected = Map.copyOf(expected);
      replace = Map.copyOf(replace);
    }
  }

  /** Removes the entry; stale unless it still carries {@code id}. */
  record Remove(String dn, UUID id) implements DirectoryChange {}
}
