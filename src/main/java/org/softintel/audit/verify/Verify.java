package org.softintel.audit.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The program: {@code --vkey FILE --log DIR_OR_FILE [--checkpoint OLD …] [--receipt FILE …]
 * [--wording FILE] [--entry FILE] [--older-vkey FILE …] [--witness VKEY …] [--quorum K] [--origin
 * ORIGIN] [--counts] [--opaque]}, or a receipt without its log, or {@code --self-check FILE …}.
 * Exit 0 and {@code OK size root}, or exit 1 and one line for each fault, or 2 when it was called
 * wrongly.
 */
public final class Verify {
  private static final String MORE =
      " [--wording FILE] [--entry FILE] [--older-vkey FILE ...] [--witness VKEY ...]"
          + " [--quorum K] [--origin ORIGIN] [--opaque]";
  private static final String USAGE =
      "usage: --vkey FILE --log DIR_OR_FILE [--checkpoint OLD ...] [--receipt FILE ...]"
          + " [--counts]"
          + MORE
          + "\n   or: --vkey FILE --receipt FILE ... [--checkpoint OLD ...]"
          + MORE
          + "\n   or: --vkey FILE --self-check FILE ... [--older-vkey FILE ...]"
          + " [--origin ORIGIN]";

  private static final String FINDINGS = "--self-check";
  private static final Set<String> KEYS = Set.of("--vkey", "--older-vkey");
  private static final Set<String> FILES =
      Set.of(
          "--vkey",
          "--older-vkey",
          FINDINGS,
          "--log",
          "--checkpoint",
          "--receipt",
          "--entry",
          "--witness",
          "--wording");
  private static final Pattern QUORUM = Pattern.compile("[1-9][0-9]?");

  private final Map<String, List<Path>> files = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private boolean opaque;
  private boolean counted;
  private final PrintStream out;
  private boolean faulty;

  private Verify(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out));
  }

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
      } else if (option.equals("--counts")) {
        counted = true;
      } else if (!at.hasNext() || !take(option, at.next())) {
        return false;
      }
    }
    if (!files(FINDINGS).isEmpty()) {
      return files("--vkey").size() == 1 && asksForFindingsAlone();
    }
    int logs = files("--log").size();
    int receipts = files("--receipt").size();
    int wordings = files("--wording").size();
    return files("--vkey").size() == 1
        && files("--entry").size() <= 1
        && (logs == 1 || (logs == 0 && receipts > 0 && !counted))
        && (wordings == 0 || (wordings == 1 && receipts == 1));
  }

  private boolean asksForFindingsAlone() {
    return FILES.stream()
            .filter(it -> !KEYS.contains(it) && !it.equals(FINDINGS))
            .allMatch(it -> files(it).isEmpty())
        && !words.containsKey("--quorum")
        && !opaque
        && !counted;
  }

  private boolean take(String option, String name) {
    if (option.equals("--origin") || option.equals("--quorum")) {
      boolean isFit = option.equals("--origin") || QUORUM.matcher(name).matches();
      return isFit && words.put(option, name) == null;
    }
    try {
      var file = Path.of(name);
      return FILES.contains(option) && files(option).add(file);
    } catch (InvalidPathException e) {
      out.println(printable(name) + " cannot be the name of a file here");
      return false;
    }
  }

  private List<Path> files(String option) {
    return files.computeIfAbsent(option, it -> new ArrayList<>());
  }

  private void verify() throws IOException {
    var key = VerifierKey.parse(line(files("--vkey").get(0)));
    var older = keys("--older-vkey", VerifierKey::parse);
    var known = new VerifierKeys(key, older, words.getOrDefault("--origin", key.name()));
    if (!files(FINDINGS).isEmpty()) {
      files(FINDINGS).forEach(file -> telling(file + ": ", () -> findings(known, file)));
    } else if (files("--log").isEmpty()) {
      withoutLog(new ReceiptVerification(known, policy()));
    } else {
      withLog(known, policy(), files("--log").get(0));
    }
    if (!faulty && !files("--wording").isEmpty()) {
      out.println(printable("the report said what is in " + files("--wording").get(0)));
    }
  }

  /** What the service said of itself: the signature is checked, the rest is for people. */
  private void findings(VerifierKeys known, Path file) throws IOException {
    var findings = known.openFindings(BoundedFile.read(file));
    out.println(printable(findings.summary()));
    findings.lines().forEach(it -> out.println(printable(it)));
    faulty |= findings.faults() > 0;
  }

  /** All of the witnesses that are given, unless so many are said to be enough. */
  private WitnessPolicy policy() throws IOException {
    var witnesses = keys("--witness", VerifierKey::parseWitness);
    var quorum = words.get("--quorum");
    return new WitnessPolicy(
        witnesses, quorum == null ? witnesses.size() : Integer.parseInt(quorum));
  }

  private Receipt receipt(byte[] bytes) throws IOException {
    var entries = files("--entry");
    return Receipt.parse(
        bytes,
        entries.isEmpty() ? Optional.empty() : Optional.of(BoundedFile.read(entries.get(0))));
  }

  private void withLog(VerifierKeys known, WitnessPolicy policy, Path log) throws IOException {
    var copy = Files.isDirectory(log) ? new TileFolder(log) : new ExportFile(log);
    var verification = new LogVerification(known, policy, copy, this::fault);
    for (var file : files("--checkpoint")) {
      verification.mustContinue(BoundedFile.read(file), file.toString());
    }
    for (var file : files("--receipt")) {
      var bytes = BoundedFile.read(file);
      telling(file + ": ", () -> verification.mustConfirm(receipt(bytes)));
    }
    if (!faulty) {
      verifyWording();
    }
    var checkpoint = verification.run(opaque);
    if (!faulty) {
      out.println("OK " + checkpoint.size() + " " + checkpoint.root());
      verification.time(checkpoint).ifPresent(it -> out.println(it.line()));
      if (counted) {
        verification.counts().forEach(it -> out.println(printable(it)));
      }
    }
  }

  /** That the one report whose receipt is given said exactly what is in the file. */
  private void verifyWording() {
    for (var file : files("--wording")) {
      telling(
          file + ": ",
          () -> {
            var receipt = receipt(BoundedFile.read(files("--receipt").get(0)));
            receipt.demandWording(BoundedFile.read(file));
          });
    }
  }

  private List<VerifierKey> keys(String option, Function<String, VerifierKey> reader)
      throws IOException {
    var all = new ArrayList<VerifierKey>();
    for (var file : files(option)) {
      all.add(reader.apply(line(file)));
    }
    return all;
  }

  private static String line(Path key) throws IOException {
    return Fault.utf8(BoundedFile.read(key), "the verifier key");
  }

  private void withoutLog(ReceiptVerification alone) {
    for (var file : files("--checkpoint")) {
      telling(file + ": ", () -> alone.take(BoundedFile.read(file), file.toString()));
    }
    var shown = new ArrayList<String>();
    for (var file : files("--receipt")) {
      telling(
          file + ": ", () -> shown.addAll(alone.shown(receipt(BoundedFile.read(file)), opaque)));
    }
    if (!faulty) {
      verifyWording();
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
