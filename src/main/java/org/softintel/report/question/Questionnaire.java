package org.softintel.report.question;

import static org.softintel.report.question.CodeLists.NOT_KNOWN;

import java.util.List;
import java.util.stream.Stream;
import org.softintel.platform.page.Option;

/**
 * What is asked once for each report: the first pages in a row, the others from the list of tasks.
 */
public final class Questionnaire {
  public static final Question NARRATIVE =
      Question.text("narrative", "What happened?")
          .as(AnswerKind.NARRATIVE)
          .need(AnswerNeed.MUST)
          .noun("What happened")
          .hint(
              "Write down what you saw, heard or were told, and say which parts are your own"
                  + " opinion.");

  public static final Question PROVENANCE =
      Question.choice("provenance-source", "How do you know?", Provenance.options())
          .need(AnswerNeed.MUST)
          .noun("How you know")
          .team("How the reporter knows")
          .hint("The team needs this to judge how far it can rely on the information.");

  public static final Question PROVENANCE_DETAIL =
      Question.text("provenance-detail", "Tell us more about how you know")
          .noun("More about how you know")
          .team("More about how they know")
          .hint("Enter this if you selected “Another way”.");

  public static final Question WHEN =
      Question.choice(
              "happened-kind",
              "Do you know when it happened?",
              new Option("exact", "Yes, I know the date"),
              new Option("about", "I know about when"),
              new Option("period", "It went on over a period"),
              new Option("not-known", "I do not know"))
          .need(AnswerNeed.MUST)
          .noun("When it happened");

  public static final Question DATE =
      Question.date("happened-date", "What date did it happen?")
          .need(AnswerNeed.MUST)
          .noun("The date it happened");

  public static final Question TIME =
      Question.line("happened-time", "About what time was it?").noun("The time it happened");

  public static final Question MONTH =
      Question.date("happened-month", "About when did it happen?")
          .as(AnswerKind.MONTH)
          .need(AnswerNeed.MUST)
          .noun("The month it happened")
          .hint("For example, 3 2026");

  public static final Question FROM =
      Question.date("happened-from", "When it began")
          .need(AnswerNeed.MUST)
          .noun("The date it began");

  public static final Question TO =
      Question.date("happened-to", "When it ended, or was last seen")
          .need(AnswerNeed.MUST)
          .noun("The date it ended")
          .hint("For example, 28 4 2026");

  public static final Question PATTERN =
      Question.line("happened-pattern", "Days or times at which it happens")
          .hint("For example, most Fridays after school");

  public static final Question LEARNED =
      Question.date("learned", "When did you learn of it?")
          .orNotKnown()
          .need(AnswerNeed.ASKED)
          .noun("The date you learnt of it")
          .team("When the reporter learnt of it");

  public static final Question EXPLOITATION =
      Question.choices(
              "exploitation", "What kind of exploitation may it be?", ExploitationKind.options())
          .noun("The kind of exploitation")
          .team("Kind of exploitation")
          .hint("Select all that may apply, even if you are not sure.");

  /** Its options come from the settings. */
  public static final Question AREA =
      Question.choice("area", "Which area is it about?")
          .noun("The area")
          .team("Area")
          .hint("Select where it happened, or where the child lives.");

  /** For additions to a sent report. */
  public static final Question ADDITION =
      Question.text("addition", "What do you want to add?")
          .as(AnswerKind.NARRATIVE)
          .need(AnswerNeed.MUST)
          .noun("What you want to add");

  public static final List<QuestionPage> FIRST =
      List.of(
          QuestionPage.of("what-happened", NARRATIVE),
          new QuestionPage(
              "how-you-know", "How do you know?", List.of(PROVENANCE, PROVENANCE_DETAIL)),
          QuestionPage.of(
              "first-hand",
              Question.choice(
                      "firstHand",
                      "Did you, or the person who told you, see or hear it first hand?",
                      new Option("yes", "Yes, first hand"),
                      new Option("no", "No, it was passed on"),
                      NOT_KNOWN)
                  .noun("First hand")),
          QuestionPage.of(
              "who-else-knows",
              Question.text("whoElseKnows", "Who else knows this?")
                  .noun("Who else knows")
                  .need(AnswerNeed.ASKED)
                  .hint(
                      "If few people know, acting on it could show who told us; write “I do not"
                          + " know” if you cannot tell.")),
          QuestionPage.of("when", WHEN),
          new QuestionPage("date", DATE.label(), List.of(DATE, TIME)),
          QuestionPage.of("month", MONTH),
          new QuestionPage("period", "When did it begin and end?", List.of(FROM, TO, PATTERN)),
          QuestionPage.of("when-you-learnt", LEARNED),
          QuestionPage.of("kind", EXPLOITATION),
          QuestionPage.of("area", AREA),
          QuestionPage.of(
              "risk-to-source",
              "Could anybody be harmed if the team acts on this?",
              Question.choice(
                      "sourceRisk-level",
                      "Risk to whoever told you, or to you",
                      new Option("none", "I see no risk"),
                      new Option("possible", "There may be a risk"),
                      new Option("serious", "There is a serious risk"),
                      NOT_KNOWN)
                  .noun("Risk to the source"),
              Question.text("sourceRisk-detail", "What the risk is").noun("What the risk is")),
          QuestionPage.of(
              "naming",
              Question.choice(
                      "naming",
                      "May the team name the child, or whoever told you, to partner agencies?",
                      new Option("yes", "Yes, if it is needed"),
                      new Option("ask-first", "Ask me first"),
                      new Option("no", "No"),
                      NOT_KNOWN)
                  .noun("Naming to partners")));

  public static final List<QuestionPage> OFFERED =
      List.of(
          QuestionPage.of(
              "own-words",
              "What did the child or young person say?",
              Question.text("ownWords-text", "Their own words")
                  .hint("Write them as they were said: we do not comment on them."),
              Question.line("ownWords-heardBy", "Who heard it")),
          QuestionPage.of("signs", ExploitationSigns.question()),
          QuestionPage.of(
              "travel-and-money",
              "Was there travel, money or a gift?",
              Question.text("travel", "Travel, tickets or taxis"),
              Question.text("money", "Money, accounts or transfers"),
              Question.text("gifts", "Gifts, phones, drugs or alcohol")),
          QuestionPage.of(
              "how-sure",
              "How sure can the team be?",
              Question.choice(
                      "recurring",
                      "Have you heard it once or several times?",
                      new Option("once", "Once"),
                      new Option("several", "Several times, or the same names come up again"),
                      NOT_KNOWN)
                  .team("Heard once or several times"),
              Question.yesNo("inaccurate-belief", "Do you think that any of it may be wrong?")
                  .noun("May be inaccurate"),
              Question.text("inaccurate-detail", "What may be wrong, and why")),
          QuestionPage.of(
              "action",
              "What has been done already?",
              Question.text("actionTaken", "What you or others have done")
                  .team("What the reporter or others have done"),
              Question.line("crimeReference", "Crime, incident or referral number")),
          QuestionPage.of(
              "consulted",
              "Have you talked to your manager or safeguarding lead?",
              Question.yesNo("consulted-answer", "Does one of them know about this?")
                  .noun("Manager or safeguarding lead knows"),
              Question.line("consulted-name", "Their name").noun("Name of the manager or lead")),
          QuestionPage.of(
              "conditions",
              Question.text("handlingConditions", "Are there conditions on sharing this?")
                  .noun("Conditions on sharing")
                  .hint(
                      "For example, do not share outside the team, or do not speak to the family"
                          + " yet.")),
          QuestionPage.of(
              "contact",
              "May the team contact you?",
              Question.yesNo("contact-willing", "May the team ring you about this?")
                  .noun("May ring you")
                  .team("May ring the reporter"),
              Question.yesNo("contact-statement", "Would you make a statement?")
                  .noun("Would make a statement"),
              Question.line("contact-safe", "Safe way and best time to reach you")
                  .team("Safe way and best time to reach them"),
              Question.line("contact-relationship", "What you are to the child or young person")
                  .team("What the reporter is to the child or young person")));

  private Questionnaire() {}

  public static Stream<QuestionPage> sheets() {
    return Stream.concat(FIRST.stream(), OFFERED.stream());
  }

  public static List<Question> questions() {
    return sheets().flatMap(it -> it.questions().stream()).toList();
  }
}
