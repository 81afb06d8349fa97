package org.softintel.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** A program of the machine, without which a test can show nothing. */
public final class NeededProgram {
  private NeededProgram() {}

  /** Where it is missing, the test is skipped; but it fails where changes are let in. */
  public static void demand(Path program) {
    if ("true".equals(System.getenv("CI"))) {
      assertThat(program).as("README.md, Test it").isExecutable();
    } else {
      assumeTrue(Files.isExecutable(program), "needs " + program);
    }
  }
}
