package org.softintel.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What others wrote and we ship, as the two CycloneDX files of a packaged build list it. */
public final class ShippedParts {
  private static final List<String> FILES =
      List.of("quarkus-run-cyclonedx.json", "softintel-frontend-sbom.json");

  private ShippedParts() {}

  /**
   * One library, or one package of the front end.
   *
   * @param ecosystem {@code Maven} or {@code npm}
   * @param name group and name with a colon between them, as advisories have it
   * @param licences the ids, or the names of those without one; any one of them may be chosen
   */
  public record Part(
      String ecosystem, String name, String version, List<String> licences, String sha256) {}

  /** Reads both files in the folder of the build. */
  public static List<Part> in(Path target) throws IOException {
    var parts = new ArrayList<Part>();
    for (var file : FILES) {
      for (var component :
          new ObjectMapper().readTree(Files.readAllBytes(target.resolve(file))).get("components")) {
        if (isOfOthers(component)) {
          parts.add(part(component));
        }
      }
    }
    return parts;
  }

  /** Not our own jars, nor what Quarkus needs for the build alone. */
  private static boolean isOfOthers(JsonNode component) {
    return component.get("type").asText().equals("library")
        && !component.path("group").asText().equals("org.softintel")
        && StreamSupport.stream(component.path("properties").spliterator(), false)
            .noneMatch(it -> it.get("value").asText().equals("development"));
  }

  private static Part part(JsonNode component) {
    var group = component.path("group").asText("");
    var name = component.get("name").textValue();
    return new Part(
        component.get("purl").textValue().startsWith("pkg:npm/") ? "npm" : "Maven",
        group.isEmpty() ? name : group + ":" + name,
        component.get("version").textValue(),
        licences(component.path("licenses")),
        hash(component.path("hashes")));
  }

  private static List<String> licences(JsonNode licences) {
    var named = new TreeSet<String>();
    for (var choice : licences) {
      var licence = choice.path("license");
      named.add(
          choice
              .path("expression")
              .asText(licence.path("id").asText(licence.path("name").asText())));
    }
    return List.copyOf(named);
  }

  private static String hash(JsonNode hashes) {
    return StreamSupport.stream(hashes.spliterator(), false)
        .filter(it -> it.get("alg").textValue().equals("SHA-256"))
        .map(it -> it.get("content").textValue())
        .findFirst()
        .orElse("");
  }
}
