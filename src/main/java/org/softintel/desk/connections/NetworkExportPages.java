package org.softintel.desk.connections;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.softintel.desk.connections.NetworkExportView.Ready;
import org.softintel.desk.disclosure.KnownRecipients;
import org.softintel.desk.linking.RowCode;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.report.entity.EntityNetworks;
import org.softintel.report.linking.PersonMatcher;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.status.Action;
import org.softintel.report.store.Areas;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.Reports;

/**
 * Passes on, as files, what is connected with a row: filled in, checked, done. It names what
 * reports name, as their originals do, so only a lead may, to an office of the settings.
 */
@Path("/triage/{reference}/{row}/connections/export")
@RolesAllowed(Role.LEAD)
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.EXPORT)
class NetworkExportPages {
  private final CurrentActor actor;
  private final Reports reports;
  private final EntityNetworks networks;
  private final NetworkExports exports;
  private final KnownRecipients known;
  private final SourceCounter sources;
  private final Areas areas;

  NetworkExportPages(
      CurrentActor actor,
      Reports reports,
      EntityNetworks networks,
      NetworkExports exports,
      KnownRecipients known,
      PersonMatcher people,
      Areas areas) {
    this.actor = actor;
    this.reports = reports;
    this.networks = networks;
    this.exports = exports;
    this.known = known;
    this.sources = new SourceCounter(people);
    this.areas = areas;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance export(NetworkExportView view);

    static native TemplateInstance check(NetworkExportView view);
  }

  @GET
  public Response export(String reference, String row, @Context UriInfo at) {
    return page(view(reference, row, at.getQueryParameters()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response passOn(String reference, String row, MultivaluedMap<String, String> sent) {
    var view = view(reference, row, sent);
    var fields = new FormFields(view.form());
    var to = NetworkRecipient.read(fields, known);
    if (view.network().first().reports().stream().noneMatch(view::leaves)) {
      fields.problem(
          "confirmed",
          "Grade a report about what you started from and include it: without one, nothing is"
              + " left");
    }
    if (!fields.ok() || view.form().chosen("go", "change")) {
      return page(view.with(fields.judged()));
    }
    var files = files(view);
    var check = view.toCheck(new Ready(to.orElseThrow(), files), false);
    if (!view.form().chosen("checked", "yes")) {
      return page(check);
    }
    if (!view.form().value("looked-at").equals(files.mark())) {
      return page(view.toCheck(new Ready(to.orElseThrow(), files), true));
    }
    if (!files.conditions().isEmpty() && !view.form().chosen("conditions-allow", "yes")) {
      fields.problem("conditions-allow", "Select the box to confirm the conditions allow this");
      return page(check.with(fields.judged()));
    }
    exports.record(reference, to.orElseThrow(), files.references(), actor.get());
    return Response.ok(files.zip(), "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"connections.zip\"")
        .build();
  }

  private NetworkExportView view(
      String reference, String row, MultivaluedMap<String, String> sent) {
    var code = RowCode.of(row);
    var query = NetworkQuery.of(sent);
    var me = actor.get();
    var opened = reports.openFor(Action.PASS_ON_ORIGINAL, reference, me);
    var whole = networks.around(opened, code.group(), code.number(), query.steps(), me);
    var network = query.confirmed(whole, opened.summary().reference());
    return new NetworkExportView(
        opened.summary(), code, Form.sent(sent), network, known.all(), Optional.empty(), false);
  }

  /** Reports with conditions are opened one by one, each as if somebody read it alone. */
  private NetworkFiles files(NetworkExportView view) {
    var conditions =
        view.confirmed().stream().collect(Collectors.toMap(Function.identity(), this::conditions));
    var list = NetworkList.of(PartOfNetwork.of(view.network(), view::leaves), sources);
    return new NetworkFiles(list, conditions, areas::nounOf);
  }

  private String conditions(String reference) {
    OpenReport opened = reports.openFor(Action.PASS_ON_ORIGINAL, reference, actor.get());
    var conditions = opened.conditions();
    return conditions.isEmpty() ? "Ask us before you use or share it." : conditions;
  }

  private static Response page(NetworkExportView view) {
    var page = view.ready().isPresent() ? Templates.check(view) : Templates.export(view);
    var status = view.form().ok() ? 200 : 400;
    return Response.status(view.stale() ? 409 : status).entity(page).build();
  }
}
