package org.softintel.desk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.report.deadline.GivenDeadlines;

/** One step after the other, each after its time, and again from the beginning. */
class CallOutListTest {
  private static final String SETTING = "softintel.desk.call-out.";
  private static final String FIRST = SETTING + "steps.1-duty.mail";
  private static final Instant NIGHT = Instant.parse("2026-11-27T23:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
  private static final Instant NOW = NIGHT;
  private static final CallOutStep DUTY = step("1-duty", 5);
  private static final CallOutStep PAGER = step("2-pager", 15);
  private static final List<CallOutStep> LIST = List.of(DUTY, PAGER);

  @Test
  void theFirstIsToldAtOnceAndTheNextAfterItsTime() {
    assertThat(CallOutList.next(LIST, 0, Optional.empty(), NOW)).contains(DUTY);
    assertThat(CallOutList.next(LIST, 1, ago(4), NOW)).isEmpty();
    assertThat(CallOutList.next(LIST, 1, ago(5), NOW)).contains(PAGER);
    assertThat(CallOutList.next(LIST, 2, ago(14), NOW)).isEmpty();
    assertThat(CallOutList.next(LIST, 2, ago(15), NOW)).contains(DUTY);
    assertThat(CallOutList.next(LIST, 3, ago(5), NOW)).contains(PAGER);
  }

  @Test
  void inTheTeamsHoursItBeginsOnlyIfTheSettingsSaySo() {
    var given = Map.of(FIRST, "duty@example.org");

    assertThat(begins(list(given), NIGHT)).isTrue();
    assertThat(begins(list(given), NOON)).isFalse();
    assertThat(begins(list(Map.of(FIRST, "duty@example.org", SETTING + "in-hours", "true")), NOON))
        .isTrue();
    assertThat(list(Map.of()).isEmpty()).isTrue();
  }

  /** On the code of before, it stopped when the office opened, opened report or not. */
  @Test
  void whatHasBegunGoesOnIntoTheTeamsHours() {
    var list = list(Map.of(FIRST, "duty@example.org"));

    assertThat(list.next(1, Optional.of(NOON.minusSeconds(3600)), NOON)).isPresent();
    assertThat(list.next(1, Optional.of(NOON.minusSeconds(60)), NOON)).isEmpty();
  }

  private static boolean begins(CallOutList list, Instant now) {
    return list.next(0, Optional.empty(), now).isPresent();
  }

  private static CallOutList list(Map<String, String> settings) {
    var config =
        new SmallRyeConfigBuilder()
            .withMapping(CallOutConfig.class)
            .withConverter(Duration.class, 100, new DurationConverter())
            .withSources(new PropertiesConfigSource(settings, "given", 100))
            .build();
    return new CallOutList(
        config.getConfigMapping(CallOutConfig.class), GivenDeadlines.byDefault());
  }

  private static Optional<Instant> ago(int minutes) {
    return Optional.of(NOW.minus(Duration.ofMinutes(minutes)));
  }

  private static CallOutStep step(String name, int minutes) {
    return new CallOutStep(
        name, Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofMinutes(minutes));
  }
}
