package org.softintel.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.identity.CurrentActor;
import org.softintel.identity.Role;
import org.softintel.web.Form;
import org.softintel.web.Option;

/** Who did what, when and why, for an auditor: never a word of a report. */
@Path("/audit")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.TEXT_HTML)
class AuditPages {
  private static final int PAGE_SIZE = 50;

  private final CurrentActor actor;
  private final Findings findings;

  AuditPages(CurrentActor actor, Findings findings) {
    this.actor = actor;
    this.findings = findings;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance entries(
        List<Finding> findings, Form form, List<Option> operations, Optional<String> older);
  }

  @GET
  public Response entries(@Context UriInfo at) {
    return show(new AuditQuery(at.getQueryParameters()));
  }

  /** A name is looked up here, so that the address of a view holds account ids and no name. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response find(MultivaluedMap<String, String> fields) {
    var query = new AuditQuery(fields);
    query.resolvePerson(findings::accountOf);
    query.filter();
    return query.form().ok() ? Response.seeOther(URI.create(query.address())).build() : show(query);
  }

  private Response show(AuditQuery query) {
    var filter = query.filter();
    if (!query.form().ok()) {
      return page(400, List.of(), query, Optional.empty());
    }
    var found = findings.page(filter, PAGE_SIZE, actor.get());
    var older =
        found.size() < PAGE_SIZE
            ? Optional.<String>empty()
            : Optional.of(query.olderThan(found.get(found.size() - 1).number()));
    return page(200, found, query, older);
  }

  private static Response page(
      int status, List<Finding> found, AuditQuery query, Optional<String> older) {
    return Response.status(status)
        .entity(Templates.entries(found, query.form(), operations(), older))
        .build();
  }

  private static List<Option> operations() {
    return Stream.concat(
            Stream.of(new Option("", "All operations")),
            Stream.of(Operation.values()).map(it -> new Option(it.name(), it.words())))
        .toList();
  }
}
