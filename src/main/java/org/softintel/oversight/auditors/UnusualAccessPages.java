package org.softintel.oversight.auditors;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
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
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.AuditRow;
import org.softintel.audit.trail.EntryFilter;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.report.access.UnusualAccessCause;
import org.softintel.report.access.UnusualAccessRules;

/** What was noticed as unusual, by cause, and what counts as unusual here. */
@Path("/audit/unusual")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.TEXT_HTML)
class UnusualAccessPages {
  private static final String PAGE = "/audit/unusual";
  private static final int PAGE_SIZE = 50;

  private final CurrentActor actor;
  private final AuditReader auditReader;
  private final UnusualAccessRules rules;

  UnusualAccessPages(CurrentActor actor, AuditReader auditReader, UnusualAccessRules rules) {
    this.actor = actor;
    this.auditReader = auditReader;
    this.rules = rules;
  }

  /** An entry, and each of its causes in words. */
  @TemplateData
  public record Noticed(AuditRow entry, List<String> causes) {
    static Noticed of(AuditRow entry) {
      var codes = AuditEvent.Unusual.codes(entry.detail().orElse("")).split(",", -1);
      return new Noticed(
          entry,
          Stream.of(UnusualAccessCause.values())
              .filter(it -> List.of(codes).contains(it.code()))
              .map(UnusualAccessCause::words)
              .toList());
    }
  }

  /** What stands around the list. */
  @TemplateData
  public record Frame(
      boolean narrowed, Optional<String> older, List<UnusualAccessRules.Rule> rules, String quiet) {
    public List<Option> causes() {
      return Stream.concat(
              Stream.of(new Option("", "All causes")),
              rules.stream().map(it -> new Option(it.cause().code(), it.cause().words())))
          .toList();
    }
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance unusual(List<Noticed> noticed, Form form, Frame frame);
  }

  @GET
  public Response unusual(@Context UriInfo at) {
    return show(query(at.getQueryParameters()));
  }

  /** As on the page of all entries: no name gets into an address. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response find(MultivaluedMap<String, String> fields) {
    var query = query(fields);
    return query.ok() ? Response.seeOther(URI.create(query.address(PAGE))).build() : show(query);
  }

  private AuditQuery query(MultivaluedMap<String, String> sent) {
    return new AuditQuery(sent, auditReader::accountOf);
  }

  private Response show(AuditQuery query) {
    if (!query.ok()) {
      return page(400, List.of(), query);
    }
    return page(200, auditReader.page(noticed(query.filter()), PAGE_SIZE, actor.get()), query);
  }

  private static EntryFilter noticed(EntryFilter asked) {
    var what = new EntryFilter.What(Optional.empty(), Optional.of(Act.UNUSUAL_ACCESS));
    return new EntryFilter(asked.keys(), what, asked.span(), asked.before());
  }

  private Response page(int status, List<AuditRow> found, AuditQuery query) {
    var older =
        found.size() < PAGE_SIZE
            ? Optional.<String>empty()
            : Optional.of(query.olderThan(found.get(found.size() - 1).number(), PAGE));
    var frame = new Frame(query.narrows(), older, rules.all(), rules.quiet());
    var noticed = found.stream().map(Noticed::of).toList();
    return Response.status(status).entity(Templates.unusual(noticed, query.form(), frame)).build();
  }
}
