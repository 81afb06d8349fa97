package org.softintel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.softintel.platform.settings.KnownSettings;
import org.softintel.platform.settings.Setting;

class SettingsCommandTest {
  @Test
  void eachSettingHasALine() {
    var lines = said("settings").lines().toList();

    assertThat(lines).hasSameSizeAs(KnownSettings.all());
    assertThat(lines)
        .anyMatch(it -> it.matches("quarkus\\.datasource\\.password +needed +secret +\\S.*"))
        .anyMatch(it -> it.matches("softintel\\.delivery\\.lease +1M +After this long.*"))
        .anyMatch(it -> it.matches("softintel\\.delivery\\.leads\\.address +- +The leads.*"));
  }

  /** Whoever fills in what is empty has set all that is needed. */
  @Test
  void theFileToFillInHasEachNeededSettingOpenAndTheOthersAsTheyAre() throws Exception {
    var file = said("settings", "--properties");
    var open = new Properties();
    open.load(new StringReader(file));
    assertThat(open.remove("config_ordinal")).as("behind the environment").isEqualTo("275");

    assertThat(open.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            KnownSettings.all().stream()
                .filter(it -> it.isNeeded() && !it.name().contains("NAME"))
                .map(Setting::name)
                .toList());
    assertThat(open.values()).containsOnly("");
    assertThat(file)
        .contains("\n#softintel.delivery.lease=1M\n", "\n#softintel.delivery.inboxes.NAME.mode=\n")
        .contains("in the environment, as SOFTINTEL_DELIVERY_SMTP_PASSWORD.");
    assertThat(file.lines()).allMatch(it -> it.length() <= 130);
  }

  private static String said(String... arguments) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, UTF_8);
    assertThat(Softintel.run(out, out, arguments)).isZero();
    return bytes.toString(UTF_8);
  }
}
