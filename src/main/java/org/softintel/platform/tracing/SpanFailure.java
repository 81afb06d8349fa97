package org.softintel.platform.tracing;

import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What a span says of a failure: its kind, never its message, which may quote what was typed. */
final class SpanFailure {
  private static final AttributeKey<String> KIND = stringKey("error.type");

  private SpanFailure() {}

  static void mark(Span span, Throwable thrown) {
    var cause = thrown.getCause();
    var isWrapped = thrown instanceof CompletionException || thrown instanceof ExecutionException;
    mark(span, (isWrapped && cause != null ? cause : thrown).getClass().getName());
  }

  static void mark(Span span, String kind) {
    span.setStatus(StatusCode.ERROR);
    span.setAttribute(KIND, kind);
  }
}
