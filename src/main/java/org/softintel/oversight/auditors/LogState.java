package org.softintel.oversight.auditors;

import io.quarkus.qute.TemplateData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.softintel.audit.cosigning.Witnesses;
import org.softintel.audit.log.LogReader.Progress;
import org.softintel.audit.selfcheck.SelfCheckReport;
import org.softintel.platform.page.LondonTime;

/** How the log stands, in words: a sentence for each thing that an auditor would ask. */
@TemplateData
public record LogState(List<Sentence> sentences) {
  /** Sequencing takes a second; what waits longer is behind. */
  private static final Duration USUAL_WAIT = Duration.ofSeconds(10);

  private static final int WAITING_AT_MOST = 10_000;

  /** What is not as it should be says so before its first word. */
  @TemplateData
  public record Sentence(boolean good, String text) {}

  public LogState {
    sentences = List.copyOf(sentences);
  }

  static LogState of(
      Progress standing, SelfCheckReport check, List<Witnesses.State> witnesses, Instant now) {
    var said = new ArrayList<Sentence>();
    said.add(new Sentence(true, size(standing, now)));
    behind(standing, now).map(it -> new Sentence(false, it)).ifPresent(said::add);
    said.add(checked(standing, check));
    check.wrong().filter(it -> it.faults() == 0).map(LogState::earlier).ifPresent(said::add);
    if (witnesses.isEmpty()) {
      said.add(
          new Sentence(
              false, "No witness is set up: nobody outside this service has signed the log."));
    }
    witnesses.forEach(it -> said.add(witnessed(it)));
    return new LogState(said);
  }

  private static String size(Progress standing, Instant now) {
    return standing
        .signedAt()
        .map(it -> entries(standing.size()) + ". Last checkpoint " + ago(it, now) + ".")
        .orElse("The log is empty: no checkpoint has been signed yet.");
  }

  private static Optional<String> behind(Progress standing, Instant now) {
    return standing
        .waitingSince()
        .filter(it -> it.plus(USUAL_WAIT).isBefore(now))
        .map(
            it ->
                "Sequencing is behind: "
                    + entries(standing.waiting())
                    + (standing.waiting() < WAITING_AT_MOST ? "" : " or more")
                    + (standing.waiting() == 1 ? " waits" : " wait")
                    + " for a place in the log, the first since "
                    + LondonTime.localSecond(it)
                    + ".");
  }

  private static Sentence checked(Progress standing, SelfCheckReport check) {
    var now = check.wrong().filter(it -> it.faults() > 0);
    if (now.isPresent()) {
      return new Sentence(false, wrong(now.get()));
    }
    var next = " The next check has come to " + entries(check.checked()) + ".";
    return new Sentence(
        true,
        check
            .whole()
            .map(
                it ->
                    "Verified from the first entry to the last of "
                        + entries(it.size())
                        + ", no fault. That check began at "
                        + LondonTime.localSecond(it.beganAt())
                        + " and reached the last at "
                        + LondonTime.localSecond(it.at())
                        + "."
                        + (check.checked() < it.size() ? next : ""))
            .orElse(
                "The first check is still running: "
                    + number(check.checked())
                    + " of "
                    + entries(standing.size())
                    + " so far, no fault."));
  }

  private static String wrong(SelfCheckReport.Wrong wrong) {
    return "The check found "
        + (wrong.faults() == 1 ? "a fault: " : number(wrong.faults()) + " faults. The newest: ")
        + wrong.newest()
        + ", found at "
        + LondonTime.localSecond(wrong.at())
        + ". Take the log away and verify it outside this service.";
  }

  private static Sentence earlier(SelfCheckReport.Wrong wrong) {
    return new Sentence(
        false,
        "An earlier check found: "
            + wrong.newest()
            + ", at "
            + LondonTime.localSecond(wrong.at())
            + ". The check after it has not come to it yet, or did not find it again.");
  }

  private static Sentence witnessed(Witnesses.State witness) {
    var signed =
        witness.size() == 0
            ? " has signed nothing yet"
            : " has signed " + entries(witness.size()) + " at " + when(witness);
    var trouble = witness.trouble().map(it -> ". It " + it);
    return new Sentence(
        trouble.isEmpty(), "The witness " + witness.name() + signed + trouble.orElse("") + ".");
  }

  private static String when(Witnesses.State witness) {
    return LondonTime.localSecond(witness.answeredAt());
  }

  /** Such as {@code 2 seconds ago}; what is an hour old is told by its time. */
  static String ago(Instant then, Instant now) {
    long seconds = Math.max(0, Duration.between(then, now).toSeconds());
    if (seconds < 60) {
      return seconds + (seconds == 1 ? " second ago" : " seconds ago");
    }
    long minutes = seconds / 60;
    return minutes < 60
        ? minutes + (minutes == 1 ? " minute ago" : " minutes ago")
        : "at " + LondonTime.localSecond(then);
  }

  private static String entries(long count) {
    return number(count) + (count == 1 ? " entry" : " entries");
  }

  private static String number(long count) {
    return String.format(Locale.UK, "%,d", count);
  }
}
