package org.softintel.given;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The commands of a page for operators, as they stand there. */
public final class PageCommands {
  private static final Pattern PART =
      Pattern.compile(
          "(?ms)^#+ (?<heading>[^\\n]+)$|^ *```(?<language>[a-z]*)\\n(?<text>.*?)\\n *```$");
  private static final Pattern NAME = Pattern.compile("(?m)(?:^|export | )([A-Za-z_]+)=");

  private record Block(String heading, String language, String text) {}

  private final Path page;
  private final List<Block> blocks;

  public PageCommands(String page) {
    this.page = Path.of(page);
    try {
      blocks = blocks(Files.readString(this.page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one block of this language under a heading. */
  public String under(String heading, String language) {
    return one(heading, language, "", under(heading, language, it -> true));
  }

  /** The one block of this language under a heading that has these words. */
  public String with(String words, String heading, String language) {
    return one(
        heading, language, " with " + words, under(heading, language, it -> it.contains(words)));
  }

  private String one(String heading, String language, String which, List<String> blocks) {
    if (blocks.size() != 1) {
      throw new IllegalStateException(
          "%s has %d blocks of %s%s under \"%s\""
              .formatted(page, blocks.size(), language, which, heading));
    }
    return blocks.get(0);
  }

  private List<String> under(String heading, String language, Predicate<String> wanted) {
    return blocks.stream()
        .filter(it -> it.heading().equals(heading) && it.language().equals(language))
        .map(Block::text)
        .filter(wanted)
        .toList();
  }

  /** All blocks of this language, by the headings that they stand under. */
  public Map<String, List<String>> byHeading(String language) {
    return blocks.stream()
        .filter(it -> it.language().equals(language))
        .collect(groupingBy(Block::heading, LinkedHashMap::new, mapping(Block::text, toList())));
  }

  /** In an item of a list they are indented. */
  private static List<Block> blocks(String text) {
    var found = new ArrayList<Block>();
    var heading = "";
    for (var part = PART.matcher(text); part.find(); ) {
      if (part.group("heading") != null) {
        heading = part.group("heading");
      } else {
        found.add(
            new Block(heading, part.group("language"), part.group("text").stripIndent() + "\n"));
      }
    }
    return found;
  }

  /** What the block of a shell under a heading gives a value to. */
  public Set<String> names(String heading) {
    return NAME.matcher(under(heading, "sh"))
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toSet());
  }
}
