package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of a copy on its way: a plain line and never OK, never a stack trace. */
class SpoiltCopiesTest {
  private static final int ROUNDS = 400;

  @TempDir Path folder;

  private final GivenLog log = GivenLog.of(300);

  @BeforeEach
  void key() throws IOException {
    Files.writeString(folder.resolve("key"), GivenLog.KEY.line() + "\n");
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void noSpoiltFileOfAFolderIsOk(long seed) throws IOException {
    var place = folder.resolve("log");
    log.writeTo(place);
    List<Path> files;
    try (var all = Files.walk(place)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    var random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      var file = files.get(random.nextInt(files.size()));
      var whole = Files.readAllBytes(file);
      Files.write(file, spoilt(whole, random));
      demandFault(whole, Files.readAllBytes(file), "--log", place.toString());
      Files.write(file, whole);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void noSpoiltExportIsOk(long seed) throws IOException {
    var file = folder.resolve("export");
    log.exportTo(file);
    spoil(file, new Random(seed), "--log", file.toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void noSpoiltReceiptIsOk(long seed) throws IOException {
    var file = folder.resolve("receipt");
    Files.write(file, log.receipt(257));
    spoil(file, new Random(seed), "--receipt", file.toString());
  }

  @Test
  void anInstantAtTheEndOfTimeIsNoAccident() throws IOException {
    log.append("writer0", "+1000000000-12-31T23:59:59.999999999Z");
    log.append("writer0", "-1000000000-01-01T00:00:00Z");
    var file = folder.resolve("export");
    log.exportTo(file);

    assertThat(run("--log", file.toString()))
        .containsExactly("1", "entry 301 is earlier than the entry of writer writer0 before it");
  }

  @Test
  void whatStandsAroundTheLinesOfAnExportIsFound() throws IOException {
    var file = folder.resolve("export");
    log.exportTo(file);
    var whole = Files.readString(file);
    var last = whole.substring(whole.lastIndexOf("\n", whole.length() - 2) + 1);

    Files.writeString(file, last + whole);
    assertThat(run("--log", file.toString())).contains("the file goes on after its checkpoint");
    Files.writeString(file, whole + "\n");
    assertThat(run("--log", file.toString())).contains("the file does not end with a checkpoint");
    Files.writeString(file, whole.replace("\\n\"}", "\\n\",\"more\":\"x\"}"));
    assertThat(run("--log", file.toString()))
        .contains("the file's last line holds more than a checkpoint");
    Files.writeString(file, whole.strip());
    assertThat(run("--log", file.toString())).contains("the file ends within a line");
  }

  @Test
  void aLineThatNoEntryCanBeIsFoundWhereverItStands() throws IOException {
    var file = folder.resolve("export");
    log.exportTo(file);
    var whole = Files.readString(file);

    Files.writeString(file, "x".repeat(65_536) + "\n" + whole);
    assertThat(run("--log", file.toString())).contains("a line of the file is too long");
    Files.writeString(file, "x".repeat(65_535) + "\n" + whole);
    assertThat(run("--log", file.toString())).contains("entry 0 is not a line of texts");
    Files.writeString(file, whole + "x".repeat(70_000) + "\n");
    assertThat(run("--log", file.toString())).contains("the file does not end with a checkpoint");
    Files.writeString(file, "");
    assertThat(run("--log", file.toString())).contains("the file does not end with a checkpoint");
  }

  /** A reader that waits for what never comes is as good as silenced. */
  @Test
  void aPipeInTheCopyIsNotWaitedFor() throws Exception {
    for (var name : List.of("checkpoint", "tile/entries/000", "tile/0/000")) {
      var place = folder.resolve("with-" + name.replace('/', '-'));
      log.writeTo(place);
      Files.delete(place.resolve(name));
      assertThat(new ProcessBuilder("mkfifo", place.resolve(name).toString()).start().waitFor())
          .isZero();

      var said =
          CompletableFuture.supplyAsync(() -> run("--log", place.toString()))
              .get(20, TimeUnit.SECONDS);

      assertThat(said).startsWith("1").contains(place.resolve(name) + " is not a file");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--log", "--vkey", "--checkpoint", "--receipt", "--witness"})
  void aPipeInThePlaceOfAFileIsNotWaitedFor(String option) throws Exception {
    var pipe = folder.resolve(option.equals("--vkey") ? "key" : "pipe");
    Files.deleteIfExists(pipe);
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    var arguments = new ArrayList<String>();
    if (!option.equals("--log")) {
      log.writeTo(folder.resolve("copy"));
      arguments.addAll(List.of("--log", folder.resolve("copy").toString()));
    }
    if (!option.equals("--vkey")) {
      arguments.addAll(List.of(option, pipe.toString()));
    }

    var said =
        CompletableFuture.supplyAsync(() -> run(arguments.toArray(String[]::new)))
            .get(20, TimeUnit.SECONDS);

    assertThat(said).containsExactly("1", pipe + " is not a file");
  }

  /** 16 million of no length are 32 MiB. */
  @Test
  void noCopyFillsTheMemoryWithEmptyEntries() throws IOException {
    log.writeTo(folder.resolve("copy"));
    Files.write(folder.resolve("copy/tile/entries/000"), new byte[1 << 25]);

    assertThat(run("--log", folder.resolve("copy").toString()))
        .startsWith("1", "tile/entries/000 holds more entries than a bundle has");
  }

  @Test
  void noCopyFillsTheMemoryWithWriters() throws IOException {
    var crowd = new GivenLog();
    crowd.append("a".repeat(65), "2026-11-26T12:00:00Z");
    for (int i = 0; i < 65_537; i++) {
      crowd.append("" + i, "2026-11-26T12:00:00Z");
    }
    var file = folder.resolve("export");
    crowd.exportTo(file);

    assertThat(run("--log", file.toString()))
        .containsExactly(
            "1",
            "entry 0 names a writer that is too long",
            "entry 65537 names one writer more than any log has");
  }

  /** Else it would be cut in two, and the bundle would say something that nobody signed. */
  @Test
  void anEntryThatNoBundleCanHoldIsRefusedWhenItIsMade() {
    assertThat(Tiles.unbundle(Tiles.bundle(List.of(new byte[65_535])))).hasSize(1);
    assertThatThrownBy(() -> Tiles.bundle(List.of(new byte[65_536])))
        .hasMessage("an entry is too long for a bundle");
  }

  private void spoil(Path file, Random random, String... arguments) throws IOException {
    var whole = Files.readAllBytes(file);
    for (int i = 0; i < ROUNDS; i++) {
      var spoilt = spoilt(whole, random);
      Files.write(file, spoilt);
      demandFault(whole, spoilt, arguments);
    }
  }

  private void demandFault(byte[] whole, byte[] spoilt, String... arguments) {
    if (!Arrays.equals(whole, spoilt)) {
      assertThat(run(arguments)).hasSizeGreaterThan(1).first().isEqualTo("1");
    }
  }

  private static byte[] spoilt(byte[] whole, Random random) {
    int at = random.nextInt(whole.length);
    var bytes = whole.clone();
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + 1, bytes.length));
      case 2 -> join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at / 2, bytes.length));
      case 3 -> {
        bytes[at] = (byte) random.nextInt(256);
        yield bytes;
      }
      default -> {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        yield bytes;
      }
    };
  }

  private static byte[] join(byte[] one, byte[] two) {
    var both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  /** The exit code, and what was said. */
  private List<String> run(String... more) {
    var arguments = new ArrayList<>(List.of("--vkey", folder.resolve("key").toString()));
    arguments.addAll(List.of(more));
    var out = new ByteArrayOutputStream();
    int code = Verify.run(arguments, new PrintStream(out, true, UTF_8));
    var said = new ArrayList<>(List.of("" + code));
    said.addAll(out.toString(UTF_8).lines().toList());
    return said;
  }
}
