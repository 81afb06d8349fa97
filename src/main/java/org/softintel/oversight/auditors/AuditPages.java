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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.log.LogPlaces;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.AuditReader.Single;
import org.softintel.audit.trail.AuditRow;
import org.softintel.audit.trail.EntryFilter;
import org.softintel.oversight.auditors.EntriesView.Subject;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.report.complaint.ComplaintLookups;
import org.softintel.report.status.ReportReference;

/** Who did what, when and why, for auditors: never a word of a report. */
@Path("/audit")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.SEARCH)
class AuditPages {
  private static final String PAGE = "/audit";

  /** The entries of one report, below who opened it. */
  private static final String LIST = "report";

  private static final String FIELDS =
      "person reference agency operation act cause looked session from to";
  private static final int PAGE_SIZE = 50;

  private final CurrentActor actor;
  private final AuditReader findings;
  private final AccessReasons reasons;
  private final LogPlaces places;
  private final LogStateReader log;
  private final ProvenEntries proven;
  private final ComplaintLookups complaints;

  AuditPages(
      CurrentActor actor,
      AuditReader findings,
      AccessReasons reasons,
      LogPlaces places,
      LogStateReader log,
      ProvenEntries proven,
      ComplaintLookups complaints) {
    this.actor = actor;
    this.findings = findings;
    this.reasons = reasons;
    this.places = places;
    this.log = log;
    this.proven = proven;
    this.complaints = complaints;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance entries(
        Looks looks, Form form, EntriesView view, LogState log, int complaints);

    static native TemplateInstance report(
        String reference,
        ReadersOfReport readers,
        Looks looks,
        Optional<String> older,
        String complaint,
        String entries,
        String back);

    static native TemplateInstance entry(
        Single single,
        PlacedEntry placed,
        Optional<String> reason,
        boolean lookedInto,
        String unusual,
        String back);
  }

  @GET
  public Response entries(@Context UriInfo at) {
    return show(query(at));
  }

  /** A name is looked up here, so that the address of a view holds account ids and no name. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response find(MultivaluedMap<String, String> fields) {
    var query = new AuditQuery(fields, findings::accountOf);
    return query.ok() ? Response.seeOther(query.address(PAGE)).build() : show(query);
  }

  /**
   * A malformed reference is as unknown as one that was never given. {@code complaint} is the
   * request whose answer led here.
   */
  @GET
  @Path("reports/{reference}")
  public TemplateInstance report(
      @PathParam("reference") String typed,
      @QueryParam("before") @Nullable String before,
      @QueryParam("complaint") @Nullable UUID complaint,
      @Context UriInfo at) {
    var reference = ReportReference.typed(typed).orElseThrow(NotFoundException::new);
    var query = query(at);
    var readers =
        ReadersOfReport.of(
            findings.readersOf(reference.value(), actor.get()),
            findings.listsOf(reference.value()));
    long end = Optional.ofNullable(before).flatMap(AuditQuery::number).orElse(Long.MAX_VALUE);
    var filter = EntryFilter.of(EntryFilter.Key.ABOUT, reference.value()).olderThan(end);
    var found = findings.page(filter, PAGE_SIZE, actor.get());
    if (readers.isEmpty() && found.isEmpty()) {
      throw new NotFoundException();
    }
    var older =
        AuditQuery.last(found, PAGE_SIZE)
            .map(it -> query.olderThan(it.row(), PAGE + "/reports/" + reference.value()));
    var back = complaint == null ? query.back(PAGE) : ComplaintPages.ADDRESS + "/" + complaint;
    var carried = complaint == null ? "" : complaint.toString();
    return Templates.report(
        reference.value(),
        readers,
        Looks.of(places.of(found)),
        older,
        carried,
        "list="
            + LIST
            + AuditQuery.complaint(query.complaint())
            + (end < Long.MAX_VALUE ? "&before=" + end : ""),
        back);
  }

  /**
   * One entry with all that it holds, and the reason that its reader gave. {@code list} is the one
   * that it was opened from.
   */
  @GET
  @Path("entries/{number}")
  public TemplateInstance entry(
      @PathParam("number") String typed,
      @QueryParam("list") @Nullable String list,
      @Context UriInfo at) {
    var single =
        AuditQuery.number(typed)
            .flatMap(it -> findings.single(it, actor.get()))
            .orElseThrow(NotFoundException::new);
    var reason = single.reason().flatMap(it -> reasons.words(single.entry().reference(), it));
    var placed = places.of(List.of(single.entry())).get(0);
    boolean isLookedInto = findings.lookedInto(List.of(single.entry().row())).size() == 1;
    var query = query(at);
    boolean isUnusual = UnusualAccessPages.LIST.equals(list);
    return Templates.entry(
        single,
        placed,
        reason,
        isLookedInto,
        isUnusual ? query.parameters() : "",
        LIST.equals(list)
            ? single.entry().reference().map(query::backToReport).orElse(PAGE)
            : query.back(isUnusual ? UnusualAccessPages.PAGE : PAGE));
  }

  /** The entry and what proves it, as one file; leads back to the entry while there is no proof. */
  @GET
  @Path("entries/{number}/proof")
  @Produces(ProvenEntries.FILE_TYPE)
  @FreshSecondFactor
  public Response proof(@PathParam("number") String typed) {
    long row = AuditQuery.number(typed).orElseThrow(NotFoundException::new);
    return proven
        .take(row, actor.get())
        .map(ProvenEntries::file)
        .orElseGet(() -> Response.seeOther(URI.create(PAGE + "/entries/" + row)).build());
  }

  private static Subject about(AuditQuery query, List<AuditRow> found) {
    var account = query.person().filter(it -> query.ok());
    var name = found.stream().map(AuditRow::whoInWords).findFirst();
    return new Subject(
        account.map(
            it -> name.filter(word -> !word.equals(AuditRow.NAMELESS)).orElse("Account " + it)),
        query.filter().report().filter(it -> query.ok()),
        query.complaint());
  }

  /** Whether a search for this name finds this account, and not that of a namesake. */
  private boolean isFound(String name, AuditQuery query) {
    return findings.accountOf(name).equals(query.person());
  }

  private AuditQuery query(UriInfo at) {
    return new AuditQuery(at.getQueryParameters(), findings::accountOf);
  }

  private Response show(AuditQuery query) {
    var found = query.found(it -> findings.page(it, PAGE_SIZE, actor.get()));
    var older = AuditQuery.last(found, PAGE_SIZE).map(it -> query.olderThan(it.row(), PAGE));
    var about = about(query, found);
    var view =
        new EntriesView(
            query.narrows(), query.parameters(), older, about, query.only(), query.lists());
    return query.answer(
        Templates.entries(
            Looks.of(places.of(found)),
            query.form(FIELDS, about.person().filter(it -> isFound(it, query))),
            view,
            log.state(),
            complaints.waitingFor(actor.get())));
  }
}
