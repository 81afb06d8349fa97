package org.softintel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.softintel.platform.settings.KnownSettings;

/** What the page of the first day tells people to type is there. */
class FirstDayTest {
  private static final Path FOLDER = Path.of("docs/operating");
  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");
  private static final Pattern OURS = Pattern.compile("(?m)^ *softintel ((?:[a-z-]+ ){1,2})");
  private static final Pattern SETTING =
      Pattern.compile("(?m)(?:`|^)(softintel\\.(?!example)(?:[a-z-]+\\.)+[a-z-]+)(?:`|=)");
  private static final Pattern COPIED = Pattern.compile("docs/operating/[a-z-]+/[a-z-]+\\.[a-z]+");
  private static final Pattern PLACED = Pattern.compile("/etc/[a-z/-]+/?[a-z0-9-]+\\.[a-z0-9]+");

  private static String page;
  private static String typed;

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(FOLDER.resolve("first-day.md"));
    typed = String.join("\n", found(BLOCK, page).map(it -> it.group(1)).toList());
  }

  @Test
  void eachCommandOfTheProgramExplainsItself() {
    assertThat(found(OURS, typed).map(it -> it.group(1).strip()))
        .hasSizeGreaterThan(2)
        .allSatisfy(
            command -> {
              var words = Stream.concat(Arrays.stream(command.split(" ", -1)), Stream.of("--help"));
              var said = new ByteArrayOutputStream();
              var out = new PrintStream(said, true, UTF_8);
              assertThat(Softintel.run(out, out, words.toArray(String[]::new)))
                  .as(() -> said.toString(UTF_8))
                  .isZero();
            });
    assertThat(typed).contains("quarkus-run.jar check");
  }

  @Test
  void eachSettingIsOneOfTheTable() {
    assertThat(found(SETTING, page).map(it -> it.group(1)))
        .hasSizeGreaterThan(8)
        .allMatch(
            name ->
                KnownSettings.all().stream()
                    .map(it -> it.name().replace(".", "\\.").replace("NAME", "[^.]+"))
                    .anyMatch(name::matches));
  }

  @Test
  void eachFileThatIsCopiedIsThereAndAllOfOneMachineAre() throws IOException {
    var copied = found(COPIED, typed).map(it -> Path.of(it.group())).toList();

    assertThat(copied).allMatch(Files::exists);
    try (var all = Files.list(FOLDER.resolve("one-machine"))) {
      assertThat(copied).containsAll(all.toList());
    }
    assertThat(copied).contains(FOLDER.resolve("keycloak/softintel-realm.json"));
  }

  /** What the keys are called here is what the files of one machine look for. */
  @Test
  void eachFileIsWhereTheServiceLooksForIt() throws IOException {
    var settings = Files.readString(FOLDER.resolve("one-machine/softintel.properties"));
    var named =
        settings
            + Files.readString(FOLDER.resolve("install.md"))
            + Files.readString(FOLDER.resolve("one-machine/nginx.conf"));

    assertThat(found(PLACED, typed).map(MatchResult::group).distinct())
        .isNotEmpty()
        .allMatch(it -> named.contains(it) || isOfOneMachine(it));
    for (var key : List.of("keyset.json", "index-keyset.json", "signing-key.pem", "mail.p12")) {
      assertThat(typed).contains(key);
      assertThat(settings).contains("/etc/softintel/keys/" + key);
    }
  }

  /** What is neither an example nor the same for everybody, the page names. */
  @Test
  void eachExampleThatIsLeftIsListed() throws IOException {
    var command = Pattern.compile("grep -inE '([^']+)'").matcher(typed);
    assertThat(command.find()).isTrue();
    var example = Pattern.compile(command.group(1), Pattern.CASE_INSENSITIVE);
    var settings = Files.readAllLines(FOLDER.resolve("one-machine/softintel.properties"));

    assertThat(settings)
        .filteredOn(it -> it.startsWith("softintel.") && !example.matcher(it).find())
        .map(it -> it.replaceFirst("=.*", ""))
        .filteredOn(it -> it.matches(".*(contacts|privacy|areas|agencies|address|from|host).*"))
        .containsExactlyInAnyOrder(
            "softintel.platform.contacts.hours", "softintel.report.agencies.cse-team");
    assertThat(settings.stream().filter(it -> it.startsWith("#")))
        .noneMatch(it -> example.matcher(it).find());
  }

  private static boolean isOfOneMachine(String file) {
    return Files.exists(FOLDER.resolve("one-machine").resolve(Path.of(file).getFileName()));
  }

  @Test
  void theAccountOfEachUnitIsMade() throws IOException {
    for (var unit : List.of("softintel", "softintel-migrate", "keycloak")) {
      var lines = Files.readAllLines(FOLDER.resolve("one-machine/" + unit + ".service"));
      assertThat(lines).contains("User=" + unit, "Group=" + unit);
      assertThat(typed).contains("useradd --system --shell /usr/sbin/nologin " + unit + "\n");
    }
  }

  @Test
  void whatIsAskedOfKeycloakIsInTheRealm() throws IOException {
    var realm = Files.readString(FOLDER.resolve("keycloak/softintel-realm.json"));
    var ours = typed.replaceAll(".* -r master .*", "");
    var words =
        found(Pattern.compile("requiredActions=\\[([^]]+)]|--rolename (\\w+)"), ours)
            .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
            .flatMap(it -> Arrays.stream(it.split("\\W+", -1)))
            .filter(it -> !it.isEmpty());

    assertThat(words).hasSizeGreaterThan(3).allMatch(it -> realm.contains("\"" + it + "\""));
    assertThat(typed)
        .contains("attributes={\"agency\":[")
        .contains("length(15) and maxLength(128)");
    assertThat(realm).contains("\"user.attribute\": \"agency\"", "length(15) and maxLength(128)");
  }

  @Test
  void eachPlaceholderOfTheRealmIsSet() throws IOException {
    var realm = Files.readString(FOLDER.resolve("keycloak/softintel-realm.json"));

    assertThat(found(Pattern.compile("\\$\\{(SOFTINTEL_[A-Z_]+)}"), realm).map(it -> it.group(1)))
        .isNotEmpty()
        .allMatch(it -> typed.contains(" " + it + "="));
  }

  /** Of another one Maven has no checksum. */
  @Test
  void keycloakIsThatOfTheBuild() throws IOException {
    var build = Files.readString(Path.of("pom.xml"));
    var version = build.replaceFirst("(?s).*<keycloak.version>([^<]+)<.*", "$1");

    assertThat(typed)
        .contains(
            "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + version + ":zip ",
            "/keycloak-quarkus-dist-" + version + ".zip ",
            " /opt/keycloak-" + version + " ");
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
