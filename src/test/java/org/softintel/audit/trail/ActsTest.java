package org.softintel.audit.trail;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActsTest {
  @Test
  void theDocumentListsEveryActAsItIs() throws IOException {
    var table =
        Stream.of(Act.values())
            .map(
                it ->
                    "| `%s` | %s | %s | %s | `%s` |"
                        .formatted(
                            it,
                            it.operation().words(),
                            it.words(),
                            it.result().words(),
                            it.purpose()))
            .collect(joining("\n"));

    assertThat(Files.readString(Path.of("docs/acts.md"))).contains(table + "\n");
  }

  @Test
  void everyOperationHasAnAct() {
    var used = Stream.of(Act.values()).map(Act::operation).collect(toSet());

    assertThat(used).isEqualTo(EnumSet.allOf(LoggedOperation.class));
  }
}
