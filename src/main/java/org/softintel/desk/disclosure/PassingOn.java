package org.softintel.desk.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Refusal;
import org.softintel.report.status.Action;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.OpeningPurpose;
import org.softintel.report.store.Reports;

/** Takes what somebody wants to pass on, as far as it may be, and asks for what is missing. */
@ApplicationScoped
class PassingOn {
  private final Disclosures disclosures;
  private final DisclosurePdf disclosurePdf;
  private final DisclosedItems items;
  private final KnownRecipients knownRecipients;
  private final Reports reports;

  PassingOn(
      Disclosures disclosures,
      DisclosurePdf disclosurePdf,
      DisclosedItems items,
      KnownRecipients knownRecipients,
      Reports reports) {
    this.disclosures = disclosures;
    this.disclosurePdf = disclosurePdf;
    this.items = items;
    this.knownRecipients = knownRecipients;
    this.reports = reports;
  }

  /** Either it is done, or this page is next. */
  record Answer(Optional<UUID> done, Optional<PassOnView> view) {}

  /** Refuses when there is nothing that may be passed on. */
  PassOnView begin(String reference, Form form, Actor actor) {
    return view(open(reference, actor), form, actor);
  }

  Answer take(String reference, Form form, Actor actor) {
    var opened = open(reference, actor);
    var blank = view(opened, form, actor);
    var read =
        new PassOnForm(form, items.named(form.value("what"), opened, actor), knownRecipients);
    var order = read.read(disclosurePdf.now());
    if (order.isEmpty()) {
      return again(blank.with(read.judged()));
    }
    var missing = disclosurePdf.missing(opened.summary().id(), order.get(), actor);
    if (!missing.isEmpty()) {
      var message = "A PDF cannot show " + String.join(" ", missing) + ". Send it as sealed mail";
      return again(blank.with(form.with(List.of(new Problem("/way", message)))));
    }
    var check = blank.toCheck(order.get(), read.isPasted(order.get()));
    if (!form.chosen("checked", "yes")) {
      return again(check);
    }
    if (!form.value(PassOnView.LOOKED_AT).equals(check.lookedAt())) {
      return again(check.changed());
    }
    return read.isConfirmed(order.get(), check.conditional())
        ? new Answer(
            Optional.of(disclosures.passOn(reference, order.get(), actor)), Optional.empty())
        : again(check.with(read.judged()));
  }

  private OpenReport open(String reference, Actor actor) {
    disclosures.require(reference, Action.PASS_ON, actor);
    return reports.open(reference, OpeningPurpose.TRIAGE, actor);
  }

  private PassOnView view(OpenReport opened, Form form, Actor actor) {
    var choices = items.of(opened, actor);
    if (choices.isEmpty()) {
      throw Refusal.conflict(
          "There is nothing to pass on yet",
          "Only a sanitised log leaves the team. Write one first.");
    }
    return new PassOnView(
        opened.summary(),
        opened.work().conditions().orElse(""),
        choices,
        knownRecipients.all(),
        form,
        Optional.empty(),
        false,
        false);
  }

  private static Answer again(PassOnView view) {
    return new Answer(Optional.empty(), Optional.of(view));
  }
}
