package org.softintel.platform.identity;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.settings.StartRefused;

/**
 * Whether people can sign in, as far as this process knows. It asks Keycloak each minute, before it
 * sends somebody there, and after something went wrong that may be Keycloak's fault; then every
 * five seconds until it is back.
 */
@Singleton
public class RealmAvailability {
  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final Duration LONGER_PATIENCE = Duration.ofSeconds(3);

  /** Longer than both. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** At night nobody signs in who would notice. */
  private static final Duration AT_LEAST_EACH = Duration.ofMinutes(1);

  private final Supplier<String> realm;
  private final BooleanSupplier answered;
  private final InstantSource clock;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicReference<Instant> asked = new AtomicReference<>(Instant.EPOCH);
  private volatile boolean away;

  @Inject
  RealmAvailability(TenantConfigBean tenants, MeterRegistry meters, InstantSource clock) {
    this(
        () -> tenants.getDefaultTenant().oidcConfig().authServerUrl().orElseThrow(),
        () -> tenants.getDefaultTenant().ready() && tenants.getStaticTenant("api").ready(),
        meters,
        clock);
  }

  /** {@code answered} says whether both clients have read the realm. */
  RealmAvailability(
      Supplier<String> realm, BooleanSupplier answered, MeterRegistry meters, InstantSource clock) {
    this.realm = realm;
    this.answered = answered;
    this.clock = clock;
    Gauge.builder("softintel.sign.in.reachable", this, it -> it.away ? 0 : 1)
        .description("Whether Keycloak answered when it was last asked")
        .register(meters);
  }

  /** Throws {@link StartRefused} if Keycloak has no such realm, or a certificate of nobody. */
  void begin(@Observes StartupEvent start) {
    if (hasAnswered()) {
      return;
    }
    try {
      RealmCheck.discover(address());
    } catch (IOException e) {
      if (RealmCheck.isUntrusted(e)) {
        throw new StartRefused(RealmCheck.why(e));
      }
      doubt();
    }
  }

  /** Whether the realm has been read since the start: without it no token can be verified. */
  public boolean hasAnswered() {
    return answered.getAsBoolean();
  }

  /** Asks Keycloak, unless it was asked less than five seconds ago. */
  public Uni<Boolean> isAwayNow() {
    var context = Vertx.currentContext();
    var answer =
        Uni.createFrom()
            .completionStage(() -> isDue() ? ask() : CompletableFuture.completedFuture(away));
    return context == null
        ? answer
        : answer.emitOn(work -> context.runOnContext(ignored -> work.run()));
  }

  /** Asks likewise, and does not wait for the answer. */
  public void doubt() {
    if (isDue()) {
      var unused = ask();
    }
  }

  /** Not at once: what the start finds may refuse it, and is then no outage. */
  @Scheduled(
      every = "5s",
      delay = 5,
      delayUnit = SECONDS,
      concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    if (away) {
      askPatiently().join();
    } else if (!Objects.requireNonNull(asked.get()).plus(AT_LEAST_EACH).isAfter(clock.instant())) {
      doubt();
    }
  }

  private boolean isDue() {
    var now = clock.instant();
    var before = Objects.requireNonNull(asked.get());
    return !away && !before.plus(PAUSE).isAfter(now) && asked.compareAndSet(before, now);
  }

  /** One answer may be late: nobody is told so before a second one is missing, too. */
  private CompletableFuture<Boolean> ask() {
    return missing(PATIENCE)
        .thenCompose(
            why -> {
              if (why.isEmpty()) {
                return CompletableFuture.completedFuture(isBack());
              }
              Log.warnf("Keycloak does not answer, and is asked again: %s", why.get());
              return askPatiently();
            });
  }

  private CompletableFuture<Boolean> askPatiently() {
    return missing(LONGER_PATIENCE).thenApply(why -> why.map(this::isGone).orElseGet(this::isBack));
  }

  /** Why there is no answer; empty if there is one. */
  private CompletableFuture<Optional<String>> missing(Duration patience) {
    return http.sendAsync(discovery(patience), BodyHandlers.discarding())
        .orTimeout(patience.toMillis(), MILLISECONDS)
        .thenApply(it -> it.statusCode())
        .thenApply(it -> it == 200 ? Optional.<String>empty() : Optional.of("status " + it))
        .exceptionally(
            it -> Optional.of(Objects.requireNonNullElse(it.getCause(), it).getClass().getName()));
  }

  private HttpRequest discovery(Duration patience) {
    var address = URI.create(address() + RealmCheck.DISCOVERY);
    return HttpRequest.newBuilder(address).timeout(patience).build();
  }

  private String address() {
    return realm.get().replaceAll("/+$", "");
  }

  private boolean isBack() {
    if (away) {
      Log.info("people can sign in again");
    }
    away = false;
    return false;
  }

  /** The alarm is raised once for each outage. */
  private boolean isGone(String why) {
    if (!away) {
      Alarm.SIGN_IN_AWAY.raise("nobody can sign in: %s", why);
    }
    away = true;
    return true;
  }
}
