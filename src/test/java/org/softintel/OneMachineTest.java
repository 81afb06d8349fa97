package org.softintel;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.platform.settings.KnownSettings;
import org.softintel.platform.settings.Setting;
import org.softintel.platform.settings.SettingKind;

/** The units of systemd, and the files that they read, name what there is. */
class OneMachineTest {
  private static final Path FOLDER = Path.of("docs/operating/one-machine");
  private static final String SERVICE = "softintel.service";
  private static final String MIGRATION = "softintel-migrate.service";
  private static final String CHECK = "softintel-check.service";
  private static final String KEYCLOAK = "keycloak.service";
  private static final Pattern OPTION = Pattern.compile("-XX:[+-][A-Za-z]+");

  @Test
  void eachSettingIsOneOfTheTable() throws IOException {
    var given = settings("softintel.properties");
    assertThat(given.remove("config_ordinal")).as("behind the environment").isEqualTo("275");
    assertThat(given.keySet())
        .isNotEmpty()
        .allMatch(name -> KnownSettings.all().stream().anyMatch(it -> isCalled(it, name)));
    for (var file : List.of("secrets.env", "migrate.env")) {
      assertThat(settings(file).keySet())
          .as(file)
          .isNotEmpty()
          .isSubsetOf(KnownSettings.all().stream().map(OneMachineTest::variable).toList());
    }
  }

  @Test
  void whatIsNeededIsSetOrASecret() throws IOException {
    var given = settings("softintel.properties").keySet();
    var secrets = settings("secrets.env").keySet();

    assertThat(KnownSettings.all())
        .filteredOn(it -> it.isNeeded() && !it.name().contains("NAME"))
        .hasSizeGreaterThan(10)
        .allMatch(it -> given.contains(it.name()) || secrets.contains(variable(it)));
  }

  @Test
  void secretsStandInTheirFileAlone() throws IOException {
    var given = settings("softintel.properties").keySet();
    var secrets = settings("secrets.env");

    assertThat(KnownSettings.all())
        .filteredOn(it -> it.secret() && it.kind() == SettingKind.TEXT)
        .noneMatch(it -> given.contains(it.name()));
    assertThat(KnownSettings.all())
        .filteredOn(it -> secrets.containsKey(variable(it)))
        .allMatch(Setting::secret);
    assertThat(secrets.values()).containsOnly("");
  }

  /** What it writes is in folders that systemd makes for it; the journal's disk is looked at. */
  @Test
  void eachFileIsWhereTheServiceMayReadOrWriteIt() throws IOException {
    var states =
        Arrays.stream(unit(SERVICE).getOrDefault("StateDirectory", "").split(" ", -1))
            .map(it -> Path.of("/var/lib").resolve(it))
            .toList();
    for (var given : settings("softintel.properties").entrySet()) {
      if (isFile(given.getKey())) {
        assertThat(Stream.of(given.getValue().split(",")).map(Path::of))
            .as(given.getKey())
            .allMatch(
                it ->
                    it.equals(Path.of("/var/log"))
                        || it.startsWith("/etc/softintel")
                        || states.stream().anyMatch(it::startsWith));
      }
    }
    assertThat(states)
        .allSatisfy(
            state ->
                assertThat(settings("softintel.properties").values())
                    .anyMatch(it -> it.startsWith(state.toString())));
  }

  @ParameterizedTest
  @ValueSource(strings = {SERVICE, MIGRATION, CHECK})
  void theFilesThatAUnitReadsStandBesideIt(String unit) throws IOException {
    var text = Files.readString(FOLDER.resolve(unit));
    var read =
        Pattern.compile("/etc/softintel/([a-z]+\\.(?:env|properties))").matcher(text).results();

    assertThat(read.map(it -> FOLDER.resolve(it.group(1)))).isNotEmpty().allMatch(Files::exists);
    assertThat(text).contains("/quarkus-app/quarkus-run.jar");
  }

  @Test
  void theMigrationKnowsNothingOfTheService() throws IOException {
    assertThat(settings("migrate.env").keySet())
        .containsExactlyInAnyOrder(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "SOFTINTEL_PLATFORM_MIGRATION_USERNAME",
            "SOFTINTEL_PLATFORM_MIGRATION_PASSWORD");
    assertThat(unit(MIGRATION).get("ExecStart")).endsWith(" migrate");
    assertThat(unit(MIGRATION).get("User")).isNotEqualTo(unit(SERVICE).get("User"));
  }

  @ParameterizedTest
  @ValueSource(strings = {SERVICE, MIGRATION, CHECK, KEYCLOAK})
  void noClearTextReachesADisk(String name) throws IOException {
    var unit = unit(name);
    var chart = Files.readString(Path.of("helm/softintel/templates/_helpers.tpl"));
    var dumps =
        OPTION
            .matcher(chart)
            .results()
            .map(it -> it.group())
            .filter(it -> it.matches("(?i).*(dump|perf).*"));

    assertThat(dumps).hasSize(3).allMatch(it -> unit.getOrDefault("Environment", "").contains(it));
    assertThat(unit).containsEntry("LimitCORE", "0").containsEntry("MemorySwapMax", "0");
    assertThat(unit.get("TemporaryFileSystem")).startsWith("/tmp:");
  }

  /** Else it would find wrong what is right for the service, or the other way round. */
  @Test
  void theCheckHasWhatTheServiceHas() throws IOException {
    var service = unit(SERVICE);
    var check = unit(CHECK);

    for (var name : List.of("User", "EnvironmentFile", "StateDirectory", "ProtectSystem")) {
      assertThat(check.get(name)).as(name).isEqualTo(service.get(name));
    }
    assertThat(check.get("Environment"))
        .startsWith("SMALLRYE_CONFIG_LOCATIONS=/etc/softintel/softintel.properties ");
    assertThat(check).containsEntry("ExecStart", service.get("ExecStart") + " check");
  }

  @Test
  void thereAreEnoughDescriptorsForItsConnections() throws IOException {
    var own = properties(Path.of("src/main/resources/application.properties"));

    assertThat(Integer.parseInt(unit(SERVICE).get("LimitNOFILE")))
        .isGreaterThan(
            Integer.parseInt(own.getProperty("quarkus.http.limits.max-connections")) + 2_000);
  }

  /** Else its administration could be reached past nginx, without TLS. */
  @Test
  void keycloakIsReachedThroughNginxAlone() throws IOException {
    assertThat(settings("keycloak.conf"))
        .containsEntry("http-host", "127.0.0.1")
        .containsEntry("cache", "local")
        .containsEntry("proxy-headers", "xforwarded");
    assertThat(FOLDER.resolve("nginx.conf"))
        .content()
        .contains("server 127.0.0.1:" + settings("keycloak.conf").get("http-port") + ";");
  }

  @Test
  void theSignInPagesSayWhatTheServiceSays() throws IOException {
    var here = settings("softintel.properties");
    var there = unit(KEYCLOAK).getOrDefault("Environment", "");
    var theme = properties(Path.of("src/main/keycloak/theme/softintel/login/theme.properties"));
    var known =
        theme.values().stream()
            .map(Object::toString)
            .filter(it -> it.startsWith("${softintel."))
            .map(it -> "-D" + it.replaceAll("[${}:]", "") + "=")
            .toList();

    assertThat(known).hasSize(7).allMatch(there::contains);
    assertThat(there).contains("-Dsoftintel.url=" + here.get("softintel.delivery.base-url") + " ");
    for (var name : List.of("team-phone", "duty-phone", "hub-name", "hub-phone")) {
      assertThat(there).contains(said(name, here, name));
    }
    assertThat(there).contains(said("team-hours", here, "hours"));
  }

  /** Quoted, or what follows a space would be another word. */
  private static String said(String option, Map<String, String> settings, String name) {
    return "-Dsoftintel.%s=\"%s\""
        .formatted(option.replace('-', '.'), settings.get("softintel.platform.contacts." + name));
  }

  @ParameterizedTest
  @ValueSource(strings = {SERVICE, MIGRATION, CHECK, KEYCLOAK})
  void aUnitMayDoLittle(String name) throws IOException {
    assertThat(unit(name))
        .containsEntry("ProtectSystem", "strict")
        .containsEntry("ProtectHome", "yes")
        .containsEntry("NoNewPrivileges", "yes")
        .containsEntry("CapabilityBoundingSet", "")
        .containsEntry("PrivateDevices", "yes")
        .containsEntry("RestrictNamespaces", "yes")
        .containsEntry("UMask", "0077")
        .containsKeys("User", "SystemCallFilter", "RestrictAddressFamilies");
    assertThat(unit(name).get("User")).isNotEqualTo("root");
  }

  private static boolean isFile(String name) {
    return KnownSettings.all().stream()
        .filter(it -> isCalled(it, name))
        .anyMatch(it -> it.kind() == SettingKind.FILE || it.kind() == SettingKind.FILES);
  }

  private static boolean isCalled(Setting setting, String name) {
    return name.matches(setting.name().replace(".", "\\.").replace("NAME", "[^.]+"));
  }

  private static String variable(Setting setting) {
    return setting.name().replaceAll("[.-]", "_").toUpperCase(java.util.Locale.ROOT);
  }

  private static Map<String, String> settings(String file) throws IOException {
    var read = properties(FOLDER.resolve(file));
    return read.stringPropertyNames().stream().collect(toMap(it -> it, read::getProperty));
  }

  private static Properties properties(Path file) throws IOException {
    var read = new Properties();
    read.load(new StringReader(Files.readString(file)));
    return read;
  }

  /** Its directives; of one that is given several times, all values. */
  private static Map<String, String> unit(String name) throws IOException {
    return directives(Files.readAllLines(FOLDER.resolve(name)));
  }

  private static Map<String, String> directives(Collection<String> lines) {
    return lines.stream()
        .filter(it -> it.matches("[A-Z][A-Za-z]+=.*"))
        .map(it -> it.split("=", 2))
        .collect(toMap(it -> it[0], it -> it[1], (one, other) -> one + " " + other));
  }
}
