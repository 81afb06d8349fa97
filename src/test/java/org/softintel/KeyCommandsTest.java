package org.softintel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.given.SoftHsm;
import org.softintel.platform.sealing.Keyset;
import org.softintel.platform.sealing.KeysetKind;
import picocli.CommandLine;

/** What operators do with key files, without any setting and without a database. */
class KeyCommandsTest {
  private static final int DONE = 0;
  private static final int REFUSED = 1;
  private static final int MISUSED = 2;

  @TempDir Path folder;
  private Path file;
  private String said = "";

  @BeforeEach
  void aPlace() {
    file = folder.resolve("keyset.json");
  }

  @ParameterizedTest
  @CsvSource({"reports", "index"})
  void aNewKeysetIsForItsOwnerAloneAndTheServiceTakesIt(String kind) throws Exception {
    assertThat(run("keyset", "new", file, "--for", kind)).isEqualTo(DONE);

    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(run("keyset", "check", file)).isEqualTo(DONE);
    assertThat(said)
        .contains("a keyset of " + kind, "permissions rw-------", "The service takes it.")
        .containsPattern("key \\d+ primary");
  }

  @Test
  void nothingIsEverWrittenOver() throws Exception {
    run("keyset", "new", file);
    var before = Files.readString(file);

    assertThat(run("keyset", "new", file)).isEqualTo(REFUSED);
    assertThat(said).contains("There is a file " + file + " already");
    assertThat(run("log-key", "new", file, "--origin", "softintel.example/audit"))
        .isEqualTo(REFUSED);

    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(files()).containsExactly("keyset.json");
  }

  @Test
  void anAddedKeyDoesNotSealBeforeItIsPromotedAndTheOldOneStays() throws Exception {
    run("keyset", "new", file);
    var old = primary();

    assertThat(run("keyset", "add", file)).isEqualTo(DONE);

    var fresh = other(old);
    assertThat(primary()).isEqualTo(old);
    assertThat(said).contains("key " + fresh + " is added", "keyset promote " + file + " " + fresh);

    assertThat(run("keyset", "promote", file, fresh)).isEqualTo(DONE);

    assertThat(primary()).isEqualTo(fresh);
    assertThat(other(fresh)).isEqualTo(old);
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(run("keyset", "check", file + ".before")).isEqualTo(DONE);
    assertThat(said).contains("key " + old + " primary", "key " + fresh);
    assertThat(permissions(Path.of(file + ".before"))).isEqualTo("rw-------");
    assertThat(files()).containsExactly("keyset.json", "keyset.json.before");
  }

  @Test
  void aKeyIsTakenOutUnlessItSeals() {
    run("keyset", "new", file);
    var old = primary();
    run("keyset", "add", file);
    var fresh = other(old);

    assertThat(run("keyset", "remove", file, old)).isEqualTo(REFUSED);
    assertThat(said).contains("Key " + old + " is the primary key");
    assertThat(run("keyset", "remove", file, fresh)).isEqualTo(DONE);
    assertThat(Keyset.read(file).keys()).containsExactly(new Keyset.Key(old, true));
  }

  /** The service may be another account of the same group, and others never are. */
  @Test
  void aChangedFileIsForWhomItWasAndNeverForEverybody() throws Exception {
    run("keyset", "new", file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(run("keyset", "check", file)).isEqualTo(REFUSED);
    assertThat(said).contains("The service refuses it. The keyset may not be used: everybody can");

    run("keyset", "add", file);

    assertThat(permissions(file)).isEqualTo("rw-r-----");
  }

  /** As the start does, which says the same. */
  @Test
  void aFileThatItsGroupCanReadIsRefused() throws Exception {
    run("keyset", "new", file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThat(run("keyset", "check", file)).isEqualTo(REFUSED);
    assertThat(said)
        .contains("The service refuses it. The keyset may not be used: the group of the file")
        .doesNotContain("The service takes it.");
  }

  @Test
  void aFileBehindALinkIsChangedAndTheLinkStays() throws Exception {
    run("keyset", "new", folder.resolve("target.json"));
    Files.createSymbolicLink(file, folder.resolve("target.json"));

    run("keyset", "add", file);

    assertThat(file).isSymbolicLink();
    assertThat(Keyset.read(folder.resolve("target.json")).keys()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"promote", "remove"})
  void aNumberThatIsNotInTheFileChangesNothing(String command) throws Exception {
    run("keyset", "new", file);
    var before = Files.readString(file);

    assertThat(run("keyset", command, file, "12")).isEqualTo(REFUSED);
    assertThat(said).contains("There is no key 12 in it");
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(files()).containsExactly("keyset.json");
  }

  @Test
  void whatIsNoKeysetIsSaidToBeNone() throws Exception {
    assertThat(run("keyset", "check", file)).isEqualTo(REFUSED);
    assertThat(said).contains("The key file " + file + " cannot be read");

    Files.writeString(file, "{\"key\": []}");
    assertThat(run("keyset", "add", file)).isEqualTo(REFUSED);
    assertThat(said).contains("The file " + file + " is not a Tink keyset");
  }

  @Test
  void aKeysetOfLocalModeIsToldApart() {
    Keyset.ofLocalMode(KeysetKind.INDEX).create(file);

    assertThat(run("keyset", "check", file)).isEqualTo(REFUSED);
    assertThat(said).contains("a keyset of index", "holds a key of local mode");
  }

  @Test
  void whereNothingCanBeWrittenItSaysSo() {
    assertThat(run("keyset", "new", folder.resolve("none/keyset.json"))).isEqualTo(REFUSED);
    assertThat(said).contains("There is no file or folder for ");
  }

  @Test
  void aNewKeyOfTheLogComesWithTheLineThatVerifiesIt() throws Exception {
    assertThat(run("log-key", "new", file, "--origin", "softintel.example/audit")).isEqualTo(DONE);

    assertThat(VerifierKey.parse(said).name()).isEqualTo("softintel.example/audit");
    assertThat(said.strip().lines()).hasSize(1);
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(Files.readString(file)).startsWith("-----BEGIN PRIVATE KEY-----\n");

    assertThat(run("log-key", "new", folder.resolve("other.pem"), "--origin", "two words"))
        .isEqualTo(REFUSED);
    assertThat(files()).containsExactly("keyset.json");
  }

  @Test
  void theKeyInATokenShowsTheLineThatVerifiesIt() throws Exception {
    var hsm = new SoftHsm(folder);
    hsm.addEd25519Key("audit log");
    var place =
        new Object[] {
          "log-key",
          "show",
          "--library",
          SoftHsm.library(),
          "--token",
          SoftHsm.TOKEN,
          "--key",
          "audit log",
          "--pin",
          hsm.pinFile(SoftHsm.PIN),
          "--origin",
          "softintel.example/audit"
        };

    assertThat(run(place)).isEqualTo(DONE);
    assertThat(VerifierKey.parse(said).name()).isEqualTo("softintel.example/audit");

    hsm.pinFile("99999999");
    assertThat(run(place)).isEqualTo(REFUSED);
    assertThat(said).contains("The token refuses the PIN").doesNotContain("99999999");
  }

  @Test
  void aDryRunChangesNothing() throws Exception {
    assertThat(run("keyset", "new", file, "--dry-run")).isEqualTo(DONE);
    assertThat(run("log-key", "new", file, "--origin", "a", "--dry-run")).isEqualTo(DONE);
    assertThat(files()).isEmpty();

    run("keyset", "new", file);
    run("keyset", "add", file);
    var fresh = other(primary());
    var before = Files.readString(file);
    for (var command : new String[] {"promote", "remove"}) {
      assertThat(run("keyset", command, file, fresh, "--dry-run")).isEqualTo(DONE);
      assertThat(said).startsWith("Would ");
    }
    assertThat(run("keyset", "add", file, "--dry-run")).isEqualTo(DONE);
    assertThat(run("keyset", "new", file, "--dry-run")).isEqualTo(REFUSED);
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-such",
        "keyset",
        "keyset new",
        "keyset new a --for nothing",
        "keyset promote a",
        "log-key new a",
        "log-key show --library a",
        "settings --yaml",
        "check --quietly",
        "restamp",
        "restamp --all SI-0000-0000",
        "reindex everything",
        "migrate --again"
      })
  void whatNobodyUnderstandsStartsNothing(String arguments) {
    assertThat(run((Object[]) arguments.split(" "))).isEqualTo(MISUSED);
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void eachCommandSaysWhatItDoes(String command) {
    assertThat(run((Object[]) (command + " --help").split(" "))).isEqualTo(DONE);
    assertThat(said).contains("softintel " + command, "2   called in a wrong way");
    assertThat(said.lines()).allMatch(it -> it.length() <= 80);
  }

  @Test
  void whoAsksForHelpSeesAllCommands() {
    assertThat(run("--help")).isEqualTo(DONE);
    assertThat(said).contains("Known commands:");
    assertThat(known().getSubcommands())
        .hasSizeGreaterThan(6)
        .allSatisfy(
            (name, command) -> assertThat(said).containsPattern("(?m)^  " + name + " +\\w"));
  }

  private static Stream<String> everyCommand() {
    return below(known());
  }

  private static Stream<String> below(CommandLine command) {
    return command.getSubcommands().entrySet().stream()
        .flatMap(
            it ->
                Stream.concat(
                    Stream.of(it.getKey()),
                    below(it.getValue()).map(name -> it.getKey() + " " + name)));
  }

  private static CommandLine known() {
    return Softintel.commands(System.out, System.err);
  }

  /** Returns how it ended. */
  private int run(Object... arguments) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, UTF_8);
    int ended =
        Softintel.run(out, out, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    said = bytes.toString(UTF_8);
    return ended;
  }

  private String primary() {
    return Keyset.read(file).keys().stream()
        .filter(Keyset.Key::isPrimary)
        .map(Keyset.Key::id)
        .findFirst()
        .orElseThrow();
  }

  private String other(String id) {
    return Keyset.read(file).keys().stream()
        .map(Keyset.Key::id)
        .filter(it -> !it.equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String permissions(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private Stream<String> files() throws Exception {
    try (var all = Files.list(folder)) {
      return all.map(it -> it.getFileName().toString()).sorted().toList().stream();
    }
  }
}
