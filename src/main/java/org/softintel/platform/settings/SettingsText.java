package org.softintel.platform.settings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;

/** The settings for people to read. */
public final class SettingsText {
  private static final int WIDTH = 98;

  private SettingsText() {}

  /** A line for each, with its default and its meaning. */
  public static String table(List<Setting> settings) {
    int width = settings.stream().mapToInt(it -> it.name().length()).max().orElse(0);
    return settings.stream()
        .map(
            it ->
                "%s  %-22s  %-6s  %s%n"
                    .formatted(
                        it.name() + " ".repeat(width - it.name().length()),
                        it.value().isEmpty() ? "-" : it.value(),
                        it.secret() ? "secret" : "",
                        plain(it.words())))
        .collect(joining());
  }

  /** A file to fill in: what is needed stands without a value. */
  public static String properties(List<Setting> settings) {
    return settings.stream()
        .filter(it -> !it.isAlias())
        .map(SettingsText::entry)
        .collect(joining("\n"));
  }

  private static String entry(Setting setting) {
    var words = plain(setting.words()) + takes(setting);
    var secret =
        setting.secret() && setting.kind() == SettingKind.TEXT
            ? "\n# Secret: better in the environment, as " + setting.environment() + "."
            : "";
    var isOpen = setting.isNeeded() && !setting.isNamed();
    return "# "
        + WordUtils.wrap(words, WIDTH, "\n# ", false)
        + secret
        + (isOpen ? "\n" : "\n#")
        + setting.name()
        + "="
        + (setting.isNeeded() ? "" : setting.value())
        + "\n";
  }

  private static String takes(Setting setting) {
    return setting.kind() == SettingKind.TEXT ? "" : " Takes " + setting.kind().words() + ".";
  }

  /** As Markdown: what is needed, then a table for each part. */
  public static String markdown(List<Setting> settings) {
    var needed =
        settings.stream()
            .filter(it -> it.isNeeded() && !it.isNamed())
            .map(it -> "- `" + it.name() + "`\n")
            .collect(joining());
    var parts = settings.stream().collect(groupingBy(SettingsText::part, TreeMap::new, toList()));
    return parts.entrySet().stream()
        .map(it -> "\n## `%s`\n\n%s".formatted(it.getKey(), rows(it.getValue())))
        .collect(joining("\n", "\n## Needed\n\n" + needed, ""));
  }

  /** {@code softintel.PART}, or {@code quarkus}. */
  private static String part(Setting setting) {
    return setting.name().replaceFirst("^(quarkus|softintel\\.[^.]+)\\..*", "$1");
  }

  private static String rows(List<Setting> settings) {
    return Stream.concat(
            Stream.of("| setting | default | meaning |", "|---|---|---|"),
            settings.stream().map(SettingsText::row))
        .collect(joining("\n"));
  }

  /** As the chart takes them, a pattern a line: what is a secret comes in another way. */
  public static String patterns(List<Setting> settings) {
    return settings.stream()
        .filter(it -> !it.secret() && !it.name().startsWith("softintel.platform.migration."))
        .map(it -> "^" + it.name().replace(".", "\\.").replace("NAME", "[^.]+"))
        .map(it -> it + "(\\[\\d+])?$\n")
        .collect(joining());
  }

  private static String row(Setting setting) {
    var secret = setting.secret() ? " *Secret.*" : "";
    return "| `%s` | %s | %s%s |"
        .formatted(setting.name(), given(setting), setting.words(), secret);
  }

  private static String given(Setting setting) {
    if (setting.isNeeded()) {
      return "**needed**";
    }
    if (setting.isAlias()) {
      return "that of `" + setting.original() + "`";
    }
    return setting.value().isEmpty() ? "none" : "`" + setting.value() + "`";
  }

  private static String plain(String words) {
    return words.replace("`", "");
  }
}
