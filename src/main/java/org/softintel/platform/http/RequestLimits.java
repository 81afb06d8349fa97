package org.softintel.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What may be sent and how much of it, answered before anything is read. The framework's own limits
 * answer without words, and after sign-in: BadRequestTest, RefusedFormTest.
 */
@Singleton
class RequestLimits {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  private static final Set<String> OUR_SITE = Set.of("same-origin", "none");

  /** Far more than a form can hold, so that the page can say beside the box that it is too much. */
  static final long FORM_BYTES = 6 * 1024 * 1024;

  static final long REPORT_BYTES = 256 * 1024;

  private static final int AFTER_THE_HEADERS = 9_000;
  private static final int AFTER_SIGN_IN = 2;
  private static final int AFTER_THE_BODY = 1;
  private static final String FORM = "application/x-www-form-urlencoded";

  void register(@Observes Filters filters) {
    filters.register(RequestLimits::check, AFTER_THE_HEADERS);
    filters.register(RequestLimits::bound, AFTER_SIGN_IN);
    filters.register(RequestLimits::demandContent, AFTER_THE_BODY);
  }

  private static void check(RoutingContext routing) {
    var length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (isFromElsewhere(routing)) {
      routing.fail(400);
    } else if (isUncheckedByToken(routing)) {
      routing.fail(415);
    } else if (length != null && bytes(length) > limit(routing)) {
      routing.fail(413);
    } else {
      routing.next();
    }
  }

  /** Browsers say which site a form is on, so that a stolen token is of no use elsewhere. */
  private static boolean isFromElsewhere(RoutingContext routing) {
    var site = routing.request().getHeader("Sec-Fetch-Site");
    return isForm(routing) && site != null && !OUR_SITE.contains(site);
  }

  // The CSRF token is checked in forms only, not in any other format.
  private static boolean isUncheckedByToken(RoutingContext routing) {
    var type =
        Objects.requireNonNullElse(routing.request().getHeader(HttpHeaders.CONTENT_TYPE), "");
    return isForm(routing) && !type.toLowerCase(Locale.ROOT).startsWith(FORM);
  }

  // Reads and counts every body here. Later, a refusal would have no words, a form would be lost
  // with its session, and a slow body would hold a thread.
  private static void bound(RoutingContext routing) {
    if (hasBody(routing)) {
      BodyHandler.create(false).setBodyLimit(limit(routing)).handle(routing);
    } else {
      routing.next();
    }
  }

  /** Otherwise the framework would wait for content that was announced and never comes. */
  private static void demandContent(RoutingContext routing) {
    if (hasBody(routing) && routing.body().length() <= 0) {
      routing.fail(400);
    } else {
      routing.next();
    }
  }

  private static boolean hasBody(RoutingContext routing) {
    var length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    return isForm(routing)
        || routing.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null
        || (length != null && bytes(length) > 0);
  }

  private static boolean isForm(RoutingContext routing) {
    return !SAFE.contains(routing.request().method())
        && !FailurePages.isForPrograms(routing.normalizedPath());
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
