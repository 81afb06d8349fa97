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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.log.LogPlaces;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.trail.AccessAnswer;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.AuditRow;
import org.softintel.oversight.auditors.AccessFindings.Said;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;
import org.softintel.report.access.AccessReasonRules;

/** An auditor says whether access that was noticed as unusual was justified, and why. */
@Path("/audit/unusual/{finding}")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.SEARCH)
class LookedIntoPages {
  private static final int MOST_CHARS = 300;
  private static final String SAVED = "saved";

  private final CurrentActor actor;
  private final AuditReader auditReader;
  private final AccessReasons reasons;
  private final LogPlaces places;
  private final AccessFindings findings;

  LookedIntoPages(
      CurrentActor actor,
      AuditReader auditReader,
      AccessReasons reasons,
      LogPlaces places,
      AccessFindings findings) {
    this.actor = actor;
    this.auditReader = auditReader;
    this.reasons = reasons;
    this.places = places;
    this.findings = findings;
  }

  private static final List<Option> ANSWERS =
      Stream.of(AccessAnswer.values()).map(it -> new Option(it.code(), it.words())).toList();

  /** An entry with what is sealed beside it, which nobody can read once its report is gone. */
  public record Opened(PlacedEntry placed, Optional<String> words) {}

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance finding(
        PlacedEntry placed,
        Optional<Opened> reason,
        Optional<Opened> answer,
        String last,
        boolean saved,
        List<Option> answers,
        Form form,
        String parameters,
        String back);
  }

  @GET
  public TemplateInstance finding(
      @PathParam("finding") String typed,
      @QueryParam("done") @Nullable String done,
      @Context UriInfo at) {
    return page(row(typed), SAVED.equals(done), Form.EMPTY, Optional.empty(), query(at));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @PathParam("finding") String typed,
      @Context UriInfo at,
      MultivaluedMap<String, String> sent) {
    long row = row(typed);
    var query = query(at);
    var fields = new FormFields(Form.sent(sent));
    var answer =
        fields.chosen("found", AccessAnswer.class, "Select whether the access was justified");
    var reason = fields.line("reason", "The reason", "Enter a reason", MOST_CHARS);
    if (fields.ok()) {
      AccessReasonRules.fault(reason, "Their lead gave them this report")
          .ifPresent(it -> fields.problem("reason", it));
    }
    var last = fields.value("last");
    if (!fields.ok()) {
      return Response.status(400)
          .entity(page(row, false, fields.judged(), Optional.of(last), query))
          .build();
    }
    var said = new Said(answer.orElseThrow(), reason, AuditQuery.number(last).orElse(0L));
    var meanwhile = findings.lookedInto(row, said, actor.get());
    if (meanwhile.isPresent()) {
      fields.problem("found", answered(meanwhile.get()));
      var now = Optional.of(Long.toString(meanwhile.get().row()));
      return Response.status(409).entity(page(row, false, fields.judged(), now, query)).build();
    }
    return Response.seeOther(query.address("/audit/unusual/" + row, "done=" + SAVED)).build();
  }

  private static String answered(AuditRow meanwhile) {
    return ("%s answered “%s” on %s, while this page was open. Your answer was not saved. Read"
            + " theirs, then save yours if it still holds")
        .formatted(
            meanwhile.whoInWords(),
            meanwhile.answer().map(AccessAnswer::words).orElse(""),
            LondonTime.local(meanwhile.at()));
  }

  /**
   * {@code last}: the row of the answer that the form was opened after, unless it is opened now.
   */
  private TemplateInstance page(
      long row, boolean isSaved, Form form, Optional<String> last, AuditQuery query) {
    var found =
        auditReader
            .single(row, actor.get())
            .map(AuditReader.Single::entry)
            .filter(AuditRow::isUnusualAccess)
            .orElseThrow(NotFoundException::new);
    var reason = Optional.ofNullable(auditReader.reasonsFor(List.of(row)).get(row));
    var answer = Optional.ofNullable(auditReader.lookedInto(List.of(row)).get(row));
    return Templates.finding(
        placed(found),
        reason.flatMap(this::opened),
        answer.map(AuditRow::row).flatMap(this::opened),
        last.or(() -> answer.map(it -> Long.toString(it.row()))).orElse(""),
        isSaved && answer.filter(this::isTheirs).isPresent(),
        ANSWERS,
        form,
        query.parameters(),
        query.back(UnusualAccessPages.PAGE));
  }

  /** Or another's answer would be taken for theirs. */
  private boolean isTheirs(AuditRow answer) {
    return answer.who().equals(actor.get().subject());
  }

  /** Recorded, as on the page of that entry. */
  private Optional<Opened> opened(long row) {
    return auditReader.single(row, actor.get()).map(this::opened);
  }

  private Opened opened(AuditReader.Single single) {
    var entry = single.entry();
    return new Opened(
        placed(entry), single.reason().flatMap(it -> reasons.words(entry.reference(), it)));
  }

  private PlacedEntry placed(AuditRow entry) {
    return places.of(List.of(entry)).get(0);
  }

  /** What the list was narrowed to that it was opened from. */
  private AuditQuery query(UriInfo at) {
    return new AuditQuery(at.getQueryParameters(), auditReader::accountOf);
  }

  private static long row(String typed) {
    return AuditQuery.number(typed).orElseThrow(NotFoundException::new);
  }
}
