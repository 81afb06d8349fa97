package org.softintel.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The commands of a page for operators, as they stand there. */
public final class PageCommands {
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern NAME = Pattern.compile("(?m)(?:^|export | )([A-Za-z_]+)=");

  private final Path page;
  private final String text;

  public PageCommands(String page) {
    this.page = Path.of(page);
    try {
      text = Files.readString(this.page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one block of this language under a heading. */
  public String under(String heading, String language) {
    var parts = text.split("(?m)^```", -1);
    var blocks = new ArrayList<String>();
    var current = "";
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 0) {
        current =
            HEADING
                .matcher(parts[i])
                .results()
                .reduce((a, b) -> b)
                .map(it -> it.group(1))
                .orElse(current);
      } else if (current.equals(heading) && parts[i].startsWith(language + "\n")) {
        blocks.add(parts[i].substring(language.length() + 1));
      }
    }
    if (blocks.size() != 1) {
      throw new IllegalStateException(
          "%s has %d blocks of %s under \"%s\"".formatted(page, blocks.size(), language, heading));
    }
    return blocks.get(0);
  }

  /** What the block of a shell under a heading gives a value to. */
  public Set<String> names(String heading) {
    return NAME.matcher(under(heading, "sh"))
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toSet());
  }
}
