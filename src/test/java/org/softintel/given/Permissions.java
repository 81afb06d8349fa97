package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who may do what to a report, by whose it is: n nobody's, m mine, a another's, p I proposed to
 * close it, w somebody else did, c closed by another, k closed by me; d mine, and nobody has
 * answered its danger; s mine, and it names me; - never. Of a restricted report whoever is not
 * named may do nothing, and their letter would be none.
 */
public final class Permissions {
  private static final String TABLE = "/casework/permissions.txt";

  private Permissions() {}

  /** One action, and the letters of each role. */
  public record Line(String action, Map<String, String> letters) {
    public boolean allows(String role, char letter) {
      return letters.get(role).indexOf(letter) >= 0;
    }

    @Override
    public String toString() {
      return action;
    }
  }

  public static Stream<Line> lines() {
    var lines = text().lines().map(it -> List.of(it.trim().split("\\s+"))).toList();
    return lines.stream().skip(1).map(it -> line(lines.get(0), it));
  }

  private static Line line(List<String> roles, List<String> cells) {
    var letters = new TreeMap<String, String>();
    for (int i = 1; i < roles.size(); i++) {
      letters.put(roles.get(i), cells.get(i).replace("-", ""));
    }
    return new Line(cells.get(0), letters);
  }

  private static String text() {
    try (var file = Permissions.class.getResourceAsStream(TABLE)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
