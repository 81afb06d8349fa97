package org.softintel.platform.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;

/** How long certificates still hold: of each kind, the one that ends first. */
@Singleton
public class CertificateDays {
  /** While nothing of a kind has been seen. */
  public static final long UNSEEN = Long.MAX_VALUE;

  private final MeterRegistry meters;
  private final InstantSource clock;
  private final Map<CertificateKind, Watched> watched = new ConcurrentHashMap<>();

  public CertificateDays(MeterRegistry meters, InstantSource clock) {
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * {@code daysLeft} is asked again and again: files may be replaced at any time. Others of the
   * same kind are watched, too.
   */
  public void watch(CertificateKind kind, ToLongFunction<Instant> daysLeft) {
    var it = watched.computeIfAbsent(kind, this::measured);
    it.all.add(daysLeft);
    it.look(clock.instant());
  }

  private Watched measured(CertificateKind kind) {
    var it = new Watched(kind);
    Gauge.builder("softintel.certificate.days.left", it, Watched::gauge)
        .description("Days until the first certificate of a kind ends; 0 if one cannot be read")
        .tag("of", kind.code())
        .register(meters);
    return it;
  }

  /** Looks at all of them now. */
  @Scheduled(every = "10m", delayed = "10m")
  public void look() {
    var now = clock.instant();
    watched.values().forEach(it -> it.look(now));
  }

  /** Those for which the first alarm has been raised, the first to end first. */
  public List<Ending> ending() {
    return watched.values().stream()
        .filter(Watched::isEnding)
        .map(it -> new Ending(it.kind, (int) it.days()))
        .sorted()
        .toList();
  }

  /** {@code days} is 0 also for a certificate that cannot be read, and less once it has ended. */
  public record Ending(CertificateKind kind, int days) implements Comparable<Ending> {
    @Override
    public int compareTo(Ending other) {
      var byDays = Integer.compare(days, other.days);
      return byDays == 0 ? kind.compareTo(other.kind) : byDays;
    }

    public String words() {
      return kind.words();
    }
  }

  private static final class Watched {
    private final CertificateKind kind;
    private final List<ToLongFunction<Instant>> all = new CopyOnWriteArrayList<>();
    private final EndingSteps steps = new EndingSteps();
    private volatile long days = UNSEEN;

    Watched(CertificateKind kind) {
      this.kind = kind;
    }

    void look(Instant now) {
      days = all.stream().mapToLong(it -> it.applyAsLong(now)).min().orElse(UNSEEN);
      if (steps.isNew(days)) {
        Alarm.CERTIFICATE_ENDS.raise(
            "a certificate ends soon or cannot be read: %s, %d days left", kind.code(), days);
      }
    }

    long days() {
      return days;
    }

    double gauge() {
      return days == UNSEEN ? Double.NaN : days;
    }

    boolean isEnding() {
      return EndingSteps.areReached(days);
    }
  }
}
