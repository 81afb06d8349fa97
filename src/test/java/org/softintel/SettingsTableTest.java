package org.softintel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.softintel.SettingsTable.Setting;

/** What operators read about settings is what the code declares. */
class SettingsTableTest {
  private static final Path PAGE = Path.of("docs/operating/settings.md");
  private static final String BEGIN = "<!-- made from the code: see SettingsTableTest -->\n";
  private static final String END = "\n<!-- end -->";
  private static final String COMMAND = "mvn test -Dtest=SettingsTableTest -Dsettings.write";

  @Test
  void thePageHasTheTableOfToday() throws IOException {
    var page = Files.readString(PAGE);
    var before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    var after = page.substring(page.indexOf(END));
    var today = before + SettingsTable.markdown() + after;
    if (System.getProperty("settings.write") != null) {
      Files.writeString(PAGE, today);
    }

    assertThat(Files.readString(PAGE)).as("write the table anew: " + COMMAND).isEqualTo(today);
  }

  @Test
  void everySettingIsExplained() throws IOException {
    assertThat(SettingsTable.read()).filteredOn(it -> it.words().isEmpty()).isEmpty();
  }

  @Test
  void everySettingIsNamedAfterTheWingThatReadsIt() throws IOException {
    assertThat(SettingsTable.read()).hasSizeGreaterThan(50).allMatch(SettingsTableTest::hasItsWing);
  }

  private static boolean hasItsWing(Setting setting) {
    var wing = setting.declaredIn().replaceFirst("org\\.softintel\\.(\\w+).*", "$1");
    return setting.name().startsWith("softintel." + wing + ".");
  }
}
