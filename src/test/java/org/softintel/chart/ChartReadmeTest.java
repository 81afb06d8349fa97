package org.softintel.chart;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the chart's README says of its values is what stands above them. */
class ChartReadmeTest {
  private static final String BEGIN = "<!-- made from values.yaml: see ChartReadmeTest -->\n";
  private static final String END = "\n<!-- end -->";
  private static final String COMMAND = "mvn test -Dtest=ChartReadmeTest -Dchart.write";
  private static final String NEEDED = " Needed.";
  private static final String LIST = "in values.yaml";

  /** One that is left out by default stands in a comment. */
  private static final Pattern KEY = Pattern.compile("( *)(# )?([a-z][A-Za-z0-9]*):(?: (\\S.*))?");

  /** {@code preset}: what it is without a value of one's own; empty for a group. */
  private record Value(String key, String preset, String words) {
    String row() {
      return "| `%s` | %s | %s |\n".formatted(key, preset, words.replace("|", "\\|"));
    }
  }

  @Test
  void theTableIsThatOfToday() throws IOException {
    var file = HelmChart.FOLDER.resolve("README.md");
    var page = Files.readString(file);
    var today =
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + "\n| key | default | meaning |\n|---|---|---|\n"
            + values().stream().map(Value::row).collect(joining())
            + page.substring(page.indexOf(END));
    if (System.getProperty("chart.write") != null) {
      Files.writeString(file, today);
    }

    assertThat(page).as("write it anew: " + COMMAND).isEqualTo(today);
  }

  @Test
  void whatIsNeededIsSaidToBe() {
    assertThat(values())
        .filteredOn(it -> it.preset().equals("**needed**"))
        .extracting(Value::key)
        .contains("host", "database.url", "sealing.keysetSecret", "inboxes", "areas")
        .hasSizeGreaterThan(20);
  }

  private static List<Value> values() {
    var lines = HelmChart.read("values.yaml").lines().toList();
    var values = new ArrayList<Value>();
    var groups = new TreeMap<Integer, String>();
    var words = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      var key = KEY.matcher(lines.get(i));
      if (key.matches()) {
        int depth = key.group(1).length();
        groups.tailMap(depth, true).clear();
        var name = groups.values().stream().map(it -> it + ".").collect(joining()) + key.group(3);
        groups.put(depth, key.group(3));
        if (!words.isEmpty()) {
          boolean isList = i + 1 < lines.size() && lines.get(i + 1).strip().startsWith("- ");
          var preset = isList ? LIST : key.group(2) == null ? key.group(4) : "\"\"";
          values.add(value(name, preset, words.toString()));
        }
        words.setLength(0);
      } else if (lines.get(i).strip().startsWith("# ")) {
        words.append(words.isEmpty() ? "" : " ").append(lines.get(i).strip().substring(2));
      } else {
        words.setLength(0);
      }
    }
    return values;
  }

  private static Value value(String key, String preset, String words) {
    if (words.endsWith(NEEDED)) {
      return new Value(key, "**needed**", words.substring(0, words.length() - NEEDED.length()));
    }
    if (preset == null) {
      return new Value(key, "", words);
    }
    return new Value(key, preset.matches("\"\"|\\{}|\\[]") ? "none" : "`" + preset + "`", words);
  }
}
