package org.softintel.desk.view;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.softintel.report.access.AccessReasonNeeded;

/** Redirects people to the page that asks for a reason; programs get a status. */
@Singleton
class AccessReasonMapping {
  private static final int PRECONDITION_REQUIRED = 428;

  @ServerExceptionMapper
  Response ask(AccessReasonNeeded needed, ContainerRequestContext request) {
    var path = request.getUriInfo().getRequestUri().getRawPath();
    if (path.startsWith("/api/")) {
      return Response.status(PRECONDITION_REQUIRED).build();
    }
    // What was pressed is not pressed again: whoever says why then sees the report.
    var to = request.getMethod().equals(HttpMethod.GET) ? path : "/triage/" + needed.reference();
    return Response.seeOther(
            UriBuilder.fromPath("/triage/{reference}/reason")
                .queryParam("to", "{to}")
                .build(needed.reference(), to))
        .build();
  }
}
