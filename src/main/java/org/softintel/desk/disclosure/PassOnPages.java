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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.desk.logs.IntelligenceLog;
import org.softintel.desk.logs.IntelligenceLogVersion;
import org.softintel.desk.logs.IntelligenceLogs;
import org.softintel.desk.logs.SourceTraces;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Refusal;
import org.softintel.report.casework.BegunOutcomes;
import org.softintel.report.casework.Casework;
import org.softintel.report.status.Action;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.Reports;

/** Pages to pass something on: filled in, checked, done. */
@Path("/triage/{reference}/disclosures/new")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class PassOnPages {
  private final CurrentActor actor;
  private final Reports reports;
  private final Casework casework;
  private final IntelligenceLogs logs;
  private final Disclosures disclosures;
  private final DisclosureLayout layout;
  private final KnownRecipients knownRecipients;
  private final BegunOutcomes begun;
  private final InstantSource clock;

  PassOnPages(
      CurrentActor actor,
      Reports reports,
      Casework casework,
      IntelligenceLogs logs,
      Disclosures disclosures,
      DisclosureLayout layout,
      KnownRecipients knownRecipients,
      BegunOutcomes begun,
      InstantSource clock) {
    this.actor = actor;
    this.reports = reports;
    this.casework = casework;
    this.logs = logs;
    this.disclosures = disclosures;
    this.layout = layout;
    this.knownRecipients = knownRecipients;
    this.begun = begun;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance passOn(PassOnView view);

    static native TemplateInstance check(PassOnView view);
  }

  /** {@code log} is chosen for somebody who comes from that log, as is the only one there is. */
  @GET
  public TemplateInstance begin(String reference, @QueryParam("log") @DefaultValue("") String log) {
    var opened = open(reference);
    var whats = whats(opened);
    var only = log.isEmpty() && whats.size() == 1 ? whats.get(0).value() : log;
    // To an office of the settings it can go encrypted: nobody carries a file about.
    var way = knownRecipients.all().isEmpty() ? "" : DisclosureMethod.MAIL.code();
    return Templates.passOn(view(opened, whats, Form.of(Map.of("what", only, "way", way))));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response passOn(String reference, MultivaluedMap<String, String> fields) {
    casework.require(reference, Action.PASS_ON, actor.get());
    var form = Form.sent(fields);
    var opened = open(reference);
    var view = view(opened, whats(opened), form);
    if (form.chosen("go", "change")) {
      return answer(view);
    }
    if (view.offer().outdated().contains(form.value("what"))) {
      var message = "Read this log again and save it, then pass it on";
      return answer(view.with(form.with(List.of(new Problem("/what", message)))));
    }
    var chosen = choose(form.value("what"), view.offer().whats(), opened);
    var typed = new PassOnForm(form, chosen.map(Chosen::item), knownRecipients);
    var read = typed.read(clock.instant());
    if (read.isEmpty()) {
      return answer(view.with(typed.judged()));
    }
    var request = read.get();
    var missing = layout.missing(request, opened, chosen.flatMap(Chosen::log), actor.get());
    if (!missing.isEmpty()) {
      var message =
          "A PDF cannot show " + String.join(" ", missing) + ". Send it as an encrypted email";
      return answer(view.with(form.with(List.of(new Problem("/way", message)))));
    }
    var naming = chosen.map(it -> it.naming(opened)).orElse("");
    var check =
        view.toCheck(
            request, naming, traces(request, opened), disclosures.needsSecond(request.recipient()));
    if (!form.chosen("checked", "yes")) {
      return answer(check);
    }
    if (!form.value("looked-at").equals(check.lookedAt())) {
      return answer(check.changed());
    }
    if (!typed.isConfirmed(check)) {
      return answer(check.with(typed.judged()));
    }
    var confirmed = check.confirmations();
    var id = disclosures.passOn(reference, check.id(), request, confirmed, actor.get());
    // Somebody who came here from an outcome that needs this goes back to it, if it has left.
    return check.isSent() && begun.isWaiting(opened.summary().id(), actor.get())
        ? Response.seeOther(URI.create(check.summary().outcomeAddress())).build()
        : see(reference, id);
  }

  private OpenReport open(String reference) {
    return reports.openFor(Action.PASS_ON, reference, actor.get());
  }

  private PassOnView view(OpenReport opened, List<Option> whats, Form form) {
    var offer =
        new PassOnView.Offer(
            opened.summary(), opened.conditions(), whats, outdated(opened), knownRecipients.all());
    return new PassOnView(offer, form, Optional.empty(), "", List.of(), false, false);
  }

  private List<String> outdated(OpenReport opened) {
    return logs.of(opened.summary().id()).stream()
        .filter(it -> opened.work().conditionsSetAfter(it.written()).isPresent())
        .map(IntelligenceLogVersion::reference)
        .toList();
  }

  /**
   * The last version of each log, then the original, for those who may pass it on and once it is
   * graded. Refuses when there is nothing.
   */
  private List<Option> whats(OpenReport opened) {
    var report = opened.summary();
    var options = new ArrayList<Option>();
    for (var log : logs.of(report.id())) {
      var hint = log.grade().brief() + ", version " + log.number();
      options.add(new Option(log.reference(), log.reference(), hint));
    }
    if (report.may(Action.PASS_ON_ORIGINAL, actor.get()) && report.grade().isPresent()) {
      options.add(
          new Option(
              DisclosedItem.ORIGINAL,
              "The report as it was sent",
              "May identify the source. Give a reason."));
    }
    if (options.isEmpty()) {
      throw Refusal.conflict(
          "There is nothing to pass on yet",
          "Write a sanitised log first. Only a lead may pass on the report as it was sent.");
    }
    return List.copyOf(options);
  }

  /** What of the source is in the reason, in the conditions, or in an original. */
  private List<String> traces(DisclosureRequest request, OpenReport opened) {
    var subject = request.subject();
    var text = subject.isOriginal() ? layout.words(opened) : "";
    return Stream.of(
            found(SourceTraces.words(request.why(), opened), " is in the reason"),
            found(
                SourceTraces.inConditions(subject.conditions(), opened),
                " is in the conditions on sharing"),
            found(SourceTraces.words(text, opened), " is in the report"))
        .flatMap(it -> it)
        .toList();
  }

  private static Stream<String> found(List<String> traces, String where) {
    return traces.stream().map(it -> it + where);
  }

  /** Opens a log, which is recorded; empty for a code that is not among {@code options}. */
  private Optional<Chosen> choose(String code, List<Option> options, OpenReport opened) {
    if (options.stream().noneMatch(it -> it.value().equals(code))) {
      return Optional.empty();
    }
    if (code.equals(DisclosedItem.ORIGINAL)) {
      return Optional.of(new Chosen(DisclosedItem.original(opened), Optional.empty()));
    }
    var log = logs.openFor(Action.READ, opened.summary().reference(), code, actor.get());
    return Optional.of(new Chosen(DisclosedItem.of(log), Optional.of(log)));
  }

  /** What was chosen, with the log if it is one. */
  private record Chosen(DisclosedItem item, Optional<IntelligenceLog> log) {
    /** What to ask about naming; the original names whom the report names. */
    String naming(OpenReport opened) {
      var isNamed = log.map(it -> it.namesChild(opened.report())).orElse(true);
      return isNamed ? opened.sharing().namingWords() : "";
    }
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
