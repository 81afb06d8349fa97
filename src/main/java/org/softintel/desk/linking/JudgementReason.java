package org.softintel.desk.linking;

import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.TextRules;
import org.softintel.report.judgement.NewJudgement;

/** Why somebody judges, or answers a judgement, as a form has it. */
final class JudgementReason {
  private static final String REASON = "reason";

  private JudgementReason() {}

  static String of(FormFields fields) {
    var reason = fields.value(REASON);
    if (TextRules.isBlank(reason)) {
      fields.problem(REASON, "Enter a reason");
    }
    NewJudgement.fault(reason).ifPresent(it -> fields.problem(REASON, it));
    return reason;
  }
}
