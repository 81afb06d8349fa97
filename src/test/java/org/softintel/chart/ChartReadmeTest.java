package org.softintel.chart;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the chart's README says of its values is what stands above them. */
class ChartReadmeTest {
  private static final String BEGIN = "<!-- made from values.yaml: see ChartReadmeTest -->\n";
  private static final String ONE_MACHINE_BEGIN =
      "<!-- made from settings-refused.txt: see ChartReadmeTest -->\n";
  private static final String END = "\n<!-- end -->";
  private static final String COMMAND = "mvn test -Dtest=ChartReadmeTest -Dchart.write";
  private static final String NEEDED = " Needed.";
  private static final String LIST = "in values.yaml";

  private static final Path ONE_MACHINE =
      Path.of("docs/operating/one-machine/softintel.properties");

  /** A pattern of settings, and the value that has them. */
  private static final Pattern HAS_A_VALUE =
      Pattern.compile("\\^(\\S+)\\$ (?:set|it comes from the Secret of) (\\S+)");

  /** One that is left out by default stands in a comment. */
  private static final Pattern KEY = Pattern.compile("( *)(# )?([a-z][A-Za-z0-9]*):(?: (\\S.*))?");

  /** {@code preset}: what it is without a value of one's own; empty for a group. */
  private record Value(String key, String preset, String words) {
    String row() {
      return "| `%s` | %s | %s |\n".formatted(key, preset, words.replace("|", "\\|"));
    }
  }

  private record InChart(String setting, String value) {}

  @Test
  void theTableIsThatOfToday() throws IOException {
    demand(
        BEGIN,
        "| key | default | meaning |\n|---|---|---|\n"
            + values().stream().map(Value::row).collect(joining()));
  }

  @Test
  void theTableOfOneMachineIsThatOfToday() throws IOException {
    var values = new LinkedHashMap<String, Set<String>>();
    for (var line : Files.readAllLines(ONE_MACHINE)) {
      if (line.matches("#?[a-z].*=.*")) {
        var setting = line.replaceFirst("#?(.*?)=.*", "$1");
        value(setting)
            .ifPresent(
                it -> values.computeIfAbsent(it.value(), key -> new TreeSet<>()).add(it.setting()));
      }
    }
    var rows = new StringBuilder("| line | value |\n|---|---|\n");
    values.forEach(
        (value, settings) ->
            rows.append("| `%s` | `%s` |\n".formatted(String.join("`, `", settings), value)));

    demand(ONE_MACHINE_BEGIN, rows.toString());
  }

  @Test
  void theAnnotationsAreThoseOfTheFullValues() throws IOException {
    var annotations =
        Files.readAllLines(HelmChart.FULL).stream()
            .filter(it -> it.startsWith("    nginx.ingress.kubernetes.io/"))
            .map(it -> it + "\n")
            .toList();

    assertThat(annotations).hasSizeGreaterThan(6);
    assertThat(HelmChart.read("README.md"))
        .contains("ingress:\n  annotations:\n" + String.join("", annotations))
        .contains(String.join("", annotations).indent(2));
  }

  /** What a setting is in the chart; keys, passwords and what a pod has itself are no value. */
  private static Optional<InChart> value(String setting) {
    // The log of a pod is on the disk of its node.
    if (setting.equals("softintel.platform.monitoring.log-folder")) {
      return Optional.empty();
    }
    for (var refused : HelmChart.read("settings-refused.txt").lines().toList()) {
      if (setting.matches(refused.split(" ", 2)[0])) {
        return Optional.of(HAS_A_VALUE.matcher(refused))
            .filter(it -> it.matches())
            .map(it -> new InChart(called(setting, it.group(1)), it.group(2)));
      }
    }
    return Optional.of(new InChart(setting, "settings"))
        .filter(it -> HelmChart.read("settings.txt").lines().anyMatch(setting::matches));
  }

  /** One of a pattern whose end is open is called by the beginning. */
  private static String called(String setting, String pattern) {
    return pattern.endsWith("\\..+")
        ? pattern.replace("\\.", ".").replaceFirst("\\.\\+$", "*")
        : setting;
  }

  private static void demand(String begin, String table) throws IOException {
    var file = HelmChart.FOLDER.resolve("README.md");
    var page = Files.readString(file);
    int from = page.indexOf(begin) + begin.length();
    var today =
        page.substring(0, from) + "\n" + table + page.substring(page.indexOf(END, from - 1));
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
