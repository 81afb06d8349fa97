package org.softintel.recording;

import java.util.List;
import java.util.Optional;
import org.softintel.dossier.Edition;
import org.softintel.grading.Grade;
import org.softintel.grading.Handling;
import org.softintel.grading.Information;
import org.softintel.grading.Source;
import org.softintel.identity.Actor;
import org.softintel.web.Form;
import org.softintel.web.Problem;

/** A grade, each part chosen by a person; sharing with conditions needs them in words. */
record Grading(Form form) implements Written {
  @Override
  public List<Problem> problems() {
    return Written.all(
        chosen("source", Source.of(form.value("source")), "Select how reliable the source is"),
        chosen(
            "information",
            Information.of(form.value("information")),
            "Select how the source knows"),
        chosen("handling", Handling.of(form.value("handling")), "Select whether it may be shared"),
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
    return form.value("handling").equals(Handling.CONDITIONS.code());
  }

  @Override
  public boolean save(Doors doors, Edition page, Actor by) {
    var grade =
        Grade.of(form.value("source"), form.value("information"), form.value("handling"))
            .orElseThrow();
    return doors.casework().evaluate(page, grade, isConditional() ? text("conditions") : "", by);
  }
}
