package org.softintel.platform.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerTimesTest {
  private final MeterRegistry meters = new SimpleMeterRegistry();

  @BeforeEach
  void areCounted() {
    meters.config().meterFilter(new AnswerTimes());
  }

  @Test
  void anAnswerIsCountedUnderEachTimeThatItKept() {
    assertThat(within("http.server.requests", Duration.ofMillis(120)))
        .hasSize(9)
        .contains(entry(10.0, 0.0), entry(100.0, 0.0), entry(150.0, 1.0), entry(2_000.0, 1.0));
  }

  @Test
  void othersThanRequestsAreNot() {
    assertThat(within("jvm.gc.pause", Duration.ofMillis(120))).isEmpty();
  }

  private Map<Double, Double> within(String name, Duration took) {
    var timer = meters.timer(name);
    timer.record(took);
    var counts = new TreeMap<Double, Double>();
    for (var bound : timer.takeSnapshot().histogramCounts()) {
      counts.put(bound.bucket(MILLISECONDS), bound.count());
    }
    return counts;
  }
}
