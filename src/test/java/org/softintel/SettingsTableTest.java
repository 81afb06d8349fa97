package org.softintel;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.softintel.platform.settings.KnownSettings;
import org.softintel.platform.settings.Setting;
import org.softintel.platform.settings.SettingsText;

/** What operators read about settings is what the code declares. */
class SettingsTableTest {
  private static final Path PAGE = Path.of("docs/operating/settings.md");
  private static final Path SHIPPED = Path.of("src/main/resources/settings/service.tsv");
  private static final Path CHART = Path.of("helm/softintel/settings.txt");
  private static final Path EXAMPLE = Path.of("docs/operating/one-machine/softintel.properties");
  private static final String BEGIN = "<!-- made from the code: see SettingsTableTest -->\n";
  private static final String END = "\n<!-- end -->";
  private static final String COMMAND = "mvn test -Dtest=SettingsTableTest -Dsettings.write";

  @Test
  void theProgramHasTheTableOfToday() throws IOException {
    demand(SHIPPED, today());
  }

  @Test
  void thePageHasTheTableOfToday() throws IOException {
    var page = Files.readString(PAGE);
    var before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    var after = page.substring(page.indexOf(END));

    demand(PAGE, before + SettingsText.markdown(all()) + after);
  }

  @Test
  void theChartTakesTheSettingsOfToday() throws IOException {
    demand(CHART, SettingsText.patterns(all()));
  }

  @Test
  void theExampleOfOneMachineHasTheWordsOfToday() throws IOException {
    var lines = Files.readAllLines(EXAMPLE);
    int begin = lines.indexOf("") + 1;
    var head = lines.subList(0, begin).stream();
    var entries = new ArrayList<String>();
    for (var line : lines.subList(begin, lines.size())) {
      // What not everybody needs stands behind a #, and its words behind a # and a space.
      if (line.matches("#?[a-z].*=.*")) {
        entries.add(words(line.replaceFirst("#?(.*?)=.*", "$1")) + line + "\n");
      }
    }

    demand(EXAMPLE, head.map(it -> it + "\n").collect(joining()) + String.join("\n", entries));
  }

  private static String words(String given) throws IOException {
    var known =
        all().stream()
            .filter(it -> given.matches(it.name().replace(".", "\\.").replace("NAME", "[^.]+")))
            .toList();
    assertThat(known).as(given).hasSize(1);
    return SettingsText.properties(known)
        .lines()
        .filter(it -> it.startsWith("# "))
        .map(it -> it + "\n")
        .collect(joining());
  }

  private static List<Setting> all() throws IOException {
    return Stream.concat(
            KnownSettings.all().stream().filter(it -> it.mapping().isEmpty()),
            SettingsTable.read().stream())
        .sorted(Comparator.comparing(Setting::name))
        .toList();
  }

  private static String today() throws IOException {
    return SettingsTable.read().stream().map(it -> it.line() + "\n").collect(joining());
  }

  private static void demand(Path file, String today) throws IOException {
    if (System.getProperty("settings.write") != null) {
      Files.writeString(file, today);
    }
    assertThat(Files.readString(file)).as("write it anew: " + COMMAND).isEqualTo(today);
  }

  @Test
  void everySettingIsExplained() throws IOException {
    assertThat(SettingsTable.read()).filteredOn(it -> it.words().isEmpty()).isEmpty();
    assertThat(KnownSettings.all()).filteredOn(it -> it.words().isEmpty()).isEmpty();
  }

  @Test
  void everySettingIsNamedAfterTheWingThatReadsIt() throws IOException {
    assertThat(SettingsTable.read()).hasSizeGreaterThan(50).allMatch(SettingsTableTest::hasItsWing);
  }

  /** Or a password would be shown as other values are. */
  @Test
  void whatIsCalledASecretIsOne() throws IOException {
    assertThat(KnownSettings.all())
        .filteredOn(it -> it.name().matches(".*(password|secret|token|keystore|signing-key)"))
        .hasSizeGreaterThan(6)
        .allMatch(Setting::secret);
  }

  private static boolean hasItsWing(Setting setting) {
    var wing = setting.mapping().replaceFirst("org\\.softintel\\.(\\w+).*", "$1");
    return setting.name().startsWith("softintel." + wing + ".");
  }
}
