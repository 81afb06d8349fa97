package org.softintel.platform.tracing;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** The span of a part of a request. It must be ended, also after a failure. */
public final class PartSpan {
  static final PartSpan NONE = new PartSpan(Span.getInvalid());

  private final Span span;

  PartSpan(Span span) {
    this.span = span;
  }

  boolean isRecorded() {
    return span.isRecording();
  }

  public void failed(Throwable thrown) {
    SpanFailure.mark(span, thrown);
  }

  public void end() {
    span.end();
  }

  /** With what failed, or null. */
  public void end(@Nullable Throwable thrown) {
    if (thrown != null) {
      failed(thrown);
    }
    end();
  }
}
