package org.softintel.desk.actions;

import java.util.List;
import java.util.Optional;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.grading.Grade;
import org.softintel.report.grading.HandlingCode;
import org.softintel.report.grading.InformationAssessment;
import org.softintel.report.grading.SourceEvaluation;
import org.softintel.report.status.ReportVersion;

/** A grade, each part chosen by a person; sharing with conditions needs them in words. */
record GradeForm(Form form) implements ActionForm {
  @Override
  public List<Problem> problems() {
    return ActionForm.all(
        chosen(
            "source",
            Coded.of(SourceEvaluation.class, form.value("source")),
            "Select how reliable the source is"),
        chosen(
            "information",
            Coded.of(InformationAssessment.class, form.value("information")),
            "Select how the source knows"),
        chosen(
            "handling",
            Coded.of(HandlingCode.class, form.value("handling")),
            "Select whether it may be shared"),
        conditions());
  }

  private static List<Problem> chosen(String name, Optional<?> code, String missing) {
    return code.isPresent() ? List.of() : List.of(new Problem("/" + name, missing));
  }

  private List<Problem> conditions() {
    return isConditional()
        ? needed("conditions", "The conditions", "Enter the conditions on sharing")
        : List.of();
  }

  private boolean isConditional() {
    return form.value("handling").equals(HandlingCode.CONDITIONS.code());
  }

  @Override
  public boolean save(Doors doors, ReportVersion page, Actor by) {
    var grade =
        Grade.of(form.value("source"), form.value("information"), form.value("handling"))
            .orElseThrow();
    return doors.casework().evaluate(page, grade, isConditional() ? text("conditions") : "", by);
  }
}
