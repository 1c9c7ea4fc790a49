package vn.gov.phutho.hopthu.adapter.intake;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.gov.phutho.hopthu.core.request.Reason;

/**
 * The forms of the regulation's annex as JSON Schema (2020-12): {@code document.json} for the
 * header, {@code <form>-<action>.json} for an item, {@code words.json} for what they share. A form
 * or action without a file is not supported.
 */
public final class FormSchemas {
  private static final String BASE = "https://phutho.gov.vn/hopthu/schema/";
  private static final String DOCUMENT = "document.json";

  private final Schema document;
  private final Map<String, Schema> items;

  private FormSchemas(Schema document, Map<String, Schema> items) {
    this.document = document;
    this.items = Map.copyOf(items);
  }

  /**
   * Reads every schema of the folder. Nothing is ever fetched from elsewhere.
   *
   * @throws IllegalStateException when the folder cannot be read or a file is no schema
   */
  public static FormSchemas load(Path folder) {
    Map<String, String> texts = texts(folder);
    if (!texts.containsKey(BASE + DOCUMENT)) {
      throw new IllegalStateException(folder + ": " + DOCUMENT + " is missing");
    }
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder
                    .schemas(texts)
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .formatAssertionsEnabled(true)
                            .errorMessageKeyword("errorMessage")
                            .build()));
    Map<String, Schema> items = new HashMap<>();
    texts.keySet().stream()
        .map(id -> id.substring(BASE.length()))
        .filter(name -> !name.equals(DOCUMENT))
        .forEach(name -> items.put(name, schema(registry, folder, name)));
    return new FormSchemas(schema(registry, folder, DOCUMENT), items);
  }

  private static Schema schema(SchemaRegistry registry, Path folder, String name) {
    try {
      Schema schema = registry.getSchema(SchemaLocation.of(BASE + name));
      schema.initializeValidators();
      return schema;
    } catch (RuntimeException broken) {
      throw new IllegalStateException(folder.resolve(name) + ": " + broken.getMessage(), broken);
    }
  }

  private static Map<String, String> texts(Path folder) {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        texts.put(BASE + file.getFileName(), Files.readString(file));
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException(folder + ": schemas cannot be read", unreadable);
    }
    return texts;
  }

  /** Every fault of the header. */
  List<Reason> document(JsonNode root) {
    return check(document, root, "");
  }

  /** Every fault of an item, or nothing when this action of this form is not supported. */
  Optional<List<Reason>> item(String form, String action, JsonNode item, String where) {
    return Optional.ofNullable(items.get(form + "-" + action + ".json"))
        .map(schema -> check(schema, item, where));
  }

  /** Whether any action of the form is supported. */
  boolean supports(String form) {
    return items.keySet().stream().anyMatch(name -> name.startsWith(form + "-"));
  }

  private static List<Reason> check(Schema schema, JsonNode node, String where) {
    List<Error> errors = schema.validate(node);
    return errors.stream().map(e -> SchemaFault.reason(e, where)).distinct().toList();
  }
}
