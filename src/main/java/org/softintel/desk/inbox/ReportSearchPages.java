package org.softintel.desk.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.softintel.desk.logs.IntelligenceLogs;
import org.softintel.desk.preferences.LastList;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;
import org.softintel.report.search.SoughtValue;
import org.softintel.report.status.ReportReference;
import org.softintel.report.store.ReportSearch;
import org.softintel.report.store.ReportSearch.Sought;

/** Searches the reports by what they hold; the address of what was found is a sealed token. */
@Path(ReportSearchPages.ADDRESS)
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class ReportSearchPages {
  static final String ADDRESS = "/triage/search";

  private static final int SECONDS_TO_WAIT = 20;

  private final CurrentActor actor;
  private final ReportSearch search;
  private final SearchToken tokens;
  private final IntelligenceLogs logs;
  private final LastList lastList;

  ReportSearchPages(
      CurrentActor actor,
      ReportSearch search,
      SearchToken tokens,
      IntelligenceLogs logs,
      LastList lastList) {
    this.actor = actor;
    this.search = search;
    this.tokens = tokens;
    this.logs = logs;
    this.lastList = lastList;
  }

  /**
   * A page of what was found, and the addresses of those beside it.
   *
   * @param onlyFirst whether {@code previous} is the first page, and not the one before
   */
  record Results(
      List<ReportSearch.Hit> hits,
      Optional<String> previous,
      boolean onlyFirst,
      Optional<String> next) {
    public String heading() {
      if (previous.isPresent() || next.isPresent()) {
        return hits.isEmpty() ? "No reports found on this page" : "Reports found";
      }
      return switch (hits.size()) {
        case 0 -> "No reports found";
        case 1 -> "1 report found";
        default -> hits.size() + " reports found";
      };
    }
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance search(
        Form form, List<Option> fields, Optional<Results> found, boolean over, boolean unready);
  }

  @GET
  public Response form(@QueryParam("q") @Nullable String token) {
    return token == null ? page(200, Form.EMPTY, Optional.empty(), false) : found(token);
  }

  /** Looked for anew each time, and recorded. */
  @Limited(LimitKind.SEARCH)
  Response found(String token) {
    var opened = tokens.open(token, actor.get(), actor.session());
    if (opened.isEmpty()) {
      return page(410, Form.EMPTY, Optional.empty(), true);
    }
    var page = opened.get();
    var answer = search.find(page.sought(), page.after(), actor.get());
    if (answer.isEmpty()) {
      return later(typed(page.sought()));
    }
    var found = answer.get();
    var results =
        new Results(
            found.hits(),
            page.previous().map(this::address),
            page.isOnlyFirst(),
            found.last().map(page::next).map(this::address));
    lastList.remember(ADDRESS + "?q=" + token);
    return page(200, typed(page.sought()), Optional.of(results), false);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.SEARCH)
  public Response find(MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var typed = SoughtValue.typed(fields);
    var named = logs.reportOf(typed, actor.get()).or(() -> reference(typed));
    if (named.isPresent()) {
      return goTo("/triage/" + named.get());
    }
    var sought = SoughtValue.read(fields);
    var from = new DayField(fields, "from", "The first day").readIfTyped();
    var until = new DayField(fields, "until", "The last day");
    var last = until.readIfTyped();
    if (from.isPresent() && last.filter(it -> it.isBefore(from.get())).isPresent()) {
      until.fault("be the same as or after the first day", "");
    }
    if (!fields.ok()) {
      return page(400, fields.judged(), Optional.empty(), false);
    }
    var field = sought.orElseThrow().field();
    return goTo(address(SearchToken.Page.first(new Sought(field, typed, from, last))));
  }

  private String address(SearchToken.Page page) {
    return ADDRESS + "?q=" + tokens.seal(page, actor.get(), actor.session());
  }

  private static Response goTo(String address) {
    return Response.seeOther(URI.create(address)).build();
  }

  private static Form typed(Sought sought) {
    var values = new HashMap<String, String>();
    values.put("typed", sought.typed());
    values.put("field", sought.field().code());
    sought.from().ifPresent(it -> values.putAll(DayField.values("from", it)));
    sought.until().ifPresent(it -> values.putAll(DayField.values("until", it)));
    return Form.of(values);
  }

  private static Response page(int status, Form form, Optional<Results> found, boolean over) {
    return Response.status(status).entity(template(form, found, over, false)).build();
  }

  private static Response later(Form form) {
    return Response.status(503)
        .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
        .entity(template(form, Optional.empty(), false, true))
        .build();
  }

  private static TemplateInstance template(
      Form form, Optional<Results> found, boolean over, boolean unready) {
    return Templates.search(form, SoughtValue.kinds(), found, over, unready);
  }

  private static Optional<String> reference(String typed) {
    return ReportReference.typed(typed).map(ReportReference::value);
  }
}
