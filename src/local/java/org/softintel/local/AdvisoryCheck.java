package org.softintel.local;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.softintel.local.ShippedParts.Part;

/**
 * Run by hand or by a pipeline: looks for what we ship in a folder of advisories, one OSV file in
 * JSON each. It needs no network. It fails if something is found, and also if it could not check.
 */
public final class AdvisoryCheck {
  private static final Duration FRESH = Duration.ofDays(14);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Collection<Part> parts;
  private final Set<String> accepted;
  private final Clock clock;

  /**
   * @param accepted ids of advisories that somebody has judged
   */
  AdvisoryCheck(Collection<Part> parts, Set<String> accepted, Clock clock) {
    this.parts = List.copyOf(parts);
    this.accepted = Set.copyOf(accepted);
    this.clock = clock;
  }

  /** {@code -Dadvisories=} names the folder, {@code -Dadvisories.accepted=} ids with commas. */
  public static void main(String[] arguments) throws IOException {
    var folder = System.getProperty("advisories", "");
    if (folder.isEmpty()) {
      throw new IllegalStateException("NOT CHECKED: name a folder with -Dadvisories=");
    }
    var accepted = System.getProperty("advisories.accepted", "").split(",", -1);
    var parts = ShippedParts.in(Path.of("target"));
    var found =
        new AdvisoryCheck(parts, Set.of(accepted), Clock.systemUTC()).found(Path.of(folder));
    found.forEach(System.out::println);
    if (!found.isEmpty()) {
      throw new IllegalStateException(found.size() + " advisories are about what we ship");
    }
    System.out.println(parts.size() + " parts, no advisory is about them");
  }

  /** One line for each advisory and part. */
  List<String> found(Path folder) throws IOException {
    var found = new ArrayList<String>();
    var newest = Instant.EPOCH;
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file :
          (Iterable<Path>) files.filter(it -> it.toString().endsWith(".json"))::iterator) {
        var advisory = JSON.readTree(Files.readAllBytes(file));
        var modified = Instant.parse(advisory.path("modified").asText(Instant.EPOCH.toString()));
        newest = modified.isAfter(newest) ? modified : newest;
        if (!advisory.has("withdrawn") && !accepted.contains(advisory.path("id").asText())) {
          collect(advisory, found);
        }
      }
    }
    if (newest.isBefore(clock.instant().minus(FRESH))) {
      throw new IllegalStateException("NOT CHECKED: the newest advisory there is of " + newest);
    }
    return found.stream().distinct().sorted().toList();
  }

  private void collect(JsonNode advisory, List<String> found) {
    for (var affected : advisory.path("affected")) {
      var about = affected.path("package");
      parts.stream()
          .filter(it -> it.ecosystem().equals(about.path("ecosystem").asText()))
          .filter(it -> it.name().equals(about.path("name").asText()))
          .filter(it -> isAffected(it.version(), affected))
          .map(it -> line(advisory, it))
          .forEach(found::add);
    }
  }

  private static String line(JsonNode advisory, Part part) {
    return "%s %s %s: %s"
        .formatted(
            advisory.path("id").asText(),
            part.name(),
            part.version(),
            advisory.path("summary").asText("no summary"));
  }

  private static boolean isAffected(String version, JsonNode affected) {
    return elements(affected.path("versions")).anyMatch(it -> it.asText().equals(version))
        || elements(affected.path("ranges"))
            .filter(it -> !it.path("type").asText().equals("GIT"))
            .anyMatch(it -> isWithin(new ComparableVersion(version), it.path("events")));
  }

  /** The events of a file need not stand in order; each opens the range or closes it. */
  private static boolean isWithin(ComparableVersion version, JsonNode events) {
    var within = false;
    for (var event : elements(events).sorted(comparing(AdvisoryCheck::version)).toList()) {
      var comparison = version.compareTo(version(event));
      if (event.has("introduced")) {
        within |= comparison >= 0;
      } else {
        within &= event.has("last_affected") ? comparison <= 0 : comparison < 0;
      }
    }
    return within;
  }

  /** Each event names one version. */
  private static ComparableVersion version(JsonNode event) {
    return new ComparableVersion(event.elements().next().asText());
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
