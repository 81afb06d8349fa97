package org.softintel.intake.pages;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.softintel.intake.answers.Drafts.AlreadySent;
import org.softintel.platform.http.RefusedInput;

/** Answers every request for a draft that was sent already. */
@Singleton
class AlreadySentPage {

  @ServerExceptionMapper
  Response alreadySent(AlreadySent sent) {
    return Response.status(Response.Status.CONFLICT)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(
            SendPages.Templates.alreadySent(sent.reference(), RefusedInput.ofThisRequest().words()))
        .build();
  }
}
