package org.softintel.oversight.auditors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.cosigning.Witnesses;
import org.softintel.audit.cosigning.Witnesses.Quorum;
import org.softintel.audit.log.LogReader.Progress;
import org.softintel.audit.selfcheck.RowCheck.Differences;
import org.softintel.audit.selfcheck.SelfCheckReport;
import org.softintel.audit.trail.OwnEntries.Lag;
import org.softintel.audit.trail.OwnEntries.Standing;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Numbers;

/** How the log stands, in words: a sentence for each thing that an auditor would ask. */
public record LogState(List<Sentence> sentences) {
  /** Sequencing takes a second; what waits longer is behind. */
  private static final Duration USUAL_WAIT = Duration.ofSeconds(10);

  private static final int WAITING_AT_MOST = 10_000;

  private static final String TELL = " Tell the people who run this service.";

  /** What is not as it should be says so before its first word. */
  public record Sentence(boolean good, String text) {}

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
              false,
              "No independent witness has been set up: nobody outside this service has signed the"
                  + " log. Ask the people who run this service to set one up."));
    }
    witnesses.forEach(it -> said.add(witnessed(it)));
    return new LogState(said);
  }

  /** With what the process that answers has written and not found in the log. */
  LogState with(Standing own) {
    if (own.lag() == Lag.NONE) {
      return this;
    }
    var said = new ArrayList<>(sentences);
    said.add(
        1,
        new Sentence(
            false,
            "The log does not have %s that this server wrote, the first %s ago. %s%s"
                .formatted(
                    entries(own.entries()),
                    Numbers.counted(own.longest().toSeconds(), "second", "seconds"),
                    own.lag() == Lag.MISSING
                        ? "It has later entries: somebody may be keeping these out."
                        : "It has no later entries either.",
                    TELL)));
    return new LogState(said);
  }

  /** With what enough witnesses have signed. */
  LogState with(Quorum quorum) {
    var said = new ArrayList<>(sentences);
    quorum
        .time()
        .ifPresent(
            it ->
                said.add(
                    new Sentence(
                        true,
                        "Enough witnesses (%d of %d) have signed %s. By their clocks, they first saw these %s."
                            .formatted(
                                quorum.needed(),
                                quorum.named(),
                                entries(quorum.newest().orElseThrow()),
                                LondonTime.until(it.until(), it.from())))));
    if (quorum.isMissed()) {
      said.add(
          new Sentence(
              false,
              "Too few witnesses are signing: %d of %d, and %d are needed. Newer entries have no independent signature.%s"
                  .formatted(quorum.signing(), quorum.named(), quorum.needed(), TELL)));
    }
    return new LogState(said);
  }

  /** With what is in the database and not in the log, or the other way round. */
  LogState with(Differences found) {
    if (found.count() == 0) {
      return this;
    }
    var said = new ArrayList<>(sentences);
    var which =
        found.count() == 1
            ? "one thing: "
            : Numbers.grouped(found.count()) + " things. The newest: ";
    said.add(
        new Sentence(
            false,
            "The database and the log differ in %s%s, found on %s. Somebody may have changed the database outside this service.%s"
                .formatted(
                    which,
                    found.newest().orElseThrow(),
                    LondonTime.localSecond(found.at().orElseThrow()),
                    TELL)));
    return new LogState(said);
  }

  private static String size(Progress standing, Instant now) {
    return standing
        .signedAt()
        .map(it -> entries(standing.size()) + ". Last signed " + ago(it, now) + ".")
        .orElse("The log is empty. Nothing has been signed yet.");
  }

  private static Optional<String> behind(Progress standing, Instant now) {
    return standing
        .waitingSince()
        .filter(it -> it.plus(USUAL_WAIT).isBefore(now))
        .map(
            it ->
                "The log is behind: %s%s %s to be added, the first since %s.%s"
                    .formatted(
                        entries(standing.waiting()),
                        standing.waiting() < WAITING_AT_MOST ? "" : " or more",
                        standing.waiting() == 1 ? "is waiting" : "are waiting",
                        LondonTime.localSecond(it),
                        TELL));
  }

  private static Sentence checked(Progress standing, SelfCheckReport check) {
    var now = check.wrong().filter(it -> it.faults() > 0);
    if (now.isPresent()) {
      return new Sentence(false, wrong(now.get()));
    }
    var running =
        "The first check is still running: %s of %s so far, no fault."
            .formatted(Numbers.grouped(check.checked()), entries(standing.size()));
    return new Sentence(true, check.whole().map(it -> whole(it, check.checked())).orElse(running));
  }

  private static String whole(SelfCheckReport.Whole check, long nextAt) {
    return "A full check of %s found no fault. It began on %s and reached the last entry on %s."
            .formatted(
                entries(check.size()),
                LondonTime.localSecond(check.beganAt()),
                LondonTime.localSecond(check.at()))
        + (nextAt < check.size() ? " The next check has reached " + entries(nextAt) + "." : "");
  }

  private static String wrong(SelfCheckReport.Wrong wrong) {
    return "The check found %s%s, on %s. Export the log and verify it outside this service.%s"
        .formatted(
            wrong.faults() == 1
                ? "a fault: "
                : Numbers.grouped(wrong.faults()) + " faults. The newest: ",
            wrong.newest(),
            LondonTime.localSecond(wrong.at()),
            TELL);
  }

  private static Sentence earlier(SelfCheckReport.Wrong wrong) {
    return new Sentence(
        false,
        "An earlier check found: %s, on %s. The next check has not reached it yet, or did not find it again."
            .formatted(wrong.newest(), LondonTime.localSecond(wrong.at())));
  }

  private static Sentence witnessed(Witnesses.State witness) {
    var signed =
        witness.size() == 0
            ? "nothing yet"
            : entries(witness.size()) + " on " + LondonTime.localSecond(witness.answeredAt());
    var trouble = witness.trouble().map(it -> " It " + it + "." + TELL).orElse("");
    return new Sentence(
        trouble.isEmpty(),
        "The witness %s has signed %s.%s".formatted(witness.name(), signed, trouble));
  }

  /** Such as {@code 2 seconds ago}; what is an hour old is told by its time. */
  static String ago(Instant then, Instant now) {
    long seconds = Math.max(0, Duration.between(then, now).toSeconds());
    if (seconds < 60) {
      return Numbers.counted(seconds, "second ago", "seconds ago");
    }
    long minutes = seconds / 60;
    return minutes < 60
        ? Numbers.counted(minutes, "minute ago", "minutes ago")
        : "on " + LondonTime.localSecond(then);
  }

  private static String entries(long count) {
    return Numbers.counted(count, "entry", "entries");
  }
}
