package org.softintel.journey.firstday;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.softintel.given.PageCommands;

/** The blocks of a page, typed into a terminal of a machine as they stand there. */
public final class WalkedPage implements AutoCloseable {
  private static final String GIVEN = "…";

  private final PageCommands page;
  private final Machine machine;
  private final OperatorTerminal terminal;
  private final List<String> typed = new ArrayList<>();

  /** What is typed is kept in the folder. */
  public WalkedPage(PageCommands page, Machine machine, Path folder) {
    this.page = page;
    this.machine = machine;
    terminal = new OperatorTerminal(folder, machine.environment());
  }

  /** A block by its heading and some words of it. */
  public Block block(String heading, String words) {
    var block = page.with(words, heading, "sh");
    typed.add(block);
    return new Block(block);
  }

  /** A block of another page. */
  public Block block(PageCommands other, String heading, String words) {
    return new Block(other.with(words, heading, "sh"));
  }

  /** What no block says; returns what was said. */
  public String type(String command) {
    return terminal.type(command + "\n");
  }

  /** All blocks that were not typed, without those under some headings. */
  public List<String> left(String... without) {
    return page.byHeading("sh").entrySet().stream()
        .filter(it -> !List.of(without).contains(it.getKey()))
        .flatMap(it -> it.getValue().stream())
        .filter(it -> !typed.contains(it))
        .toList();
  }

  @Override
  public void close() {
    terminal.close();
  }

  /** Commands that may have to be filled in. */
  public final class Block {
    private final String commands;

    private Block(String commands) {
      this.commands = commands;
    }

    /** With a value for each {@code …}, in turn. */
    public Block filled(String... values) {
      var filled = commands;
      for (var value : values) {
        assertThat(filled).contains(GIVEN);
        filled = filled.replaceFirst(GIVEN, Matcher.quoteReplacement(value));
      }
      return new Block(filled);
    }

    /** With something else in the place of what is an example. */
    public Block with(String example, String value) {
      assertThat(commands).contains(example);
      return new Block(commands.replace(example, value));
    }

    /** Returns what was said; each time a password is asked for, the next one is given. */
    public String type(String... passwords) {
      assertThat(commands).doesNotContain(GIVEN);
      return terminal.type(machine.here(commands), passwords);
    }
  }
}
