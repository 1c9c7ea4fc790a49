package vn.gov.phutho.hopthu.adapter.intake;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.gov.phutho.hopthu.core.request.Item;

/** The readers of all forms, by the form's word. */
final class FormReaders {
  private final Map<String, FormReader> readers;

  FormReaders(PersonKeys persons) {
    readers =
        Map.of(
            "01", new Form01Reader(persons),
            "02", new Form02Reader(persons),
            "03", new Form03Reader(persons),
            "04", new Form04Reader(),
            "order", new OrderReader(persons));
  }

  /** Reads a line that followed its schema; faulty when the schema could not see a fault. */
  Item read(String form, JsonNode node, String where) {
    Fields fields = new Fields(node, where);
    String item = fields.text("/item");
    FormReader reader = readers.get(form);
    if (reader == null) {
      throw new IllegalStateException("a form that has a schema and no reader: " + form);
    }
    return reader
        .read(fields, item, where)
        .<Item>map(read -> read)
        .filter(read -> fields.faults().isEmpty())
        .orElseGet(() -> new Item.Faulty(item, where, fields.faults()));
  }
}
