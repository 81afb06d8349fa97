package org.softintel.chart;

import static com.networknt.schema.SpecVersion.VersionFlag.V202012;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Kinds that clusters have of operators, each with its schema. */
final class CustomKinds {
  private static final Path FOLDER = Path.of("src/test/resources/chart/schemas");
  private static final Map<String, JsonSchema> SCHEMAS = read();

  private CustomKinds() {}

  static Set<String> all() {
    return SCHEMAS.keySet();
  }

  static void check(String kind, JsonNode document) {
    var wrong = SCHEMAS.get(kind).validate(document);
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(kind + ": " + wrong);
    }
  }

  private static Map<String, JsonSchema> read() {
    var schemas = new TreeMap<String, JsonSchema>();
    var factory = JsonSchemaFactory.getInstance(V202012);
    try (var files = Files.newDirectoryStream(FOLDER, "*.json")) {
      for (var file : files) {
        var schema = new ObjectMapper().readTree(file.toFile());
        var fields = schema.path("properties");
        var kind = Manifests.kind(constant(fields, "apiVersion"), constant(fields, "kind"));
        schemas.put(kind, factory.getSchema(schema));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return schemas;
  }

  private static String constant(JsonNode fields, String name) {
    return fields.path(name).path("const").asText();
  }
}
