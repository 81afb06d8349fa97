package org.softintel.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.audit.verify.TimeBounds.Seen;

/** Between which times something came into a log, by the clocks of those who signed it. */
class TimeBoundsTest {
  private static final List<Seen> SEEN =
      List.of(
          seen("a", 5, 10),
          seen("b", 7, 14),
          seen("a", 7, 13),
          seen("a", 9, 20),
          seen("b", 10, 22),
          seen("a", 12, 30),
          seen("c", 12, 31));

  @Test
  void itIsBetweenTheLastWithoutItAndTheFirstWithIt() {
    assertThat(TimeBounds.of(SEEN, 9, 1)).contains(between(14, 20));
    assertThat(TimeBounds.of(SEEN, 8, 1)).contains(between(14, 20));
    assertThat(TimeBounds.of(SEEN, 10, 1)).contains(between(20, 22));
  }

  @Test
  void whatIsInTheFirstThatWasSignedHasNoBeginning() {
    assertThat(TimeBounds.of(SEEN, 5, 1)).contains(until(10));
    assertThat(TimeBounds.of(SEEN, 1, 1)).contains(until(10));
  }

  @Test
  void whatNobodyHasSignedYetHasNoTime() {
    assertThat(TimeBounds.of(SEEN, 13, 1)).isEmpty();
    assertThat(TimeBounds.of(List.of(), 1, 1)).isEmpty();
    assertThat(TimeBounds.of(SEEN, 11, 3)).isEmpty();
  }

  /** Or one clock that is wrong would move what two have to vouch for. */
  @Test
  void asManyAsAreDemandedMustSaySo() {
    assertThat(TimeBounds.of(SEEN, 9, 2)).contains(between(13, 22));
    assertThat(TimeBounds.of(SEEN, 7, 2)).contains(until(14));
    assertThat(TimeBounds.of(SEEN, 9, 3)).contains(until(31));
  }

  @Test
  void clocksThatContradictOneAnotherGiveNoBeginning() {
    var seen = List.of(seen("a", 5, 60), seen("b", 9, 20));

    assertThat(TimeBounds.of(seen, 9, 1)).contains(until(20));
  }

  private static TimeBounds between(long from, long until) {
    return new TimeBounds(Optional.of(Instant.ofEpochSecond(from)), Instant.ofEpochSecond(until));
  }

  private static TimeBounds until(long until) {
    return new TimeBounds(Optional.empty(), Instant.ofEpochSecond(until));
  }

  private static Seen seen(String witness, long size, long at) {
    return new Seen(witness, size, Instant.ofEpochSecond(at));
  }
}
