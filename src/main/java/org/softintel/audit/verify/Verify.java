package org.softintel.audit.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The program: {@code --vkey FILE --log DIR_OR_FILE [--checkpoint OLD …] [--receipt FILE …]
 * [--older-vkey FILE …] [--witness VKEY …] [--opaque]}, or a receipt without its log. Exit 0 and
 * {@code OK size root}, or exit 1 and one line for each fault, or 2 when it was called wrongly.
 */
public final class Verify {
  private static final String USAGE =
      "usage: --vkey FILE --log DIR_OR_FILE [--checkpoint OLD ...] [--receipt FILE ...]"
          + " [--older-vkey FILE ...] [--witness VKEY ...] [--opaque]\n"
          + "   or: --vkey FILE --receipt FILE ... [--checkpoint OLD ...]"
          + " [--older-vkey FILE ...] [--witness VKEY ...] [--opaque]";

  private final List<Path> keys = new ArrayList<>();
  private final List<Path> olderKeys = new ArrayList<>();
  private final List<Path> logs = new ArrayList<>();
  private final List<Path> checkpoints = new ArrayList<>();
  private final List<Path> receipts = new ArrayList<>();
  private final List<Path> witnesses = new ArrayList<>();
  private boolean opaque;
  private final PrintStream out;
  private boolean faulty;

  private Verify(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out));
  }

  /** The exit code. */
  static int run(List<String> arguments, PrintStream out) {
    var verify = new Verify(out);
    if (!verify.understands(arguments)) {
      out.println(USAGE);
      return 2;
    }
    verify.telling("", verify::verify);
    return verify.faulty ? 1 : 0;
  }

  private boolean understands(List<String> arguments) {
    for (var at = arguments.iterator(); at.hasNext(); ) {
      var option = at.next();
      if (option.equals("--opaque")) {
        opaque = true;
      } else if (!at.hasNext() || !take(option, at.next())) {
        return false;
      }
    }
    return keys.size() == 1 && (logs.size() == 1 || (logs.isEmpty() && !receipts.isEmpty()));
  }

  private boolean take(String option, String name) {
    try {
      return take(option, Path.of(name));
    } catch (InvalidPathException e) {
      out.println(printable(name) + " cannot be the name of a file here");
      return false;
    }
  }

  private boolean take(String option, Path file) {
    return switch (option) {
      case "--vkey" -> keys.add(file);
      case "--older-vkey" -> olderKeys.add(file);
      case "--log" -> logs.add(file);
      case "--checkpoint" -> checkpoints.add(file);
      case "--receipt" -> receipts.add(file);
      case "--witness" -> witnesses.add(file);
      default -> false;
    };
  }

  private void verify() throws IOException {
    var known =
        new VerifierKeys(VerifierKey.parse(line(keys.get(0))), keys(olderKeys, VerifierKey::parse));
    var witnessed = keys(witnesses, VerifierKey::parseWitness);
    if (logs.isEmpty()) {
      withoutLog(new ReceiptVerification(known, witnessed));
    } else {
      withLog(known, witnessed, logs.get(0));
    }
  }

  private void withLog(VerifierKeys known, List<VerifierKey> witnessed, Path log)
      throws IOException {
    var copy = Files.isDirectory(log) ? new TileFolder(log) : new ExportFile(log);
    var verification = new LogVerification(known, copy, this::fault);
    witnessed.forEach(verification::mustBeWitnessed);
    for (var file : checkpoints) {
      verification.mustContinue(BoundedFile.read(file), file.toString());
    }
    for (var file : receipts) {
      verification.mustConfirm(BoundedFile.read(file), file.toString());
    }
    var checkpoint = verification.run(opaque);
    if (!faulty) {
      out.println("OK " + checkpoint.size() + " " + checkpoint.root());
    }
  }

  private static List<VerifierKey> keys(List<Path> files, Function<String, VerifierKey> reader)
      throws IOException {
    var all = new ArrayList<VerifierKey>();
    for (var file : files) {
      all.add(reader.apply(line(file)));
    }
    return all;
  }

  private static String line(Path key) throws IOException {
    return Fault.utf8(BoundedFile.read(key), "the verifier key");
  }

  private void withoutLog(ReceiptVerification alone) {
    for (var file : checkpoints) {
      telling(file + ": ", () -> alone.take(BoundedFile.read(file), file.toString()));
    }
    var shown = new ArrayList<String>();
    for (var file : receipts) {
      telling(file + ": ", () -> shown.addAll(alone.shown(BoundedFile.read(file), opaque)));
    }
    if (!faulty) {
      shown.addAll(alone.notCompared());
      shown.forEach(it -> out.println(printable(it)));
    }
  }

  private interface Check {
    void run() throws IOException;
  }

  private void telling(String where, Check check) {
    try {
      check.run();
    } catch (Fault e) {
      fault(where + e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      fault("cannot be read: " + e.getMessage());
    }
  }

  private void fault(String line) {
    faulty = true;
    out.println(printable(line));
  }

  /** A copy from a stranger must not be able to write to the reader's terminal. */
  private static String printable(String line) {
    return line.replaceAll("[^\\p{Print}]", "?");
  }
}
