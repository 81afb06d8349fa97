package org.softintel.platform.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One setting as operators read about it. A part {@code NAME} of its name is theirs to choose.
 *
 * @param value {@link #NEEDED}, a default, or empty where it may be absent
 * @param secret whether it is a secret, or a file that holds one
 * @param mapping the interface that reads it; empty for one that only the framework reads
 */
public record Setting(
    String name, SettingKind kind, String value, boolean secret, String mapping, String words) {
  public static final String NEEDED = "needed";

  private static final String BETWEEN = "\t";

  static Setting parse(String line) {
    var parts = line.split(BETWEEN, -1);
    return new Setting(
        parts[0],
        SettingKind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
        parts[2],
        parts[3].equals("secret"),
        parts[4],
        parts[5]);
  }

  public String line() {
    return String.join(
        BETWEEN,
        name,
        kind.name().toLowerCase(Locale.ROOT),
        value,
        secret ? "secret" : "",
        mapping,
        words);
  }

  public boolean isNeeded() {
    return value.equals(NEEDED);
  }

  /** Whether it has the value of another one unless somebody sets it. */
  boolean isAlias() {
    return value.startsWith("${");
  }

  /** Of an alias: whose value it has. */
  String original() {
    return value.replaceAll("[${}:]", "");
  }

  boolean isNamed() {
    return name.contains("NAME");
  }

  /** Whether this is a name of it, as a file has it or as the environment does. */
  boolean isCalled(String given) {
    return (isNamed() || given.startsWith(name) || given.startsWith(environment()))
        && (inFiles().matcher(given).matches() || inEnvironment().matcher(given).matches());
  }

  private Pattern inFiles() {
    var name = Pattern.quote(this.name).replace("NAME", "\\E(?:\"[^\"]+\"|[^.\"]+)\\Q");
    return Pattern.compile(name + "(\\[\\d+])?");
  }

  private Pattern inEnvironment() {
    return Pattern.compile(environment().replace("NAME", "[A-Z0-9_]+") + "(_\\d+_)?");
  }

  String environment() {
    return KnownSettings.environment(name);
  }
}
