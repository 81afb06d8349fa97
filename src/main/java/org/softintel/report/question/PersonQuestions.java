package org.softintel.report.question;

import java.util.List;

/** A person of concern. */
final class PersonQuestions {
  static final List<QuestionPage> SHEETS =
      List.of(
          QuestionPage.of(
              "name",
              "What is the person of concern called?",
              Question.line("name", "Full name or nickname"),
              Question.line("otherNames", "Other names or nicknames")),
          QuestionPage.of(
              "age-and-home",
              "How old are they, and where do they live?",
              Question.date("dateOfBirth", "Date of birth").orNotKnown(),
              Question.line("age", "Age, as near as you know"),
              Question.line("address", "Address or area"),
              Question.line("postcode", "Postcode")),
          QuestionPage.of(
              "description",
              "What do they look and sound like?",
              Question.text("appearance", "Description")
                  .hint("For example, build, hair, tattoos, accent, clothes or a uniform."),
              Question.choice("gender", "Gender", CodeLists.genders()),
              Question.choice("ethnicity", "Ethnicity", CodeLists.ethnicities()),
              Question.line("ethnicityOwnWords", "Ethnicity in their own words"),
              Question.line("language", "Languages they speak")),
          QuestionPage.of(
              "work-and-contacts",
              "What do they do, and who are they with?",
              Question.line("occupation", "Work or workplace"),
              Question.text("associates", "People they are seen with")),
          QuestionPage.of(
              "behaviour",
              "What have they done?",
              Question.text("behaviour", "What they have done towards the child or young person"),
              Question.line("relationship", "What they are said to be to the child, and by whom")),
          QuestionPage.of(
              "safety",
              Question.text("warnings", "Is there anything that staff must know to stay safe?")
                  .noun("Staff safety")
                  .hint("For example, weapons, dogs or threats.")));

  private PersonQuestions() {}
}
