package org.softintel.report.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.softintel.platform.settings.StartRefused;

/** The schools of the area by all their names, as a file of the settings has them. */
final class SchoolList {
  static final String SETTING = "softintel.report.schools.file";
  static final SchoolList NONE = new SchoolList("");

  private static final int MOST_LINES = 5_000;
  private static final int MOST_NAMES = 20;
  private static final int MOST_CHARS = 200;
  private static final int FINGERPRINT = 12;

  /** Matchers are constants, so what they know is one. */
  private static volatile SchoolList known = NONE;

  private final Map<String, List<Line>> byName = new HashMap<>();
  private final Map<String, School> schools = new HashMap<>();

  /**
   * A school of the list.
   *
   * @param name by which it is told from others: what stands first in its line
   * @param names all of them, that one first
   */
  record School(String name, List<PlaceName> names) {
    PlaceName official() {
      return names.get(0);
    }
  }

  private record Line(int number, School school) {}

  private final String fingerprint;

  private SchoolList(String fingerprint) {
    this.fingerprint = fingerprint;
  }

  /** The one that values are read by. */
  static SchoolList known() {
    return known;
  }

  static void use(SchoolList list) {
    known = list;
  }

  /** Empty without a file; throws {@link StartRefused} with the number of the line. */
  static SchoolList of(SchoolConfig config) {
    return config.file().map(it -> StartRefused.naming(SETTING, () -> read(it))).orElse(NONE);
  }

  private static SchoolList read(Path file) {
    var lines = lines(file);
    var all = DigestUtils.sha256Hex(String.join("\n", lines));
    var list = new SchoolList(all.substring(0, FINGERPRINT));
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        list.add(i + 1, Stream.of(lines.get(i).split(";", -1)).map(String::strip).toList());
      }
    }
    return list;
  }

  private static List<String> lines(Path file) {
    try {
      var lines = new ArrayList<>(Files.readAllLines(file, UTF_8));
      lines.replaceAll(it -> it.replace("\uFEFF", ""));
      if (lines.size() > MOST_LINES) {
        throw new StartRefused("the file has more than " + MOST_LINES + " lines.");
      }
      return lines;
    } catch (CharacterCodingException e) {
      throw new StartRefused("the file is not UTF-8. Save it as UTF-8.");
    } catch (IOException e) {
      throw new StartRefused("the file cannot be read.");
    }
  }

  private void add(int number, List<String> names) {
    if (names.size() > MOST_NAMES) {
      throw wrong(number, "has more than " + MOST_NAMES + " names. Delete some.");
    }
    for (var name : names) {
      demandTelling(number, name);
    }
    var school = new School(names.get(0), names.stream().map(PlaceName::asWritten).toList());
    var line = new Line(number, school);
    names.stream().map(PlaceName::whole).distinct().forEach(it -> add(it, line));
    schools.put(school.name(), school);
  }

  private static void demandTelling(int number, String name) {
    if (name.isEmpty()) {
      throw wrong(number, "has an empty name. Remove the extra semicolon.");
    }
    if (name.length() > MOST_CHARS) {
      throw wrong(number, "has a name of more than " + MOST_CHARS + " characters. Shorten it.");
    }
    if (!PlaceName.asWritten(PlaceName.whole(name)).isTelling()) {
      throw wrong(number, "has a name that many schools could have. Add a word or delete it.");
    }
  }

  private void add(String name, Line line) {
    var all = byName.computeIfAbsent(name, it -> new ArrayList<>());
    for (var other : all) {
      if (line.school().official().isWhere(other.school().official())) {
        throw wrong(
            line.number(),
            "has the same name as line "
                + other.number()
                + ". On both lines, add a comma and the town after the first name.");
      }
    }
    all.add(line);
  }

  private static StartRefused wrong(int line, String what) {
    return new StartRefused("line " + line + " " + what);
  }

  /** What a log says of it. */
  String words() {
    return schools.isEmpty() ? "none" : schools.size() + " schools, fingerprint " + fingerprint;
  }

  /** The only one that is called so and may be where the text says. */
  Optional<School> named(String text, PlaceName written) {
    if (byName.isEmpty()) {
      return Optional.empty();
    }
    var all =
        byName.getOrDefault(PlaceName.whole(text), List.of()).stream()
            .map(Line::school)
            .filter(it -> it.official().isWhere(written))
            .toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** By the name that tells it from others. */
  Optional<School> school(String name) {
    return Optional.ofNullable(schools.get(name));
  }
}
