package org.softintel.oversight.auditors;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.audit.log.LogPlaces;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.AuditRow;
import org.softintel.audit.trail.EntryFilter;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.report.access.UnusualAccessRules;
import org.softintel.report.access.UnusualAccessRules.Rule;

/** What was noticed as unusual, by cause, and what counts as unusual here. */
@Path("/audit/unusual")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.SEARCH)
class UnusualAccessPages {
  static final String PAGE = "/audit/unusual";

  /** In the address of an entry that was opened from this list. */
  static final String LIST = "unusual";

  private static final String FIELDS = "cause looked person reference from to";
  private static final int PAGE_SIZE = 50;

  private final CurrentActor actor;
  private final AuditReader auditReader;
  private final LogPlaces places;
  private final UnusualAccessRules rules;

  UnusualAccessPages(
      CurrentActor actor, AuditReader auditReader, LogPlaces places, UnusualAccessRules rules) {
    this.actor = actor;
    this.auditReader = auditReader;
    this.places = places;
    this.rules = rules;
  }

  /**
   * An entry, each of its causes in words, and what an auditor said last who looked into it.
   *
   * @param reason the row of the entry with the reason that they gave
   */
  public record Noticed(
      PlacedEntry placed,
      List<String> causes,
      Optional<Long> reason,
      Optional<PlacedEntry> answer) {
    static Noticed of(PlacedEntry placed, Map<Long, Long> reasons, Map<Long, PlacedEntry> answers) {
      long row = placed.entry().row();
      return new Noticed(
          placed,
          EntryPurpose.causes(placed.entry()),
          Optional.ofNullable(reasons.get(row)),
          Optional.ofNullable(answers.get(row)));
    }

    boolean isWrong() {
      return placed.inLog().isWrong() || answer.filter(it -> it.inLog().isWrong()).isPresent();
    }
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance unusual(
        List<Noticed> noticed,
        Form form,
        EntriesView view,
        List<Rule> rules,
        String quiet,
        boolean wrong);
  }

  @GET
  public Response unusual(@Context UriInfo at) {
    return show(new AuditQuery(at.getQueryParameters(), auditReader::accountOf));
  }

  /** As on the page of all entries: no name gets into an address. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response find(MultivaluedMap<String, String> fields) {
    var query = new AuditQuery(fields, auditReader::accountOf);
    return query.ok() ? Response.seeOther(query.address(PAGE)).build() : show(query);
  }

  private Response show(AuditQuery query) {
    var found = query.found(it -> auditReader.page(noticed(it), PAGE_SIZE, actor.get()));
    var older = AuditQuery.last(found, PAGE_SIZE).map(it -> query.olderThan(it.row(), PAGE));
    var view = new EntriesView(query.narrows(), query.parameters(), older);
    var answers = answers(found);
    var reasons = auditReader.reasonsFor(found.stream().map(AuditRow::row).toList());
    var noticed = places.of(found).stream().map(it -> Noticed.of(it, reasons, answers)).toList();
    boolean isWrong = noticed.stream().anyMatch(Noticed::isWrong);
    return query.answer(
        Templates.unusual(noticed, query.form(FIELDS), view, rules.all(), rules.quiet(), isWrong));
  }

  /** Held against the log like any other entry. */
  private Map<Long, PlacedEntry> answers(List<AuditRow> found) {
    var said = auditReader.lookedInto(found.stream().map(AuditRow::row).toList());
    var placed = places.of(said.values()).stream().collect(toMap(it -> it.entry().row(), it -> it));
    return said.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, it -> requireNonNull(placed.get(it.getValue().row()))));
  }

  private static EntryFilter noticed(EntryFilter asked) {
    var what = new EntryFilter.What(Optional.empty(), Optional.of(Act.UNUSUAL_ACCESS));
    return new EntryFilter(asked.keys(), what, asked.span(), asked.before());
  }
}
