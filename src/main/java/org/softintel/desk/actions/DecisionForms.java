package org.softintel.desk.actions;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.FormFields;
import org.softintel.report.access.Readership;
import org.softintel.report.casework.Decisions;
import org.softintel.report.status.Decision;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.ReportReference;

/** Forms that close a report, and those of the second person who agrees or does not. */
@Singleton
class DecisionForms {
  private final Decisions decisions;
  private final Readership readership;

  DecisionForms(Decisions decisions, Readership readership) {
    this.decisions = decisions;
    this.readership = readership;
  }

  ActionForm close(FormFields fields, String reference, Actor by) {
    var outcome = fields.chosen("outcome", Outcome.class, "Select an outcome");
    var isDuplicate = outcome.filter(it -> it == Outcome.DUPLICATE).isPresent();
    var other = ReportReference.typed(fields.value("other")).filter(it -> isDuplicate);
    if (isDuplicate && other.filter(it -> isAnother(it, reference, by)).isEmpty()) {
      fields.problem("other", "Enter the reference of another report on this desk");
    }
    var reason = ActionForm.reason(fields, "Enter the reason for this outcome");
    var told = ReadyTexts.read(fields);
    return (page, officer) ->
        decisions.decide(page, new Decision(outcome.orElseThrow(), reason, told, other), officer);
  }

  /** A report that they may not read is answered like one that does not exist. */
  private boolean isAnother(ReportReference other, String reference, Actor by) {
    return !ReportReference.typed(reference).equals(Optional.of(other))
        && readership.find(other.value(), by).isPresent();
  }

  ActionForm confirm(FormFields fields) {
    var remark = fields.optionalText("remark", "The remark", ActionForm.MOST_CHARS);
    return (page, by) -> decisions.approve(page, remark, by);
  }

  ActionForm sendBack(FormFields fields) {
    var reason = ActionForm.reason(fields, "Enter what is to be done before it can be closed");
    return (page, by) -> decisions.sendBack(page, reason, by);
  }
}
