package org.softintel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.softintel.platform.settings.CheckResult;

class CheckCommandTest {
  /** As a server's certificate can say it. */
  @Test
  void whatAServerSaysOfItselfAddsNoLineAndTellsNoTerminalWhatToDo() {
    var found =
        CheckResult.wrong(
            "certificates",
            "some.url shows CN=\nok     certificates  all is right\u001b[2J\u009b1A\u202e\u2028");

    assertThat(CheckCommand.line(found))
        .isEqualTo(
            "WRONG  certificates  some.url shows CN=?ok     certificates  all is right?[2J?1A??");
  }
}
