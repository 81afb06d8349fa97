package org.softintel.platform.http;

import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooLongFormFieldException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Words failures outside endpoints: unknown paths, wrong methods, large bodies, broken filters. */
@Singleton
class FailureRoutes {
  private static final int BEFORE_QUARKUS = Integer.MIN_VALUE;
  private static final List<Integer> UNMATCHED = List.of(400, 404, 405, 406, 413, 415, 500);

  private final FailurePages pages;
  private final ResponseHeaders responseHeaders;
  private final Visitor visitor;

  /** Words differ by how long to wait: in seconds below a minute, and in minutes. */
  private record Kept(int status, FailureWords words) {}

  private final Map<Kept, FailurePages.Answer> forStrangers = new ConcurrentHashMap<>();

  FailureRoutes(FailurePages pages, ResponseHeaders responseHeaders, Visitor visitor) {
    this.pages = pages;
    this.responseHeaders = responseHeaders;
    this.visitor = visitor;
  }

  void register(@Observes Router router) {
    router.route().order(BEFORE_QUARKUS).failureHandler(this::answer);
    UNMATCHED.forEach(status -> router.errorHandler(status, this::answer));
  }

  private void answer(RoutingContext routing) {
    var thrown = routing.failure();
    if (UnansweredRequests.isGone(routing)) {
      // Nobody reads an answer. The framework would log what strangers wrote into the address.
      return;
    }
    if (routing.response().ended() || isAboutSigningIn(thrown)) {
      routing.next();
      return;
    }
    var failure = failure(routing, thrown);
    var incident =
        failure.isOurs() && thrown != null ? Incident.log(failure.status(), thrown) : null;
    var answer = answer(routing, failure, incident);
    responseHeaders.promise(routing);
    routing
        .response()
        .setStatusCode(failure.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, answer.type())
        .end(answer.body());
  }

  /** What strangers get in plenty is rendered once: nothing in it is theirs. */
  private FailurePages.Answer answer(
      RoutingContext routing, Failure failure, @Nullable String incident) {
    var path = path(routing);
    return incident == null
            && failure.own().isEmpty()
            && !FailurePages.isForPrograms(path)
            && PublicCaching.isOfAStranger(routing, visitor)
        ? forStrangers.computeIfAbsent(
            new Kept(failure.status(), failure.forPeople()),
            it -> pages.answer(failure, path, null))
        : pages.answer(failure, path, incident);
  }

  // A malformed path has no normal form and is not repeated.
  private static String path(RoutingContext routing) {
    try {
      return routing.normalizedPath();
    } catch (IllegalArgumentException e) {
      var typed = Objects.requireNonNullElse(routing.request().path(), "");
      return FailurePages.isForPrograms(typed) ? "/api/" : "/";
    }
  }

  private static Failure failure(RoutingContext routing, @Nullable Throwable thrown) {
    if (thrown instanceof TooLongFormFieldException) {
      return Failure.of(413);
    }
    if (routing.statusCode() == 413 && FailurePages.isForPrograms(path(routing))) {
      return Failure.tooLarge(RequestLimits.mostBytes(routing));
    }
    return thrown == null || routing.statusCode() != 500
        ? Failure.of(
            routing.statusCode(), routing.response().headers().get(HttpHeaders.RETRY_AFTER))
        : Failure.of(thrown);
  }

  // Quarkus answers these with a redirect or a challenge.
  private static boolean isAboutSigningIn(@Nullable Throwable thrown) {
    return thrown instanceof AuthenticationException
        || thrown instanceof UnauthorizedException
        || thrown instanceof ForbiddenException;
  }
}
