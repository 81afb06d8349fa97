package org.softintel.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UncheckedSessionsTest {
  private static final String WHY = "status 401";

  private final SimpleMeterRegistry alarms = new SimpleMeterRegistry();
  private final UncheckedSessions sessions = new UncheckedSessions();

  @BeforeEach
  void start() {
    Metrics.addRegistry(alarms);
  }

  @AfterEach
  void stop() {
    Metrics.removeRegistry(alarms);
  }

  @Test
  void oneAnswerMayBeLate() {
    isNotAnswered();
    sessions.ask().answered();
    isNotAnswered();

    assertThat(raised()).isZero();
  }

  /** However many people work at that moment. */
  @Test
  void soMayAllThatWereAskedForAtOnce() {
    var one = sessions.ask();
    var other = sessions.ask();
    one.unanswered(WHY);
    other.unanswered(WHY);

    assertThat(raised()).isZero();
  }

  @Test
  void theSecondMissingAnswerIsAnAlarmOnceForEachOutage() {
    isNotAnswered();
    isNotAnswered();
    isNotAnswered();
    assertThat(raised()).isEqualTo(1);

    sessions.ask().answered();
    isNotAnswered();
    assertThat(raised()).isEqualTo(1);
    isNotAnswered();
    assertThat(raised()).isEqualTo(2);
  }

  private void isNotAnswered() {
    sessions.ask().unanswered(WHY);
  }

  private double raised() {
    return alarms.find("softintel.alarms").tag("cause", "sessions-not-checked").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
