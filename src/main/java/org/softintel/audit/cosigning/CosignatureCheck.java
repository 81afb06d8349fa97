package org.softintel.audit.cosigning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.TimeBounds.Seen;
import org.softintel.audit.verify.VerifierKey;

/** Tells signatures that hold from lines that somebody put into the database. */
record CosignatureCheck(List<VerifierKey> witnesses) {
  private static final int LINES_AT_MOST = 100;

  /** The note with the log's own line, and those of known witnesses that hold. */
  String cosigned(String note) {
    return head(note).map(it -> it + "\n" + kept(note, it)).orElse(note);
  }

  private String kept(String note, String text) {
    var holding =
        lines(note, text).filter(line -> witnesses.stream().anyMatch(it -> holds(line, text, it)));
    return Stream.concat(own(note, text).stream(), holding).map(it -> it + "\n").collect(joining());
  }

  List<String> cosigners(String note) {
    return witnesses.stream().filter(it -> hasSigned(it, note)).map(VerifierKey::name).toList();
  }

  /** By whom and when, with the size that the text itself says. */
  List<Seen> seen(String note) {
    return head(note).stream()
        .flatMap(text -> witnesses.stream().flatMap(it -> seen(note, text, it)))
        .toList();
  }

  private static Stream<Seen> seen(String note, String text, VerifierKey witness) {
    return lines(note, text)
        .filter(it -> holds(it, text, witness))
        .map(
            it ->
                new Seen(
                    witness.name(),
                    Checkpoint.parse(text).size(),
                    Instant.ofEpochSecond(SignedNote.cosignedAt(it))));
  }

  private static boolean hasSigned(VerifierKey witness, String note) {
    return head(note)
        .filter(text -> lines(note, text).anyMatch(it -> holds(it, text, witness)))
        .isPresent();
  }

  // A checkpoint holds no empty line, so what follows the first one was never signed.
  private static Optional<String> head(String note) {
    int end = note.indexOf("\n\n");
    return end < 0 ? Optional.empty() : Optional.of(note.substring(0, end + 1));
  }

  private static Optional<String> own(String note, String text) {
    var origin = text.substring(0, text.indexOf('\n'));
    return lines(note, text).filter(it -> isNamed(it, origin)).findFirst();
  }

  private static Stream<String> lines(String note, String text) {
    return note.substring(text.length() + 1).lines().distinct().limit(LINES_AT_MOST);
  }

  private static boolean isNamed(String line, String name) {
    return line.startsWith("— " + name + " ");
  }

  private static boolean holds(String line, String text, VerifierKey witness) {
    if (!isNamed(line, witness.name())) {
      return false;
    }
    try {
      var alone = text + "\n" + line + "\n";
      SignedNote.parse(alone.getBytes(UTF_8)).demandSignatureOf(witness);
      return true;
    } catch (Fault e) {
      return false;
    }
  }
}
