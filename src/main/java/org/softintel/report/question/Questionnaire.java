package org.softintel.report.question;

import static org.softintel.report.question.CodeLists.NOT_KNOWN;
import static org.softintel.report.question.Question.choice;
import static org.softintel.report.question.Question.choices;
import static org.softintel.report.question.Question.date;
import static org.softintel.report.question.Question.line;
import static org.softintel.report.question.Question.text;
import static org.softintel.report.question.Question.yesNo;

import java.util.List;
import java.util.Map;
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
              "Say what you saw, heard or were told, and include names and places if you know"
                  + " them.");

  /** A yes has the team look at once, whatever else the report says. */
  public static final Question HURT_SOON =
      yesNo("hurtSoon", "Is anybody in danger now or in the next few hours?")
          .noun("In danger now or soon")
          .hint("If anybody is in danger now, call 999 first.");

  public static final Question PROVENANCE =
      choices("provenance-source", "How do you know?", Provenance.options())
          .need(AnswerNeed.MUST)
          .noun("How you know")
          .team("How the reporter knows")
          .hint("Select all that apply.");

  public static final Question PROVENANCE_DETAIL =
      text("provenance-detail", "More about how you know")
          .noun("More about how you know")
          .team("More about how they know")
          .hint("If you selected “Another way”, say how.");

  static final Question FIRST_HAND =
      choice(
              "firstHand",
              "Did whoever told you see or hear it themselves?",
              new Option("yes", "Yes"),
              new Option("no", "No, somebody told them"),
              NOT_KNOWN)
          .noun("First-hand information")
          .team("Seen or heard first-hand");

  /** By which an echo is told from a second source. */
  public static final Question TOLD_BY =
      line("toldBy", "Who told you?")
          .noun("Who told you")
          .team("Who told the reporter")
          .hint(
              "Their organisation is enough, such as the name of a school: you need not name a"
                  + " person.");

  /** The pages also offer today and yesterday, and save them as a date. */
  public static final Question WHEN =
      choice(
              "happened-kind",
              "When did it happen?",
              new Option("exact", "Another day"),
              new Option("about", "I only know the month"),
              new Option("period", "Over a period, or more than once"),
              new Option("not-known", "Not sure"))
          .need(AnswerNeed.MUST)
          .noun("When it happened");

  public static final Question DATE =
      date("happened-date", "What date did it happen?")
          .need(AnswerNeed.MUST)
          .noun("The date it happened");

  public static final Question TIME =
      line("happened-time", "About what time was it?").noun("The time it happened");

  public static final Question MONTH =
      date("happened-month", "Which month did it happen?")
          .as(AnswerKind.MONTH)
          .need(AnswerNeed.MUST)
          .noun("The month it happened")
          .hint("For example, 3 2026");

  public static final Question FROM =
      date("happened-from", "When did it begin?")
          .need(AnswerNeed.MUST)
          .noun("The date it began")
          .hint("For example, 27 3 2026");

  public static final Question TO =
      date("happened-to", "When did it end, or last happen?")
          .need(AnswerNeed.MUST)
          .noun("The date it ended")
          .hint("For example, 28 4 2026");

  public static final Question PATTERN =
      line("happened-pattern", "Roughly when, or how often")
          .need(AnswerNeed.EITHER)
          .team("Roughly when, or how often")
          .hint("For example, most Fridays after school");

  /** What else is asked of each kind of time. */
  public static final Map<String, List<Question>> TIMES =
      Map.of(
          "exact", List.of(DATE, TIME),
          "about", List.of(MONTH),
          "period", List.of(PATTERN, FROM, TO),
          "not-known", List.of());

  public static final Question LEARNED =
      date("learned", "When did you find out?")
          .orNotKnown()
          .noun("The date you found out")
          .team("When the reporter found out");

  public static final Question EXPLOITATION =
      choices(
              "exploitation",
              "What kind of exploitation could this be?",
              ExploitationKind.options())
          .noun("Type of exploitation")
          .team("Type")
          .hint("Select all that could apply, even if you are not sure.");

  /** Its options come from the settings. */
  public static final Question AREA =
      choice("area", "Which area is it about?")
          .noun("The area")
          .team("Area")
          .hint("Select where it happened, or where the child lives.");

  public static final Question AREA_ELSEWHERE =
      line("areaElsewhere", "Where is it?").noun("Where else").team("Area in the reporter’s words");

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
              "Select all that you have noticed: one sign alone does not show that a child is"
                  + " abused.");

  public static final List<QuestionPage> FIRST =
      List.of(
          new QuestionPage("what-happened", NARRATIVE.asked(), List.of(NARRATIVE, HURT_SOON)),
          new QuestionPage(
              "how-you-know",
              PROVENANCE.asked(),
              List.of(PROVENANCE, TOLD_BY, FIRST_HAND, PROVENANCE_DETAIL)),
          new QuestionPage(
              "when", WHEN.asked(), List.of(WHEN, DATE, TIME, MONTH, PATTERN, FROM, TO)));

  public static final List<QuestionPage> OFFERED =
      List.of(
          QuestionPage.of(
              "who-else-knows",
              text("whoElseKnows", "Who else could know this?")
                  .noun("Who else could know")
                  .hint("If only a few people know, acting on this could show who told us.")),
          QuestionPage.of("when-you-learnt", LEARNED),
          QuestionPage.of("kind", EXPLOITATION),
          new QuestionPage("area", AREA.asked(), List.of(AREA, AREA_ELSEWHERE)),
          QuestionPage.of(
              "risk-to-source",
              "Could anybody be harmed if the team acts on this?",
              choice(
                      "sourceRisk-level",
                      "Could you or the person who told you be at risk?",
                      new Option("none", "I see no risk"),
                      new Option("possible", "There may be a risk"),
                      new Option("serious", "There is a serious risk"),
                      NOT_KNOWN)
                  .noun("Risk to you or the person who told you")
                  .team("Risk to the source")
                  .hint("We ask so that nobody is put in danger by what the team does."),
              text("sourceRisk-detail", "Tell us about the risk").noun("Details of the risk")),
          QuestionPage.of(
              "naming",
              "Can we share names with other organisations?",
              naming("namingChild", "Can we share the child’s name?")
                  .noun("Sharing the child’s name")
                  .hint("We ask so that no name goes further than you expect."),
              naming("naming", "Can we tell other organisations who this came from?")
                  .noun("Sharing who it came from")
                  .team("Can partners be told the source?")
                  .hint("This means you, and anyone who told you.")),
          QuestionPage.of(
              "own-words",
              "What did the child or young person say?",
              text("ownWords-text", "Their own words")
                  .hint(
                      "Write them as they were said: we will not suggest changes to these words."),
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
              "How reliable is this information?",
              choice(
                      "recurring",
                      "Have you heard it once or several times?",
                      new Option("once", "Once"),
                      new Option("several", "Several times, or the same names come up again"),
                      NOT_KNOWN)
                  .team("Heard once or several times"),
              yesNo("inaccurate-belief", "Do you think any of it could be wrong?")
                  .noun("May be inaccurate"),
              text("inaccurate-detail", "What could be wrong, and why?")
                  .noun("What could be wrong, and why")),
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
              "Contacting you",
              yesNo("contact-willing", "Can the team call you about this?")
                  .noun("Team can call you")
                  .team("Can we phone the reporter?"),
              yesNo("contact-statement", "Would you make a statement to the police?")
                  .noun("Would make a statement")
                  .team("Willing to make a statement"),
              line("contact-safe", "Safe way and best time to reach you")
                  .team("Safe way to contact the reporter"),
              line("contact-relationship", "How you know the child or young person")
                  .team("How the reporter knows the child")));

  /** Answers that point to the source or to people around it: prints and disclosures lack them. */
  public static final Set<String> AROUND_THE_SOURCE =
      Set.of(
          "provenance-detail",
          "toldBy",
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

  private static Question naming(String name, String asked) {
    return choice(
        name,
        asked,
        new Option("yes", "Yes, if it is needed"),
        new Option("ask-first", "Ask me first"),
        new Option("no", "No"),
        NOT_KNOWN);
  }

  public static Stream<QuestionPage> sheets() {
    return Stream.concat(FIRST.stream(), OFFERED.stream());
  }

  public static List<Question> questions() {
    return sheets().flatMap(it -> it.questions().stream()).toList();
  }
}
