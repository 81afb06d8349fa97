package org.softintel.platform.tracing;

import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;

/** Begins spans of requests, and sends those that have ended to the collector of the settings. */
@Singleton
public final class Traces {
  private static final String NAME = "softintel";
  private static final int SECONDS_AT_THE_END = 2;

  private final Optional<SdkTracerProvider> provider;

  @Inject
  Traces(TracingConfig config, Config application) {
    provider =
        config
            .endpoint()
            .map(
                it ->
                    provider(
                        exporter(it),
                        config.oneIn(),
                        application.getValue("quarkus.application.version", String.class)));
  }

  Traces(SpanExporter exporter, int oneIn) {
    provider = Optional.of(provider(exporter, oneIn, "test"));
  }

  static SpanExporter exporter(URI collector) {
    var base = collector.toString().replaceFirst("/$", "");
    return OtlpHttpSpanExporter.builder().setEndpoint(base + "/v1/traces").build();
  }

  /** What cannot be sent in time is dropped: no request waits for it. */
  private static SdkTracerProvider provider(SpanExporter exporter, int oneIn, String version) {
    return SdkTracerProvider.builder()
        .setResource(
            Resource.create(
                Attributes.of(
                    stringKey("service.name"), NAME,
                    stringKey("service.version"), version,
                    stringKey("service.instance.id"), UUID.randomUUID().toString())))
        .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(1.0 / oneIn)))
        .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
        .build();
  }

  public boolean areOn() {
    return provider.isPresent();
  }

  /**
   * Begins the span of the request that this thread works on. {@code template} is the address of
   * its endpoint as we wrote it, never the one that was asked for.
   */
  public RequestSpan begin(String method, String template, UUID request) {
    return RequestSpan.begin(provider.orElseThrow().get(NAME), method, template, request);
  }

  void stop(@Observes ShutdownEvent stop) {
    provider.ifPresent(it -> it.shutdown().join(SECONDS_AT_THE_END, TimeUnit.SECONDS));
  }
}
