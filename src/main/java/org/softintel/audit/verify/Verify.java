package org.softintel.audit.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program: {@code --vkey FILE --log DIR_OR_FILE [--checkpoint OLD …] [--receipt FILE …]
 * [--witness VKEY …] [--opaque]}. Exit 0 and {@code OK size root}, or exit 1 and one line for each
 * fault, or 2 when it was called wrongly.
 */
public final class Verify {
  private static final String USAGE =
      "usage: --vkey FILE --log DIR_OR_FILE [--checkpoint OLD ...] [--receipt FILE ...]"
          + " [--witness VKEY ...] [--opaque]";

  private final List<Path> keys = new ArrayList<>();
  private final List<Path> logs = new ArrayList<>();
  private final List<Path> checkpoints = new ArrayList<>();
  private final List<Path> receipts = new ArrayList<>();
  private final List<Path> witnesses = new ArrayList<>();
  private boolean opaque;

  private Verify() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out));
  }

  /** The exit code. */
  static int run(List<String> arguments, PrintStream out) {
    var verify = new Verify();
    if (!verify.understands(arguments)) {
      out.println(USAGE);
      return 2;
    }
    try {
      return verify.verify(out);
    } catch (Fault e) {
      out.println(printable(e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      out.println(printable("cannot be read: " + e.getMessage()));
    }
    return 1;
  }

  private boolean understands(List<String> arguments) {
    for (var at = arguments.iterator(); at.hasNext(); ) {
      var option = at.next();
      if (option.equals("--opaque")) {
        opaque = true;
      } else if (!at.hasNext() || !take(option, Path.of(at.next()))) {
        return false;
      }
    }
    return keys.size() == 1 && logs.size() == 1;
  }

  private boolean take(String option, Path file) {
    return switch (option) {
      case "--vkey" -> keys.add(file);
      case "--log" -> logs.add(file);
      case "--checkpoint" -> checkpoints.add(file);
      case "--receipt" -> receipts.add(file);
      case "--witness" -> witnesses.add(file);
      default -> false;
    };
  }

  private int verify(PrintStream out) throws IOException {
    var key = VerifierKey.parse(Files.readString(keys.get(0)));
    var log = logs.get(0);
    var verification =
        new Verification(key, Files.isDirectory(log) ? new TileFolder(log) : new Export(log));
    for (var file : witnesses) {
      verification.mustBeWitnessed(VerifierKey.parseWitness(Files.readString(file)));
    }
    for (var file : checkpoints) {
      verification.mustContinue(Files.readAllBytes(file), file.toString());
    }
    for (var file : receipts) {
      verification.mustConfirm(Files.readAllBytes(file), file.toString());
    }
    var checkpoint = verification.run(opaque);
    verification.faults().forEach(it -> out.println(printable(it)));
    if (!verification.faults().isEmpty()) {
      return 1;
    }
    out.println("OK " + checkpoint.size() + " " + checkpoint.root());
    return 0;
  }

  /** A copy from a stranger must not be able to write to the reader's terminal. */
  private static String printable(String line) {
    return line.replaceAll("[^\\p{Print}]", "?");
  }
}
