package org.softintel.audit.cosigning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.softintel.audit.cosigning.WitnessAnswer.Cosigned;
import org.softintel.audit.cosigning.WitnessAnswer.Disagrees;
import org.softintel.audit.cosigning.WitnessAnswer.Refused;
import org.softintel.platform.monitoring.Alarm;

/** How a witness stands to the log after its last answer: how far it signed, and what ails it. */
record WitnessState(long size, int failures, Instant answeredAt, Optional<Trouble> trouble) {
  private static final int MOST_DOUBLINGS = 8;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** What somebody must look after. */
  enum Trouble {
    SILENT(Alarm.WITNESS_SILENT, "has signed nothing for a long time"),
    REFUSED(Alarm.WITNESS_REFUSES, "does not sign this log"),
    DISAGREES(Alarm.WITNESS_DISAGREES, "has seen another log under this name");

    private final Alarm alarm;
    private final String words;

    Trouble(Alarm alarm, String words) {
      this.alarm = alarm;
      this.words = words;
    }

    Alarm alarm() {
      return alarm;
    }

    String words() {
      return words;
    }
  }

  WitnessState after(WitnessAnswer answer, long asked, Instant now, Duration silence) {
    if (answer instanceof Cosigned) {
      return new WitnessState(asked, 0, now, Optional.empty());
    }
    return new WitnessState(size, failures + 1, answeredAt, troubleAfter(answer, now, silence));
  }

  private Optional<Trouble> troubleAfter(WitnessAnswer answer, Instant now, Duration silence) {
    if (answer instanceof Disagrees) {
      return Optional.of(Trouble.DISAGREES);
    }
    // What it has seen it has seen, whatever it says next; only its signature takes that back.
    if (trouble.equals(Optional.of(Trouble.DISAGREES))) {
      return trouble;
    }
    if (answer instanceof Refused) {
      return Optional.of(Trouble.REFUSED);
    }
    boolean isLong = now.isAfter(answeredAt.plus(silence));
    return isLong && trouble.isEmpty() ? Optional.of(Trouble.SILENT) : trouble;
  }

  Duration pause(Duration shortest) {
    var pause = shortest.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
