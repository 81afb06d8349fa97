package org.softintel.platform.tracing;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.softintel.given.TraceCollector;
import org.softintel.given.WordFinder;

/** A span holds what this list of attributes has, and nothing of what anybody wrote. */
class RequestSpanTest {
  private static final String WORD = "Kestrelbrook";
  private static final String PAGE = "/triage/{reference}";
  private static final UUID REQUEST = UUID.fromString("6c0e1f52-6f2b-4a0f-9d0b-0d6b2a4c7e11");
  private static final Vertx VERTX = Vertx.vertx();

  private final KeptSpans kept = new KeptSpans();
  private final Traces traces = new Traces(kept, 1);

  @AfterAll
  static void noThreadIsLeft() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void itSaysWhichEndpointAnsweredAndHow() {
    traces.begin("GET", PAGE, REQUEST).end(200);

    var span = only(ended());
    assertThat(span.getName()).isEqualTo("GET /triage/{reference}");
    assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(attributes(span))
        .isEqualTo(
            Map.of(
                "http.request.method",
                "GET",
                "http.route",
                PAGE,
                "http.response.status_code",
                "200",
                "softintel.request",
                REQUEST.toString()));
    assertThat(span.getEvents()).isEmpty();
    assertThat(span.getLinks()).isEmpty();
    assertThat(span.getParentSpanContext().isValid()).isFalse();
    assertThat(span.getResource().getAttributes().asMap().keySet())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("service.name", "service.version", "service.instance.id");
  }

  @Test
  void ofAFailureItHasTheKindAlone() {
    var request = traces.begin("POST", "/api/v1/reports", REQUEST);
    var part = request.begin(TracedPart.KEY_STORE_CALL);
    part.failed(new IllegalStateException("the narrative is " + WORD));
    part.end();
    request.begin(TracedPart.SIGN_IN_CALL).end(new CompletionException(new IOException(WORD)));
    request.end(500);

    assertThat(ended())
        .extracting(SpanData::getName, it -> it.getAttributes().get(stringKey("error.type")))
        .containsExactly(
            tuple("key store call", "java.lang.IllegalStateException"),
            tuple("sign in call", "java.io.IOException"),
            tuple("POST /api/v1/reports", "500"));
    assertThat(kept.spans())
        .allMatch(it -> it.getStatus().getStatusCode() == StatusCode.ERROR)
        .allMatch(it -> it.getStatus().getDescription().isEmpty())
        .allMatch(it -> it.getEvents().isEmpty())
        .noneMatch(it -> it.toString().contains(WORD));
  }

  @Test
  void anAnswerThatWasCutOffSaysSo() {
    traces.begin("GET", "/triage/live", REQUEST).cutOff();

    assertThat(attributes(only(ended())))
        .containsEntry("error.type", "closed")
        .doesNotContainKey("http.response.status_code");
  }

  @Test
  void whatARequestWaitsForIsPartOfItsTrace() throws Exception {
    var done = new CompletableFuture<Void>();
    VertxContext.createNewDuplicatedContext(VERTX.getOrCreateContext())
        .runOnContext(
            now -> {
              var request = traces.begin("GET", PAGE, REQUEST);
              TracedPart.DATABASE_CONNECTION.begin().end();
              request.end(200);
              done.complete(null);
            });
    done.get(10, TimeUnit.SECONDS);

    var part = ended().get(0);
    var request = kept.spans().get(1);
    assertThat(part.getName()).isEqualTo("database connection");
    assertThat(part.getParentSpanId()).isEqualTo(request.getSpanId());
    assertThat(part.getTraceId()).isEqualTo(request.getTraceId());
    assertThat(attributes(part)).isEmpty();
  }

  @Test
  void outsideOfATracedRequestNothingIsBegun() throws Exception {
    assertThat(TracedPart.SIGN_IN_CALL.begin().isRecorded()).isFalse();
    var recorded = new CompletableFuture<Boolean>();
    VertxContext.createNewDuplicatedContext(VERTX.getOrCreateContext())
        .runOnContext(now -> recorded.complete(TracedPart.KEY_STORE_CALL.begin().isRecorded()));

    assertThat(recorded.get(10, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void oneInSoManyIsTraced() {
    var rare = new Traces(kept, 1_000_000);
    for (int i = 0; i < 100; i++) {
      var request = rare.begin("GET", PAGE, REQUEST);
      request.begin(TracedPart.SIGN_IN_CALL).end();
      request.end(200);
    }
    rare.stop(new ShutdownEvent());

    assertThat(kept.spans()).hasSizeLessThan(10);
  }

  @Test
  void withoutACollectorNothingIsTraced() {
    assertThat(of(Optional.empty()).areOn()).isFalse();
    assertThat(of(Optional.of(URI.create("http://127.0.0.1:1"))).areOn()).isTrue();
  }

  @Test
  @Timeout(20)
  void noRequestWaitsForACollectorThatTakesNothing() {
    var stuck = new Traces(new Stuck(), 1);

    for (int i = 0; i < 20_000; i++) {
      stuck.begin("GET", PAGE, REQUEST).end(200);
    }
  }

  @Test
  void whatGoesOverTheWireHasTheseTextsAlone() throws Exception {
    try (var collector = TraceCollector.started()) {
      var real = of(Optional.of(collector.url()));
      var request = real.begin("GET", PAGE, REQUEST);
      request.begin(TracedPart.SIGN_IN_CALL).end(new IOException(WORD));
      request.end(503);
      real.stop(new ShutdownEvent());

      assertThat(collector.has("GET /triage/{reference}")).isTrue();
      assertThat(collector.has("java.io.IOException")).isTrue();
      assertThat(collector.has(REQUEST.toString())).isTrue();
      assertThat(new WordFinder(WORD).in(collector.bytes())).isEmpty();
      assertThat(collector.has(System.getProperty("user.name") + "@")).isFalse();
      assertThat(collector.has("127.0.0.1")).isFalse();
    }
  }

  private List<SpanData> ended() {
    return kept.ended(traces);
  }

  private static SpanData only(List<SpanData> spans) {
    assertThat(spans).hasSize(1);
    return spans.get(0);
  }

  private static Map<String, String> attributes(SpanData span) {
    return span.getAttributes().asMap().entrySet().stream()
        .collect(toMap(it -> it.getKey().getKey(), it -> it.getValue().toString()));
  }

  private static Traces of(Optional<URI> endpoint) {
    return new Traces(
        new TracingConfig() {
          @Override
          public Optional<URI> endpoint() {
            return endpoint;
          }

          @Override
          public int oneIn() {
            return 1;
          }
        },
        new SmallRyeConfigBuilder().withDefaultValue("quarkus.application.version", "1").build());
  }

  /** Never says that it is done. */
  private static final class Stuck implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> ended) {
      return new CompletableResultCode();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
