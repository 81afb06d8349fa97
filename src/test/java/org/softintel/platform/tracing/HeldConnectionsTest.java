package org.softintel.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** The pool tells of one connection by a new wrapper each time. */
class HeldConnectionsTest {
  private final KeptSpans kept = new KeptSpans();
  private final Traces traces = new Traces(kept, 1);
  private final HeldConnections held = new HeldConnections();

  @Test
  void aConnectionIsHeldUntilItIsGivenBack() throws Exception {
    var one = physical();
    var other = physical();
    inARequest(
        () -> {
          held.onConnectionAcquire(wrapped(one));
          held.onConnectionAcquire(wrapped(other));
          held.onConnectionReturn(wrapped(one));
        });

    assertThat(kept.ended(traces))
        .extracting(SpanData::getName)
        .containsExactly("database connection", "GET /triage");
  }

  @Test
  void whatNoRequestAsksForIsNotTraced() {
    var one = physical();
    held.onConnectionAcquire(wrapped(one));
    held.onConnectionReturn(wrapped(one));

    traces.stop(new ShutdownEvent());
    assertThat(kept.spans()).isEmpty();
  }

  private void inARequest(Runnable work) throws Exception {
    var vertx = Vertx.vertx();
    var done = new CompletableFuture<Void>();
    VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext())
        .runOnContext(
            now -> {
              var request = traces.begin("GET", "/triage", UUID.randomUUID());
              work.run();
              request.end(200);
              done.complete(null);
            });
    done.get(10, TimeUnit.SECONDS);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static PGConnection physical() {
    return proxy(PGConnection.class, new Object());
  }

  private static Connection wrapped(PGConnection physical) {
    return proxy(Connection.class, physical);
  }

  /** Unwraps to what is given, and is equal to itself alone. */
  private static <T> T proxy(Class<T> type, Object within) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "unwrap" -> within;
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> proxy == arguments[0];
                  default -> throw new UnsupportedOperationException(method.getName());
                }));
  }
}
