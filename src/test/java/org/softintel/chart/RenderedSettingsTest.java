package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.GivenStart;

/**
 * The program takes what the chart renders: file and environment, with files where it says.
 * FirstDayWalkTest starts it with them.
 */
class RenderedSettingsTest {
  /** Nobody answers in this test. */
  private static final String AWAY =
      "(No database|No key store|No mail server|Keycloak|The keysets cannot be compared).*";

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("org.softintel.chart.HelmChart#everySetOfValues")
  void theProgramWouldStart(Path values) throws Exception {
    var program = program(values);

    assertThat(GivenStart.wrong(program.settings(), program.environment()))
        .isNotEmpty()
        .allMatch(it -> it.matches(AWAY));
    assertThat(GivenStart.refused(program.settings(), program.environment()))
        .hasSize(1)
        .allMatch(it -> it.matches(AWAY));
  }

  /** What the chart misspells stops the start. */
  @Test
  void aKeyThatTheProgramDoesNotKnowIsNoticed() throws Exception {
    var program = program(HelmChart.MINIMAL);
    program.set("softintel.delivery.envelop-from", "bounces@example.org");

    assertThat(GivenStart.refused(program.settings(), program.environment()))
        .anyMatch(it -> it.startsWith("softintel.delivery.envelop-from is not a setting"));
  }

  private RenderedProgram program(Path values) throws Exception {
    var program = new RenderedProgram(values, folder);
    for (var address :
        List.of(
            "quarkus.datasource.jdbc.url",
            "quarkus.oidc.auth-server-url",
            "softintel.platform.sealing.transit.url")) {
      program.change(address, it -> it.replaceFirst("//[^/]+", "//127.0.0.1:1"));
    }
    program.set("softintel.delivery.smtp.host", "127.0.0.1");
    program.set("softintel.delivery.smtp.port", "1");
    return program;
  }
}
