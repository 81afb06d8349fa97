package org.softintel.desk.view;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.softintel.report.access.AccessReasonNeeded;

/** Redirects people to the page that asks for a reason; programs get a status. */
@Singleton
class AccessReasonMapping {
  private static final int PRECONDITION_REQUIRED = 428;

  @ServerExceptionMapper
  Response ask(AccessReasonNeeded needed, UriInfo at) {
    var path = at.getRequestUri().getRawPath();
    if (path.startsWith("/api/")) {
      return Response.status(PRECONDITION_REQUIRED).build();
    }
    return Response.seeOther(
            UriBuilder.fromPath("/triage/{reference}/reason")
                .queryParam("to", "{to}")
                .build(needed.reference(), path))
        .build();
  }
}
