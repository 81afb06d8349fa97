package org.softintel.journey.firstday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that an operator fills in: each line has a name and a value. */
public record ConfigurationFile(Path file) {
  /** Of a name that stands in it once. */
  public ConfigurationFile set(String name, String value) {
    var line = Pattern.compile("(?m)^" + Pattern.quote(name) + "=.*$");
    var text = text();
    if (line.matcher(text).results().count() != 1) {
      throw new IllegalStateException(file + " does not have " + name);
    }
    return write(line.matcher(text).replaceAll(Matcher.quoteReplacement(name + "=" + value)));
  }

  /** A line, in the place of one with the same name. */
  public ConfigurationFile add(String line) {
    var name = line.substring(0, line.indexOf('=') + 1);
    return write(text().replaceAll("(?m)^" + Pattern.quote(name) + ".*\n", "") + line + "\n");
  }

  /** Of a line that stands in it as a comment. */
  public ConfigurationFile uncomment(String name) {
    var text = text();
    var changed = text.replaceFirst("(?m)^#(?=" + Pattern.quote(name) + "=)", "");
    if (changed.equals(text)) {
      throw new IllegalStateException(file + " does not offer " + name);
    }
    return write(changed);
  }

  private ConfigurationFile write(String text) {
    try {
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
