package org.softintel.report.question;

import static org.softintel.report.question.CodeLists.NOT_KNOWN;
import static org.softintel.report.question.Question.choice;
import static org.softintel.report.question.Question.choices;
import static org.softintel.report.question.Question.date;
import static org.softintel.report.question.Question.line;
import static org.softintel.report.question.Question.text;
import static org.softintel.report.question.Question.yesNo;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.platform.page.Option;

/**
 * What is asked once for each report: the first pages in a row, the others from the list of tasks.
 */
public final class Questionnaire {
  public static final Question NARRATIVE =
      text("narrative", "What happened?")
          .as(AnswerKind.NARRATIVE)
          .need(AnswerNeed.MUST)
          .noun("What happened")
          .hint(
              "Write down what you saw, heard or were told, and say which parts are your own"
                  + " opinion.");

  /** A yes has the team look at once, whatever else the report says. */
  public static final Question HURT_SOON =
      yesNo("hurtSoon", "Could somebody be hurt now, or in the next few hours?")
          .noun("Somebody could be hurt soon")
          .hint("If a child is in danger now, call 999 first.");

  public static final Question PROVENANCE =
      choice("provenance-source", "How do you know?", Provenance.options())
          .need(AnswerNeed.MUST)
          .noun("How you know")
          .team("How the reporter knows")
          .hint("The team needs this to judge how far it can rely on the information.");

  public static final Question PROVENANCE_DETAIL =
      text("provenance-detail", "Tell us more about how you know")
          .noun("More about how you know")
          .team("More about how they know")
          .hint("Enter this if you selected “Another way”.");

  public static final Question WHEN =
      choice(
              "happened-kind",
              "Do you know when it happened?",
              new Option("exact", "Yes, I know the date"),
              new Option("about", "I know about when"),
              new Option("period", "It went on over a period"),
              NOT_KNOWN)
          .need(AnswerNeed.MUST)
          .noun("When it happened");

  public static final Question DATE =
      date("happened-date", "What date did it happen?")
          .need(AnswerNeed.MUST)
          .noun("The date it happened");

  public static final Question TIME =
      line("happened-time", "About what time was it?").noun("The time it happened");

  public static final Question MONTH =
      date("happened-month", "About when did it happen?")
          .as(AnswerKind.MONTH)
          .need(AnswerNeed.MUST)
          .noun("The month it happened")
          .hint("For example, 3 2026");

  public static final Question FROM =
      date("happened-from", "When it began").need(AnswerNeed.MUST).noun("The date it began");

  public static final Question TO =
      date("happened-to", "When it ended, or was last seen")
          .need(AnswerNeed.MUST)
          .noun("The date it ended")
          .hint("For example, 28 4 2026");

  public static final Question PATTERN =
      line("happened-pattern", "Days or times at which it happens")
          .team("Days or times")
          .hint("For example, most Fridays after school");

  public static final Question LEARNED =
      date("learned", "When did you learn of it?")
          .orNotKnown()
          .need(AnswerNeed.ASKED)
          .noun("The date you learnt of it")
          .team("When the reporter found out");

  public static final Question EXPLOITATION =
      choices("exploitation", "What kind of exploitation may it be?", ExploitationKind.options())
          .noun("The kind of exploitation")
          .team("Type")
          .hint("Select all that may apply, even if you are not sure.");

  /** Its options come from the settings. */
  public static final Question AREA =
      choice("area", "Which area is it about?")
          .noun("The area")
          .team("Area")
          .hint("Select where it happened, or where the child lives.");

  /** For additions to a sent report. */
  public static final Question ADDITION =
      text("addition", "What do you want to add?")
          .as(AnswerKind.NARRATIVE)
          .need(AnswerNeed.MUST)
          .noun("What you want to add");

  /** The sixteen signs of the council's page, in words that say what others can see. */
  public static final Question SIGNS =
      choices(
              "signs",
              "Which signs have you noticed?",
              new Option("away-without-explanation", "Missing school, home late or out overnight"),
              new Option("appearance", "A change in how they look or dress"),
              new Option("withdrawn", "Drawing away from family, friends and support"),
              new Option("secretive", "Becoming secretive"),
              new Option("new-peers", "A change in the people they spend time with"),
              new Option("money-or-gifts", "Money, phones or gifts that nobody can explain"),
              new Option("missing", "Being missing often"),
              new Option("offending", "Offences, perhaps for somebody else"),
              new Option("drugs-or-alcohol", "Using drugs or alcohol"),
              new Option("cars", "Being seen in different cars, or with different older people"),
              new Option("sexual-behaviour", "Sexual behaviour that does not fit their age"),
              new Option("older-person", "A much older person who says they are close to them"),
              new Option("health", "More illness or injury, or more visits to health services"),
              new Option("infections", "Sexually transmitted infections"),
              new Option("pregnancy", "Pregnancy, or the end of a pregnancy"),
              new Option("self-harm", "Harming themselves"),
              new Option("none", "None of these"))
          .noun("Signs")
          .hint(
              "Select all that you have noticed: one sign alone does not show that a child is abused.");

  public static final List<QuestionPage> FIRST =
      List.of(
          new QuestionPage("what-happened", NARRATIVE.asked(), List.of(NARRATIVE, HURT_SOON)),
          new QuestionPage(
              "how-you-know", "How do you know?", List.of(PROVENANCE, PROVENANCE_DETAIL)),
          QuestionPage.of(
              "first-hand",
              choice(
                      "firstHand",
                      "Did you, or the person who told you, see or hear it first hand?",
                      new Option("yes", "Yes, first-hand"),
                      new Option("no", "No, it was passed on"),
                      NOT_KNOWN)
                  .noun("First hand")
                  .team("Seen or heard first-hand")),
          QuestionPage.of(
              "who-else-knows",
              text("whoElseKnows", "Who else knows this?")
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
              choice(
                      "sourceRisk-level",
                      "Risk to whoever told you, or to you",
                      new Option("none", "I see no risk"),
                      new Option("possible", "There may be a risk"),
                      new Option("serious", "There is a serious risk"),
                      NOT_KNOWN)
                  .noun("Risk to the source"),
              text("sourceRisk-detail", "What the risk is").noun("What the risk is")),
          QuestionPage.of(
              "naming",
              choice(
                      "naming",
                      "May the team name the child, or whoever told you, to partner agencies?",
                      new Option("yes", "Yes, if it is needed"),
                      new Option("ask-first", "Ask me first"),
                      new Option("no", "No"),
                      NOT_KNOWN)
                  .noun("Naming to partners")
                  .team("Can partners be told who reported?")));

  public static final List<QuestionPage> OFFERED =
      List.of(
          QuestionPage.of(
              "own-words",
              "What did the child or young person say?",
              text("ownWords-text", "Their own words")
                  .hint("Write them as they were said: we do not comment on them."),
              line("ownWords-heardBy", "Who heard it")),
          QuestionPage.of("signs", SIGNS),
          QuestionPage.of(
              "travel-and-money",
              "Was there travel, money or a gift?",
              text("travel", "Travel, tickets or taxis"),
              text("money", "Money, accounts or transfers"),
              text("gifts", "Gifts, phones, drugs or alcohol")),
          QuestionPage.of(
              "how-sure",
              "How sure can the team be?",
              choice(
                      "recurring",
                      "Have you heard it once or several times?",
                      new Option("once", "Once"),
                      new Option("several", "Several times, or the same names come up again"),
                      NOT_KNOWN)
                  .team("Heard once or several times"),
              yesNo("inaccurate-belief", "Do you think that any of it may be wrong?")
                  .noun("May be inaccurate"),
              text("inaccurate-detail", "What may be wrong, and why")),
          QuestionPage.of(
              "action",
              "What has been done already?",
              text("actionTaken", "What you or others have done")
                  .team("What the reporter or others have done"),
              line("crimeReference", "Crime, incident or referral number")),
          QuestionPage.of(
              "consulted",
              "Have you talked to your manager or safeguarding lead?",
              yesNo("consulted-answer", "Does one of them know about this?")
                  .noun("Manager or safeguarding lead knows"),
              line("consulted-name", "Their name").noun("Name of the manager or lead")),
          QuestionPage.of(
              "conditions",
              text("handlingConditions", "Are there conditions on sharing this?")
                  .noun("Conditions on sharing")
                  .hint(
                      "For example, do not share outside the team, or do not speak to the family"
                          + " yet.")),
          QuestionPage.of(
              "contact",
              "May the team contact you?",
              yesNo("contact-willing", "May the team call you about this?")
                  .noun("May call you")
                  .team("Can we phone the reporter?"),
              yesNo("contact-statement", "Would you make a statement?")
                  .noun("Would make a statement")
                  .team("Willing to make a statement"),
              line("contact-safe", "Safe way and best time to reach you")
                  .team("Safe way to contact them"),
              line("contact-relationship", "What you are to the child or young person")
                  .team("How the reporter knows the child")));

  /** Answers that point to the source or to people around it: prints and disclosures lack them. */
  public static final Set<String> AROUND_THE_SOURCE =
      Set.of(
          "provenance-detail",
          "actionTaken",
          "whoElseKnows",
          "sourceRisk-detail",
          "ownWords-heardBy",
          "consulted-answer",
          "consulted-name",
          "contact-willing",
          "contact-statement",
          "contact-safe",
          "contact-relationship");

  private Questionnaire() {}

  public static Stream<QuestionPage> sheets() {
    return Stream.concat(FIRST.stream(), OFFERED.stream());
  }

  public static List<Question> questions() {
    return sheets().flatMap(it -> it.questions().stream()).toList();
  }
}
