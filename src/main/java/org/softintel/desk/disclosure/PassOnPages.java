package org.softintel.desk.disclosure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.softintel.desk.disclosure.DisclosedItems.Chosen;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.status.Action;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.Reports;

/** Pages to pass something on: filled in, checked, done. */
@Path("/triage/{reference}/disclosures/new")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class PassOnPages {
  private final CurrentActor actor;
  private final Reports reports;
  private final DisclosedItems items;
  private final Disclosures disclosures;
  private final DisclosureText disclosureText;
  private final KnownRecipients knownRecipients;
  private final InstantSource clock;

  PassOnPages(
      CurrentActor actor,
      Reports reports,
      DisclosedItems items,
      Disclosures disclosures,
      DisclosureText disclosureText,
      KnownRecipients knownRecipients,
      InstantSource clock) {
    this.actor = actor;
    this.reports = reports;
    this.items = items;
    this.disclosures = disclosures;
    this.disclosureText = disclosureText;
    this.knownRecipients = knownRecipients;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance passOn(PassOnView view);

    static native TemplateInstance check(PassOnView view);
  }

  /** {@code log} is chosen for somebody who comes from that log. */
  @GET
  public TemplateInstance begin(String reference, @QueryParam("log") @DefaultValue("") String log) {
    return Templates.passOn(view(open(reference), Form.of(Map.of("what", log))));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response passOn(String reference, MultivaluedMap<String, String> fields) {
    var form = Form.sent(fields);
    var opened = open(reference);
    var view = view(opened, form);
    var chosen = items.open(form.value("what"), view.whats(), opened, actor.get());
    var typed = new PassOnForm(form, chosen.map(Chosen::item), knownRecipients);
    var read = typed.read(clock.instant());
    if (read.isEmpty()) {
      return answer(view.with(typed.judged()));
    }
    var request = read.get();
    var missing = disclosureText.missing(request, opened, chosen.flatMap(Chosen::log), actor.get());
    if (!missing.isEmpty()) {
      var message = "A PDF cannot show " + String.join(" ", missing) + ". Send it as sealed mail";
      return answer(view.with(form.with(List.of(new Problem("/way", message)))));
    }
    var check = view.toCheck(request);
    if (!form.chosen("checked", "yes")) {
      return answer(check);
    }
    if (!form.value("looked-at").equals(check.lookedAt())) {
      return answer(check.changed());
    }
    return typed.isConfirmed(check)
        ? see(reference, disclosures.passOn(reference, request, actor.get()))
        : answer(check.with(typed.judged()));
  }

  private OpenReport open(String reference) {
    return reports.openFor(Action.PASS_ON, reference, actor.get());
  }

  private PassOnView view(OpenReport opened, Form form) {
    return new PassOnView(
        opened.summary(),
        opened.work().conditions().orElse(""),
        items.of(opened, actor.get()),
        knownRecipients.all(),
        form,
        Optional.empty(),
        false);
  }

  private static Response answer(PassOnView view) {
    var page = view.order().isPresent() ? Templates.check(view) : Templates.passOn(view);
    var status = view.form().ok() ? 200 : 400;
    return Response.status(view.stale() ? 409 : status).entity(page).build();
  }

  private static Response see(String reference, UUID disclosure) {
    var address = "/triage/" + reference + "/disclosures/" + disclosure;
    return Response.seeOther(URI.create(address)).build();
  }
}
