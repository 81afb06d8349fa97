package org.softintel.report.question;

import java.util.List;

/** A vehicle. */
final class VehicleQuestions {
  static final List<QuestionPage> SHEETS =
      List.of(
          QuestionPage.of(
              "vehicle",
              "What do you know about the vehicle?",
              Question.line("registration", "Registration number, or the part you know"),
              Question.line("make", "Make"),
              Question.line("model", "Model"),
              Question.line("colour", "Colour")),
          QuestionPage.of(
              "seen",
              "Who uses it, and where was it seen?",
              Question.line("usedBy", "Who uses it"),
              Question.text("seen", "Where and when it was seen, and which way it went"),
              Question.line("marks", "Marks, damage or stickers"),
              Question.line("taxi", "Taxi plate or company")));

  private VehicleQuestions() {}
}
