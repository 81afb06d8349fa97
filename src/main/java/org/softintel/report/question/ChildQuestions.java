package org.softintel.report.question;

import static org.softintel.report.question.CodeLists.NOT_KNOWN;
import static org.softintel.report.question.Question.choice;
import static org.softintel.report.question.Question.choices;
import static org.softintel.report.question.Question.date;
import static org.softintel.report.question.Question.line;
import static org.softintel.report.question.Question.yesNo;

import org.softintel.platform.page.Option;
import org.softintel.report.question.QuestionPage.Part;

/** A child or young person. */
public final class ChildQuestions {
  /** Of each child: {@code yes}, {@code no} or {@code not-known}. */
  public static final String OPEN_TO_SOCIAL_CARE = "openToSocialCare";

  static final QuestionPage PAGE =
      QuestionPage.of(
              "name",
              "Who is the child or young person?",
              line("name", "Full name or nickname").team("Name"),
              choice(
                      "ageBand",
                      "Age, as near as you know",
                      new Option("under-10", "Under 10"),
                      new Option("10-12", "10 to 12"),
                      new Option("13-15", "13 to 15"),
                      new Option("16-17", "16 or 17"),
                      new Option("18-or-over", "18 or over"),
                      NOT_KNOWN)
                  .team("Age"),
              date("dateOfBirth", "Date of birth").orNotKnown().hint("For example, 27 3 2012"),
              line("address", "Address or area"))
          .more(
              Part.of(
                  "About them",
                  line("otherNames", "Other names or nicknames").team("Other names"),
                  line("postcode", "Postcode"),
                  choice("gender", "Gender", CodeLists.genders()),
                  choice("ethnicity", "Ethnicity", CodeLists.ethnicities())
                      .hint(
                          "We ask so that we can offer the right help and not mix up two"
                              + " children."),
                  line("ethnicityOwnWords", "Ethnicity in their own words"),
                  line("school", "School or college"),
                  line("schoolYear", "School year")),
              Part.of(
                  "Who looks after them",
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
                      .team("Living situation")
                      .hint("We ask so that the team knows who can keep them safe."),
                  choice(
                          "careOrder",
                          "Legal status, if they are in care",
                          new Option("s20", "Section 20, with agreement"),
                          new Option("s31", "Section 31, care order"),
                          new Option("s38", "Section 38, interim care order"),
                          new Option("none", "None of these"),
                          NOT_KNOWN)
                      .team("Legal status")
                      .hint("It tells the team which council is responsible for them."),
                  line("socialWorker", "Social worker"),
                  line("healthWorker", "Health worker"),
                  yesNo(OPEN_TO_SOCIAL_CARE, "Is social care working with them already?")
                      .noun("Known to social care")),
              Part.of(
                  "Who knows about this report",
                  yesNo("parentsAware", "Does a parent or carer know you are making this report?")
                      .noun("Parent or carer knows")
                      .hint("We ask so that the team does not put the child at risk at home."),
                  yesNo(
                          "childAware",
                          "Does the child or young person know you are making this report?")
                      .noun("Child or young person knows"),
                  yesNo("childAgrees", "Does the child or young person agree to you sharing this?")
                      .noun("Child or young person agrees to sharing")
                      .team("Agrees to sharing")
                      .hint("You can share it without their agreement to keep a child safe.")),
              Part.of(
                  "Why you are worried",
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
