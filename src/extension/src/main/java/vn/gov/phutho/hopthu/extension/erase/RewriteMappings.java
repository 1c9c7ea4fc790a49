package vn.gov.phutho.hopthu.extension.erase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.rrt.api.RecipientRewriteTable;
import org.apache.james.rrt.api.RecipientRewriteTableException;
import org.apache.james.rrt.lib.Mapping;
import org.apache.james.rrt.lib.MappingSource;
import org.apache.james.rrt.lib.Mappings;

/**
 * Mappings from and to the account: aliases, forwards, addresses, groups it is in, and regular
 * expressions that spell it out.
 */
final class RewriteMappings implements Belonging {
  private record Entry(MappingSource source, Mapping mapping) {
    String name() {
      return "mapping:" + source.asString() + ">" + mapping.asString();
    }
  }

  private final RecipientRewriteTable table;

  @Inject
  RewriteMappings(RecipientRewriteTable table) {
    this.table = table;
  }

  @Override
  public String kind() {
    return "mappings";
  }

  @Override
  public List<String> list(Username owner) throws RecipientRewriteTableException {
    return entries(owner).stream().map(Entry::name).toList();
  }

  @Override
  public void erase(Username owner) throws RecipientRewriteTableException {
    for (Entry entry : entries(owner)) {
      table.removeMapping(entry.source(), entry.mapping());
    }
  }

  private List<Entry> entries(Username owner) throws RecipientRewriteTableException {
    MappingSource own = MappingSource.fromUser(owner);
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<MappingSource, Mappings> all : table.getAllMappings().entrySet()) {
      all.getValue()
          .asStream()
          .filter(m -> all.getKey().equals(own) || leadsTo(m, owner))
          .forEach(m -> entries.add(new Entry(all.getKey(), m)));
    }
    return entries;
  }

  private static boolean leadsTo(Mapping mapping, Username owner) {
    if (mapping.getType() == Mapping.Type.Regex) {
      return AddressInText.names(mapping.getMappingValue(), owner.asString());
    }
    return mapping
        .asMailAddress()
        .filter(a -> a.asString().equalsIgnoreCase(owner.asString()))
        .isPresent();
  }
}
