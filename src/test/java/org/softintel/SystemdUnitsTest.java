package org.softintel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.NeededProgram;

/** What systemd itself says of the units, without starting them. */
class SystemdUnitsTest {
  private static final Path SYSTEMD = Path.of("/usr/bin/systemd-analyze");
  private static final String SERVICE = "softintel.service";
  private static final String MIGRATION = "softintel-migrate.service";
  private static final String CHECK = "softintel-check.service";
  private static final String TIMER = "softintel-check.timer";
  private static final String KEYCLOAK = "keycloak.service";

  /** Of 100; systemd calls 1.0 to 3.9 of 10 "OK". */
  private static final String EXPOSURE_AT_MOST = "20";

  @TempDir Path folder;

  private record Said(int status, String words) {}

  @BeforeEach
  void systemdIsHere() {
    NeededProgram.demand(SYSTEMD);
  }

  @ParameterizedTest
  @ValueSource(strings = {SERVICE, MIGRATION, CHECK, KEYCLOAK})
  void systemdUnderstandsEachLineOfIt(String unit) throws Exception {
    assertThat(verified(unit, "", "")).isEqualTo(new Said(0, ""));
  }

  @Test
  void systemdUnderstandsWhenTheCheckRuns() throws Exception {
    copy(CHECK, "", "");

    assertThat(verified(TIMER, "", "")).isEqualTo(new Said(0, ""));
    assertThat(verified(TIMER, "OnCalendar=", "OnCalendar=dawn").words()).contains("calendar");
  }

  /** Or nothing would be shown by saying nothing. */
  @Test
  void aMisspeltLineIsNoticed() throws Exception {
    assertThat(verified(SERVICE, "ProtectSystem=", "ProtectSytem=").words())
        .contains("ProtectSytem");
    assertThat(verified(SERVICE, "ProtectHome=yes", "ProtectHome=perhaps").words())
        .contains("ProtectHome");
    assertThat(verified(SERVICE, "ExecStart=/", "ExecStart=/none/").status()).isNotZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {SERVICE, MIGRATION, CHECK, KEYCLOAK})
  void systemdFindsItHardened(String unit) throws Exception {
    var copy = copy(unit, "", "");

    var said = analyze("security", "--offline=yes", "--threshold=" + EXPOSURE_AT_MOST, copy);

    assertThat(said.status()).as(said.words()).isZero();
    assertThat(said.words()).contains("Overall exposure level for " + unit);
  }

  @Test
  void oneThatIsNotHardenedIsNoticed() throws Exception {
    var bare =
        Files.writeString(folder.resolve(SERVICE), "[Service]\nExecStart=/usr/bin/true\n")
            .toString();

    assertThat(
            analyze("security", "--offline=yes", "--threshold=" + EXPOSURE_AT_MOST, bare).status())
        .isNotZero();
  }

  private Said verified(String unit, String line, String instead) throws Exception {
    return analyze("verify", "--man=no", copy(unit, line, instead));
  }

  /** It looks for the program too; Java may stand elsewhere here, and Keycloak nowhere. */
  private String copy(String unit, String line, String instead) throws IOException {
    var text = Files.readString(Path.of("docs/operating/one-machine").resolve(unit));
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    return Files.writeString(
            folder.resolve(unit),
            text.replaceFirst(
                    "ExecStart=/(usr/bin/java|opt/keycloak/bin/kc.sh) ", "ExecStart=" + java + " ")
                .replace(line, instead))
        .toString();
  }

  private static Said analyze(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(SYSTEMD.toString(), "--no-pager"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var words = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Said(process.waitFor(), words);
  }
}
