package org.softintel.oversight.checkpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.cosigning.Witnesses;
import org.softintel.audit.cosigning.Witnesses.State;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.selfcheck.SignedFindings.Findings;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.SignedNote;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Numbers;

/** What a checkpoint is, for somebody who has never heard of one. */
@Singleton
class CheckpointMailText {
  private static final String TEXT =
      """
      You do not have to do anything now. Keep this email. If anybody ever doubts the audit log,
      give it to an expert.

      On %s the audit log had %s.

      With this email an expert can find out whether somebody changed or removed one of these
      entries, or put others among them, even if it was us.

      To compare a copy of the log with it, save the attachment and run

          java -jar softintel-verify.jar --vkey audit.vkey --log COPY --checkpoint %s

      OK means that all these entries are still in the log, unchanged.

      %s
      %s
      The checkpoint itself:

      %s
      """;

  private static final String FINDINGS =
      """
      The service checks this log and its database again and again. %s
      What it found is in the other attachment. To check who signed that, run

          java -jar softintel-verify.jar --vkey audit.vkey --self-check %s
      """;

  private final Witnesses witnesses;

  CheckpointMailText(Witnesses witnesses) {
    this.witnesses = witnesses;
  }

  /** Of a day's mail with the time: it may be of the next morning. */
  static String subject(MailPeriod period, Signed checkpoint) {
    var when = period.isDay() ? ", daily, on " + LondonTime.local(checkpoint.at()) : "";
    return "Audit log" + when + ": " + many(checkpoint.size());
  }

  static String fileName(Signed checkpoint) {
    return "checkpoint-" + checkpoint.size() + ".txt";
  }

  static String fileName(Findings found) {
    return found.name() + ".note";
  }

  String text(Signed checkpoint, Optional<Findings> found) {
    return text(checkpoint, found, witnesses.states());
  }

  static String text(Signed checkpoint, Optional<Findings> found, List<State> witnesses) {
    return TEXT.formatted(
        LondonTime.localSecond(checkpoint.at()),
        many(checkpoint.size()),
        fileName(checkpoint),
        witnessed(checkpoint, witnesses),
        found.map(CheckpointMailText::said).orElse("The service has not checked its log yet.\n"),
        checkpoint.note().stripTrailing());
  }

  private static String said(Findings found) {
    var faults =
        found.faults() > 0
            ? "It found " + Numbers.counted(found.faults(), "fault", "faults") + "."
            : found.whole()
                ? "It found no fault."
                : "It has not checked all of it yet. It has found no fault so far.";
    return FINDINGS.formatted(faults, fileName(found));
  }

  private static String witnessed(Signed checkpoint, List<State> witnesses) {
    if (witnesses.isEmpty()) {
      return "No independent witness signs this log.\n";
    }
    return witnesses.stream()
        .map(it -> it.name() + " " + state(checkpoint, it) + "\n")
        .collect(joining());
  }

  private static String state(Signed checkpoint, State witness) {
    var vouched =
        hasSigned(checkpoint, witness)
            ? "has signed this checkpoint."
            : witness.size() > 0
                ? "last signed " + many(witness.size()) + "."
                : "has signed nothing yet.";
    return vouched + witness.trouble().map(it -> " It " + it + ".").orElse("");
  }

  private static boolean hasSigned(Signed checkpoint, State witness) {
    var note = SignedNote.parse(checkpoint.note().getBytes(UTF_8));
    return note.signatures().stream().anyMatch(it -> it.split(" ", 3)[1].equals(witness.name()))
        && Checkpoint.parse(note.text()).size() == checkpoint.size();
  }

  private static String many(long size) {
    return Numbers.counted(size, "entry", "entries");
  }
}
