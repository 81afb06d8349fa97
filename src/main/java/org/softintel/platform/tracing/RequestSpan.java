package org.softintel.platform.tracing;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;
import java.util.UUID;

/**
 * The span of a request. It says which endpoint answered, when and with which status: nothing that
 * came with the request, and nothing of what was answered, has a way in.
 */
public final class RequestSpan {
  private static final String LOCAL = "softintel.span";
  private static final AttributeKey<String> METHOD = stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = stringKey("http.route");
  private static final AttributeKey<Long> STATUS = longKey("http.response.status_code");

  /** As in the log: a line of it leads to the trace, and the other way round. */
  private static final AttributeKey<String> REQUEST = stringKey("softintel.request");

  private final Tracer tracer;
  private final Span span;

  private RequestSpan(Tracer tracer, Span span) {
    this.tracer = tracer;
    this.span = span;
  }

  /** A trace of our own, whatever trace a stranger says that this request belongs to. */
  static RequestSpan begin(Tracer tracer, String method, String template, UUID request) {
    var span =
        tracer
            .spanBuilder(method + " " + template)
            .setNoParent()
            .setSpanKind(SpanKind.SERVER)
            .setAttribute(METHOD, method)
            .setAttribute(ROUTE, template)
            .setAttribute(REQUEST, request.toString())
            .startSpan();
    var begun = new RequestSpan(tracer, span);
    if (VertxContext.isOnDuplicatedContext()) {
      ContextLocals.put(LOCAL, begun);
    }
    return begun;
  }

  /** That of the request that this thread works on. */
  static Optional<RequestSpan> current() {
    return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(LOCAL) : Optional.empty();
  }

  PartSpan begin(TracedPart part) {
    return new PartSpan(
        tracer
            .spanBuilder(part.words())
            .setParent(Context.root().with(span))
            .setSpanKind(SpanKind.CLIENT)
            .startSpan());
  }

  public void end(int status) {
    span.setAttribute(STATUS, (long) status);
    if (status >= 500) {
      SpanFailure.mark(span, String.valueOf(status));
    }
    span.end();
  }

  /** The connection ended before the answer did. */
  public void cutOff() {
    SpanFailure.mark(span, "closed");
    span.end();
  }
}
