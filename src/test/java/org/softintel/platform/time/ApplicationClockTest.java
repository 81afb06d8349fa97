package org.softintel.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApplicationClockTest {
  @Test
  void theTimeIsAsFineAsTheDatabaseKeepsIt() {
    var clock = new ApplicationClock().system();

    assertThat(Stream.generate(clock::instant).limit(1_000))
        .allSatisfy(it -> assertThat(it).isEqualTo(it.truncatedTo(ChronoUnit.MICROS)));
  }
}
