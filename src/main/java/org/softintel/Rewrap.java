package org.softintel;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.sealing.KeyRotation;
import org.softintel.platform.sealing.KeyRotation.Batch;
import org.softintel.platform.sealing.KeyRotation.OlderKey;

/** Wraps data keys anew, batch by batch, and says which keys nobody needs any more. */
@Singleton
@Unremovable
class Rewrap implements QuarkusApplication {
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final PrintStream OUT = System.out;

  private final KeyRotation rotation;
  private final AuditTrail trail;
  private final InstantSource clock;

  Rewrap(KeyRotation rotation, AuditTrail trail, InstantSource clock) {
    this.rotation = rotation;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public int run(String... arguments) throws InterruptedException {
    if (List.of(arguments).contains("--dry-run")) {
      rotation
          .older()
          .forEach(it -> say("Would wrap %,d data keys anew: key %s", it.dataKeys(), it.number()));
      return 0;
    }
    long wrapped = 0;
    Round round;
    do {
      round = wrapAll(wrapped);
      wrapped += round.wrapped();
      if (round.wrapped() == 0) {
        // Somebody else works on what is left.
        Thread.sleep(PAUSE.toMillis());
      }
    } while (left() > round.unopened());
    return told(wrapped, round.unopened());
  }

  private record Round(long wrapped, long unopened) {}

  private long left() {
    return rotation.older().stream().mapToLong(OlderKey::dataKeys).sum();
  }

  private Round wrapAll(long before) {
    long wrapped = 0;
    long unopened = 0;
    for (var key : rotation.older()) {
      for (var batch = next(key, BEFORE_ALL);
          batch.last().isPresent();
          batch = next(key, batch.last().get())) {
        wrapped += batch.wrapped();
        unopened += batch.found() - batch.wrapped();
        say("%,d data keys are wrapped under key %s", before + wrapped, rotation.current());
      }
    }
    return new Round(wrapped, unopened);
  }

  private Batch next(OlderKey key, UUID after) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var batch = rotation.next(key, after);
              if (batch.wrapped() > 0) {
                var codes =
                    "keys=%d from=%s to=%s"
                        .formatted(batch.wrapped(), key.number(), rotation.current());
                trail.append(AuditEvent.of(Act.KEYS_REWRAPPED, codes), AuditTrail.SERVICE);
              }
              return batch;
            });
  }

  private int told(long wrapped, long unopened) {
    if (unopened > 0) {
      say("%,d data keys do not open and stay as they are: docs/operating/keys.md", unopened);
      return 1;
    }
    say(
        "All data keys stand under key %s, %,d of them since this start",
        rotation.current(), wrapped);
    rotation.older().forEach(it -> say("%s", needOf(it.number())));
    return 0;
  }

  private String needOf(String key) {
    var until = rotation.briefUntil();
    return clock.instant().isBefore(until)
        ? "No data key needs key %s; links in mails and sign-ins may, until %s: retire it then"
            .formatted(key, until)
        : "Nothing needs key %s any more: keyset retire %s".formatted(key, key);
  }

  private static void say(String line, Object... values) {
    OUT.printf(Locale.UK, line + "%n", values);
  }
}
