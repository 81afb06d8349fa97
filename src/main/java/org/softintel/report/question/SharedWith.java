package org.softintel.report.question;

import java.util.List;

/** Somebody who has been told already. */
final class SharedWith {
  static final List<Sheet> SHEETS =
      List.of(
          Sheet.of(
              "who",
              "Who has been told already?",
              Question.line("name", "Name"),
              Question.line("agency", "Agency"),
              Question.line("phone", "Phone number")));

  private SharedWith() {}
}
