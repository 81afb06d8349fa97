package org.softintel.oversight.auditors;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.log.LogPlaces;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.EntryFilter;
import org.softintel.audit.trail.SignInSessions;
import org.softintel.audit.trail.SignInSessions.SignedIn;
import org.softintel.audit.trail.SignInSessions.Span;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;

/** Who signed in, and what was done from one sign-in to its sign-out. */
@Path("/audit/sessions")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.SEARCH)
class SignInsPages {
  private static final String PAGE = "/audit/sessions";
  private static final int PAGE_SIZE = 50;
  private static final Pattern MARK = Pattern.compile("[0-9a-f]{32}");
  private static final int ACTS_ON_A_PAGE = 100;

  private final CurrentActor actor;
  private final AuditReader findings;
  private final SignInSessions sessions;
  private final LogPlaces places;

  SignInsPages(
      CurrentActor actor, AuditReader findings, SignInSessions sessions, LogPlaces places) {
    this.actor = actor;
    this.findings = findings;
    this.sessions = sessions;
    this.places = places;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance signIns(
        List<SignedIn> signIns,
        Form form,
        boolean narrowed,
        String parameters,
        Optional<String> older);

    static native TemplateInstance session(
        String session, Span span, Looks looks, Optional<String> later, String back);
  }

  @GET
  public Response signIns(@Context UriInfo at) {
    return show(query(at));
  }

  /** As on the page of all entries: no name gets into an address. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response find(MultivaluedMap<String, String> fields) {
    var query = new AuditQuery(fields, findings::accountOf);
    return query.ok() ? Response.seeOther(query.address(PAGE)).build() : show(query);
  }

  @GET
  @Path("{session}")
  public TemplateInstance session(
      @PathParam("session") String session,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo at) {
    var query = query(at);
    var span =
        Optional.of(session)
            .filter(MARK.asMatchPredicate())
            .flatMap(sessions::span)
            .orElseThrow(NotFoundException::new);
    long from = Optional.ofNullable(after).flatMap(AuditQuery::number).orElse(0L);
    var found = sessions.acts(session, from, ACTS_ON_A_PAGE, actor.get());
    var filter = query.narrows() ? "&" + query.parameters() : "";
    var later =
        AuditQuery.last(found, ACTS_ON_A_PAGE)
            .map(it -> PAGE + "/" + session + "?after=" + it.row() + filter);
    return Templates.session(session, span, Looks.of(places.of(found)), later, query.back(PAGE));
  }

  private AuditQuery query(UriInfo at) {
    return new AuditQuery(at.getQueryParameters(), findings::accountOf);
  }

  private Response show(AuditQuery query) {
    var found = query.found(it -> sessions.page(it, PAGE_SIZE, actor.get()));
    var older = AuditQuery.last(found, PAGE_SIZE).map(it -> query.olderThan(it.number(), PAGE));
    var narrowed = query.filter().keys().containsKey(EntryFilter.Key.PERSON);
    return query.answer(
        Templates.signIns(found, query.form("person"), narrowed, query.parameters(), older));
  }
}
