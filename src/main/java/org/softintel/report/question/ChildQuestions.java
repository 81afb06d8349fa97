package org.softintel.report.question;

import static org.softintel.report.question.CodeLists.NOT_KNOWN;
import static org.softintel.report.question.Question.choice;
import static org.softintel.report.question.Question.choices;
import static org.softintel.report.question.Question.date;
import static org.softintel.report.question.Question.line;
import static org.softintel.report.question.Question.yesNo;

import java.util.List;
import org.softintel.platform.page.Option;

/** A child or young person. */
public final class ChildQuestions {
  /** Of each child: {@code yes}, {@code no} or {@code not-known}. */
  public static final String OPEN_TO_SOCIAL_CARE = "openToSocialCare";

  static final List<QuestionPage> SHEETS =
      List.of(
          QuestionPage.of(
              "name",
              "What is the child or young person called?",
              line("name", "Full name or nickname").team("Name"),
              line("otherNames", "Other names or nicknames").team("Other names")),
          QuestionPage.of(
              "age",
              "How old is the child or young person?",
              date("dateOfBirth", "Date of birth").orNotKnown(),
              choice(
                      "ageBand",
                      "Age, as near as you know",
                      new Option("under-10", "Under 10"),
                      new Option("10-12", "10 to 12"),
                      new Option("13-15", "13 to 15"),
                      new Option("16-17", "16 or 17"),
                      new Option("18-or-over", "18 or over"),
                      NOT_KNOWN)
                  .team("Age")),
          QuestionPage.of(
              "home",
              "Where does the child or young person live?",
              line("address", "Address or area"),
              line("postcode", "Postcode")),
          QuestionPage.of(
              "about",
              "About the child or young person",
              choice("gender", "Gender", CodeLists.genders()),
              choice("ethnicity", "Ethnicity", CodeLists.ethnicities()),
              line("ethnicityOwnWords", "Ethnicity in their own words"),
              line("school", "School or college"),
              line("schoolYear", "School year")),
          QuestionPage.of(
              "family",
              "Who looks after the child or young person?",
              line("parents", "Parent or carer"),
              choice(
                      "careStatus",
                      "Where they live",
                      new Option("family", "With family"),
                      new Option("foster", "In foster care"),
                      new Option("residential", "In a residential home"),
                      new Option("secure", "In secure accommodation"),
                      new Option("care-leaver", "Has left care"),
                      NOT_KNOWN)
                  .team("Lives"),
              choice(
                      "careOrder",
                      "Legal status, if they are in care",
                      new Option("s20", "Section 20, with agreement"),
                      new Option("s31", "Section 31, care order"),
                      new Option("s38", "Section 38, interim care order"),
                      new Option("none", "None of these"),
                      NOT_KNOWN)
                  .team("Legal status"),
              line("socialWorker", "Social worker"),
              line("healthWorker", "Health worker"),
              yesNo(OPEN_TO_SOCIAL_CARE, "Is social care working with them already?")
                  .noun("Known to social care")),
          QuestionPage.of(
              "awareness",
              "Who knows about this report?",
              yesNo("parentsAware", "Does a parent or carer know about it?")
                  .noun("Parent or carer knows"),
              yesNo("childAware", "Does the child or young person know about it?")
                  .noun("Child or young person knows"),
              yesNo("childAgrees", "Do they agree that it is shared?").noun("Agrees to sharing")),
          QuestionPage.of(
              "concern",
              choices(
                      "concerns",
                      "What are you worried about?",
                      new Option("told-somebody", "What the child has told somebody"),
                      new Option("missing", "Being missing"),
                      new Option("incident", "Something that happened"),
                      new Option("unexplained-money", "Money or things nobody can explain"),
                      new Option("alcohol-or-drugs", "Alcohol or drugs"),
                      new Option("change", "A change in how they are"),
                      new Option("contact-from-adults", "Contact from adults"),
                      new Option("other", "Something else"),
                      NOT_KNOWN)
                  .team("Worries")));

  private ChildQuestions() {}
}
