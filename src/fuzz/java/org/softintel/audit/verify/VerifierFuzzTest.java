package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/**
 * Whatever a stranger hands in as part of a log: it is right, or a fault in words comes of it, soon
 * and without much memory; and nothing but the true copy is right.
 */
class VerifierFuzzTest {
  private static final int ENTRIES = 3;
  private static final int RECEIPT_OF = 1;
  private static final long BYTES_AT_MOST = 64L << 20;
  private static final Duration TIME_AT_MOST = Duration.ofSeconds(5);
  private static final GivenLog LOG = GivenLog.of(ENTRIES);
  private static final byte[] CHECKPOINT = LOG.checkpoint();
  private static final byte[] RECEIPT = LOG.receipt(RECEIPT_OF);
  private static final Place PLACE = Place.made();

  private record Place(Path key, Path export, Path folder) {
    static Place made() {
      try {
        var home = Files.createTempDirectory("softintel-verifier-fuzz");
        Files.writeString(home.resolve("key"), GivenLog.KEY.line() + "\n");
        LOG.exportTo(home.resolve("whole"));
        LOG.writeTo(home.resolve("log"));
        return new Place(home.resolve("key"), home.resolve("export"), home.resolve("log"));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    byte[] wholeExport() throws IOException {
      return Files.readAllBytes(export.resolveSibling("whole"));
    }
  }

  /** Jazzer rewrites a class when it is loaded, whose memory must not count as the verifier's. */
  @BeforeAll
  static void everyClassIsLoaded() throws IOException {
    note(CHECKPOINT);
    key(GivenLog.KEY.line().getBytes(UTF_8));
    bundle(Tiles.bundle(LOG.entries));
    for (var receipt : List.of(RECEIPT, Arrays.copyOf(RECEIPT, RECEIPT.length - 1))) {
      receipt(receipt);
    }
    var whole = PLACE.wholeExport();
    export(whole);
    export(Arrays.copyOfRange(whole, 1, whole.length));
    demandExit(PLACE.folder(), true);
  }

  private interface Part {
    void read() throws IOException;
  }

  @FuzzTest(maxDuration = "3m")
  void onlyTheTrueCopyIsRightAndAllElseIsAFault(FuzzedDataProvider data) throws IOException {
    switch (data.consumeInt(0, 6)) {
      case 0 -> sparingly(() -> note(spoilt(CHECKPOINT, data)));
      case 1 -> sparingly(() -> line(spoilt(LOG.entries.get(0), data)));
      case 2 -> sparingly(() -> bundle(spoilt(Tiles.bundle(LOG.entries), data)));
      case 3 -> sparingly(() -> receipt(spoilt(RECEIPT, data)));
      case 4 -> sparingly(() -> export(spoilt(PLACE.wholeExport(), data)));
      case 5 -> sparingly(() -> folder(data));
      default -> sparingly(() -> key(spoilt(GivenLog.KEY.line().getBytes(UTF_8), data)));
    }
  }

  private static void note(byte[] bytes) {
    demandFault(
        () -> Checkpoint.open(bytes, GivenLog.KEY),
        // Further signatures may stand below, and who made them is not asked here.
        new String(bytes, UTF_8).startsWith(new String(CHECKPOINT, UTF_8)));
  }

  private static void line(byte[] bytes) {
    try {
      var fields = EntryLine.read(bytes);
      assertThat(EntryLine.write(fields)).isEqualTo(bytes);
    } catch (Fault e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static void bundle(byte[] bytes) {
    try {
      assertThat(Tiles.bundle(Tiles.unbundle(bytes))).isEqualTo(bytes);
    } catch (Fault e) {
      assertThat(e.getMessage()).isNotBlank();
    }
    assertThat(Tiles.hashes(bytes)).hasSize(bytes.length / MerkleHashes.LENGTH);
  }

  private static void receipt(byte[] bytes) {
    demandFault(
        () -> Receipt.parse(bytes).verify(new VerifierKeys(GivenLog.KEY, List.of())),
        new String(bytes, UTF_8).startsWith(new String(RECEIPT, UTF_8)));
  }

  private static void key(byte[] bytes) {
    var text = new String(bytes, UTF_8);
    demandFault(() -> VerifierKey.parse(text), true);
    demandFault(() -> VerifierKey.parseWitness(text), true);
  }

  private static void export(byte[] bytes) throws IOException {
    Files.write(PLACE.export(), bytes);
    demandExit(PLACE.export(), Arrays.equals(bytes, PLACE.wholeExport()));
  }

  /** One of its files is not what it was. */
  private static void folder(FuzzedDataProvider data) throws IOException {
    var files = List.of("checkpoint", "tile/0/000.p/3", "tile/entries/000.p/3");
    var file = PLACE.folder().resolve(data.pickValue(files));
    var whole = Files.readAllBytes(file);
    var spoilt = spoilt(whole, data);
    try {
      Files.write(file, spoilt);
      demandExit(PLACE.folder(), new String(spoilt, UTF_8).startsWith(new String(whole, UTF_8)));
    } finally {
      Files.write(file, whole);
    }
  }

  /** {@code mayHold}: whether it may be right; it need not be. */
  private static void demandFault(Part part, boolean mayHold) {
    try {
      part.read();
      assertThat(mayHold).as("what nobody made holds").isTrue();
    } catch (Fault e) {
      assertThat(e.getMessage()).isNotBlank();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void demandExit(Path log, boolean mayHold) {
    var said = new ByteArrayOutputStream();
    var arguments = List.of("--vkey", PLACE.key().toString(), "--log", log.toString());
    int exit = Verify.run(arguments, new PrintStream(said, true, UTF_8));
    assertThat(exit).isIn(mayHold ? List.of(0, 1) : List.of(1));
    assertThat(said.toString(UTF_8)).isNotBlank();
  }

  private static void sparingly(Part part) throws IOException {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    long began = System.nanoTime();
    part.read();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TIME_AT_MOST);
    assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
        .isLessThan(BYTES_AT_MOST);
  }

  /** Cut, garbled, joined with itself, or something else altogether. */
  private static byte[] spoilt(byte[] whole, FuzzedDataProvider data) {
    int at = data.consumeInt(0, whole.length);
    int to = data.consumeInt(at, whole.length);
    int how = data.consumeInt(0, 4);
    var typed = data.consumeBytes(200);
    return switch (how) {
      case 0 -> join(Arrays.copyOf(whole, at), typed, Arrays.copyOfRange(whole, to, whole.length));
      case 1 -> join(Arrays.copyOf(whole, at), typed, Arrays.copyOfRange(whole, at, whole.length));
      case 2 -> join(whole, Arrays.copyOfRange(whole, at, to), typed);
      case 3 -> typed;
      default -> whole;
    };
  }

  private static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
