package org.softintel.report.question;

import static org.softintel.report.question.CodeLists.NOT_KNOWN;

import java.util.List;
import org.softintel.platform.page.Option;

/** A phone or an online account. */
final class AccountQuestions {
  static final List<QuestionPage> SHEETS =
      List.of(
          QuestionPage.of(
              "phone",
              "What do you know about the phone?",
              Question.line("phone", "Phone number, or the part you know"),
              Question.line("imei", "IMEI, the number of the handset"),
              Question.line("user", "Who uses the phone or account"),
              Question.choice(
                  "age",
                  "Is it new?",
                  new Option("new", "It is new"),
                  new Option("old", "They have had it for some time"),
                  NOT_KNOWN),
              Question.text("calls", "Calls and messages")),
          QuestionPage.of(
              "online",
              "What do you know about the online account?",
              Question.line("platform", "App, game or website"),
              Question.line("handle", "Account name"),
              Question.line("displayName", "Name that is shown"),
              Question.line("link", "Link"),
              Question.line("email", "Email address"),
              Question.line("ipAddress", "IP address"),
              Question.text("posted", "What was posted or sent")
                  .hint("Describe it, and do not copy or send any image of a child.")));

  private AccountQuestions() {}
}
