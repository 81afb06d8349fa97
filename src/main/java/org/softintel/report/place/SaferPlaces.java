package org.softintel.report.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Who can make a place safer, and how: general advice by kind of place, from a file. */
public final class SaferPlaces {
  private static final String FILE = "/linking/safer-places.tsv";
  private static final String VERSION = "version";
  private static final String ANY = "any";
  private static final String SECTOR = "sector";
  private static final List<List<String>> LINES =
      file().lines().filter(it -> !it.startsWith("#")).map(it -> List.of(it.split("\t"))).toList();

  private SaferPlaces() {}

  /** Who can act, and what they can do. */
  public record Advice(String who, String what) {}

  /** Of the file, which whoever changes it raises. */
  public static String version() {
    return LINES.stream().filter(it -> it.get(0).equals(VERSION)).findFirst().orElseThrow().get(1);
  }

  public static List<Advice> of(PlaceKind kind) {
    var own = lines(kind.code());
    return own.isEmpty() ? lines(ANY) : own;
  }

  /** For the streets of a sector. */
  public static List<Advice> ofSector() {
    return lines(SECTOR);
  }

  private static List<Advice> lines(String kind) {
    return LINES.stream()
        .filter(it -> it.get(0).equals(kind))
        .map(it -> new Advice(it.get(1), it.get(2)))
        .toList();
  }

  private static String file() {
    try (var file = requireNonNull(SaferPlaces.class.getResourceAsStream(FILE))) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
