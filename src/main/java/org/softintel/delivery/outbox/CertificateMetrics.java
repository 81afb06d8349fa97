package org.softintel.delivery.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.softintel.delivery.mail.CertificateCheck;
import org.softintel.delivery.mail.Smime;
import org.softintel.delivery.outbox.Inboxes.Inbox;

/** How long certificates of mail still hold: of each kind of mailbox, the one that ends first. */
@Singleton
class CertificateMetrics {
  private final MeterRegistry meters;
  private final InstantSource clock;
  private final Map<String, ToLongFunction<Instant>> watched = new ConcurrentHashMap<>();
  private final Map<String, Long> days = new ConcurrentHashMap<>();

  CertificateMetrics(Inboxes inboxes, Smime smime, MeterRegistry meters, InstantSource clock) {
    this.meters = meters;
    this.clock = clock;
    watch("team", inboxes.team());
    watch(Inboxes.LEADS, inboxes.leads().stream().toList());
    watch(Inboxes.AUDITORS, inboxes.auditors().stream().toList());
    watch("officers", inboxes.officers().values());
    if (inboxes.needKey()) {
      watch("signing", smime::daysLeft);
    }
  }

  private void watch(String of, Collection<Inbox> inboxes) {
    var files = inboxes.stream().flatMap(it -> it.certificates().stream()).toList();
    if (!files.isEmpty()) {
      watch(of, now -> CertificateCheck.daysLeft(files, now));
    }
  }

  private void watch(String of, ToLongFunction<Instant> daysLeft) {
    watched.put(of, daysLeft);
    Gauge.builder("softintel.certificate.days.left", () -> days.getOrDefault(of, 0L))
        .description("Days until the first certificate of mail ends; 0 if one cannot be read")
        .tag("of", of)
        .register(meters);
  }

  /** Files may be replaced at any time. */
  @Scheduled(every = "10m")
  void look() {
    var now = clock.instant();
    watched.forEach((of, daysLeft) -> days.put(of, daysLeft.applyAsLong(now)));
  }
}
