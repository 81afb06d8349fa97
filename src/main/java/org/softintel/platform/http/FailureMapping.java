package org.softintel.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.DatabaseWrites;
import org.softintel.platform.page.Problems;
import org.softintel.platform.page.Refusal;

/** Words every failure inside an endpoint and every empty response of the framework. */
@Singleton
class FailureMapping {
  private final FailurePages pages;
  private final RoutingContext routing;
  private final DatabaseWrites writes;

  FailureMapping(FailurePages pages, RoutingContext routing, DatabaseWrites writes) {
    this.pages = pages;
    this.routing = routing;
    this.writes = writes;
  }

  @ServerExceptionMapper({Problems.class, Refusal.class})
  Response known(RuntimeException thrown, UriInfo at) {
    return respond(Failure.of(thrown), at, thrown);
  }

  @ServerExceptionMapper(priority = 1_000_000)
  Response any(Throwable thrown, UriInfo at) {
    return respond(Failure.of(thrown), at, thrown);
  }

  // Keeps headers such as Allow or Location; the filter below replaces the words.
  @ServerExceptionMapper
  Response refused(WebApplicationException thrown) {
    return thrown.getResponse();
  }

  @ServerResponseFilter
  void fillEmptyAnswers(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() >= 400 && isWordless(response)) {
      var failure =
          SignInChallenge.isAway(routing)
              ? Failure.signInIsAway()
              : Failure.of(response.getStatus(), response.getHeaderString("Retry-After"));
      var answer = pages.answerTo(RefusedInput.ofThisRequest(), failure, null);
      response.setEntity(answer.body(), null, MediaType.valueOf(answer.type()));
    }
  }

  // The framework words its errors in plain text, which our endpoints never send. A page about
  // wrong answers has no type yet at this point.
  private static boolean isWordless(ContainerResponseContext response) {
    var type = response.getMediaType();
    return !response.hasEntity() || (type != null && type.isCompatible(MediaType.TEXT_PLAIN_TYPE));
  }

  /** The framework fails on an answer whose connection has ended. */
  private static boolean isOfNobody(Throwable thrown) {
    var request = CurrentRequestManager.get();
    return thrown instanceof IllegalStateException
        && thrown.getStackTrace().length > 0
        && thrown.getStackTrace()[0].getClassName().startsWith("io.vertx.core.http.")
        && request != null
        && UnansweredRequests.isGone(request.unwrap(RoutingContext.class));
  }

  private Response respond(Failure failure, @Nullable UriInfo at, Throwable thrown) {
    if (failure.isOurs()) {
      writes.failed(thrown);
    }
    var isIncident = failure.isOurs() && !isOfNobody(thrown);
    var incident = isIncident ? Incident.log(failure.status(), thrown) : null;
    var answer =
        at == null
            ? pages.answer(failure, "/", incident)
            : pages.answerTo(RefusedInput.ofThisRequest(), failure, incident);
    var response = Response.status(failure.status()).type(answer.type()).entity(answer.body());
    failure
        .secondFactor()
        .ifPresent(it -> response.header(HttpHeaders.WWW_AUTHENTICATE, it.challenge()));
    failure.waits().ifPresent(it -> response.header(HttpHeaders.RETRY_AFTER, it));
    return response.build();
  }
}
