package org.softintel.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** How much may be sent, answered before anything is read. */
@Singleton
class Limits {
  static final long FORM_BYTES = 1024 * 1024;
  static final long REPORT_BYTES = 256 * 1024;

  private static final int AFTER_THE_HEADERS = 9_000;
  private static final int AFTER_SIGN_IN = 1;
  private static final int TOO_LARGE = 413;

  void register(@Observes Filters filters) {
    filters.register(Limits::check, AFTER_THE_HEADERS);
    filters.register(Limits::bound, AFTER_SIGN_IN);
  }

  private static void check(RoutingContext routing) {
    var length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || bytes(length) <= limit(routing)) {
      routing.next();
    } else {
      routing.fail(TOO_LARGE);
    }
  }

  // A body without a stated length is read and counted here: later on, nobody words the refusal.
  private static void bound(RoutingContext routing) {
    if (routing.request().getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
      routing.next();
    } else {
      BodyHandler.create(false).setBodyLimit(limit(routing)).handle(routing);
    }
  }

  private static long limit(RoutingContext routing) {
    return FailurePages.isForPrograms(routing.normalizedPath()) ? REPORT_BYTES : FORM_BYTES;
  }

  private static long bytes(String length) {
    try {
      return Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
