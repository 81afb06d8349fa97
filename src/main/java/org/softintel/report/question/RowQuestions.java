package org.softintel.report.question;

import static org.softintel.report.question.CodeLists.NOT_KNOWN;
import static org.softintel.report.question.Question.choice;
import static org.softintel.report.question.Question.choices;
import static org.softintel.report.question.Question.date;
import static org.softintel.report.question.Question.line;
import static org.softintel.report.question.Question.text;
import static org.softintel.report.question.Question.thing;
import static org.softintel.report.question.Question.yesNo;

import org.softintel.platform.page.Option;
import org.softintel.report.question.QuestionPage.Part;

/** What is asked about each row of a group; {@link ChildQuestions} about each child. */
final class RowQuestions {
  static final QuestionPage PERSON =
      QuestionPage.of(
              "name",
              "Who is the person of concern?",
              line("name", "Full name or nickname").team("Name"),
              line("age", "Age, as near as you know").team("Age"),
              text("appearance", "Description")
                  .hint("For example, build, hair, tattoos, accent, clothes or a uniform."),
              text("behaviour", "What they have done towards the child or young person")
                  .team("Behaviour towards the child"),
              text("warnings", "Is there anything that staff must know to stay safe?")
                  .noun("Staff safety")
                  .hint("For example, weapons, dogs or threats."))
          .more(
              Part.of(
                  "Names, age and home",
                  line("otherNames", "Other names or nicknames").team("Other names"),
                  date("dateOfBirth", "Date of birth").orNotKnown().hint("For example, 27 3 1985"),
                  line("address", "Address or area"),
                  line("postcode", "Postcode")),
              Part.of(
                  "About them",
                  choice("gender", "Gender", CodeLists.genders()),
                  choice("ethnicity", "Ethnicity", CodeLists.ethnicities())
                      .hint("We ask so that nobody else is mistaken for this person."),
                  line("ethnicityOwnWords", "Ethnicity in their own words"),
                  line("language", "Languages they speak").team("Languages"),
                  line("occupation", "Work or workplace")),
              Part.of(
                  "Who they are with",
                  text("associates", "People they are seen with").team("Seen with"),
                  line(
                          "relationship",
                          "How people describe their link to the child, and who says so")
                      .team("Link to the child, and who says so")));

  static final QuestionPage VEHICLE =
      QuestionPage.of(
              "vehicle",
              "Which vehicle is it?",
              line("registration", "Registration number, or the part you know")
                  .noun("Registration number")
                  .team("Registration"),
              line("make", "Make"),
              line("model", "Model"),
              line("colour", "Colour"),
              line("usedBy", "Who uses it"),
              text("seen", "Where and when it was seen, and which way it went")
                  .team("Where and when seen"))
          .more(
              Part.of(
                  "Marks and taxi",
                  line("marks", "Marks, damage or stickers"),
                  line("taxi", "Taxi plate or company")));

  private static final Question USER = line("user", "Who uses it").team("Used by");

  static final QuestionPage PHONE =
      QuestionPage.of(
              "phone",
              "Which phone is it?",
              line("phone", "Phone number, or the part you know").noun("Phone number"),
              USER,
              text("calls", "Calls and messages"))
          .more(
              Part.of(
                  "The handset",
                  choice(
                          "age",
                          "Is it new?",
                          new Option("new", "It is new"),
                          new Option("old", "They have had it for some time"),
                          NOT_KNOWN)
                      .team("How long they have had it"),
                  line("imei", "IMEI, the number of the handset").team("IMEI")));

  static final QuestionPage ONLINE =
      QuestionPage.of(
              "online",
              "Which online account is it?",
              line("platform", "App, game or website"),
              line("handle", "Account name"),
              USER,
              text("posted", "What was posted or sent")
                  .hint(
                      "Describe it, and never copy or share a sexual image of a child, even as"
                          + " evidence."))
          .more(
              Part.of(
                  "How to find it",
                  line("displayName", "Name shown on the profile").team("Display name"),
                  line("link", "Link"),
                  line("email", "Email address"),
                  line("ipAddress", "IP address")));

  static final QuestionPage PLACE =
      QuestionPage.of(
              "where",
              "Which place is it?",
              line("name", "Name of the place").team("Name"),
              line("address", "Address, or how to find it").team("Address"),
              line("postcode", "Postcode"),
              choice(
                      "type",
                      "What kind of place is it?",
                      new Option("home", "A home"),
                      new Option("hotel", "A hotel or guest house"),
                      new Option("takeaway", "A takeaway, café or restaurant"),
                      new Option("shop", "A shop"),
                      new Option("park", "A park or open space"),
                      new Option("school", "A school or college"),
                      new Option("transport", "A station or transport hub"),
                      new Option("online", "Online"),
                      new Option("other", "Another kind of place"),
                      NOT_KNOWN)
                  .team("Type of place"),
              line("room", "Room"),
              line("booking", "Name on the booking, and name of the guest")
                  .team("Names on the booking"),
              choices(
                      "hotelSigns",
                      "What did you notice?",
                      new Option("cash", "Paid in cash"),
                      new Option("no-identity", "Would not show identification"),
                      new Option("local-address", "Gave a local address"),
                      new Option("many-visitors", "Many visitors"),
                      new Option("isolated-room", "Asked for a room away from others"),
                      new Option("none", "None of these"))
                  .team("What was noticed at the hotel"))
          .more(
              Part.of(
                  "What happens there",
                  text("frequents", "Who goes there"),
                  line("times", "Days and times"),
                  line("licence", "Licence, if it has one").noun("Licence"),
                  yesNo("childTaken", "Was a child or young person taken or kept there?")
                      .noun("Child taken or kept there")));

  /** An event: when it was and what was seen. */
  static final QuestionPage EVENT =
      QuestionPage.of(
          "event",
          "Tell us about this event",
          text("what", "What happened").team("What happened"),
          date("date", "Date it happened").team("Date"),
          line("time", "About when, if you do not know the date")
              .noun("Rough date")
              .team("About when"),
          line("where", "Where it happened").team("Where"));

  /** A connection between two rows of the report. */
  static final QuestionPage CONNECTION =
      QuestionPage.of(
          "connection",
          "What is connected?",
          thing("from", "First person or thing")
              .noun("The first person or thing")
              .team("Who or what"),
          choice(
                  "relation",
                  "How is the first connected to the second?",
                  new Option("uses", "Uses or drives"),
                  new Option("owns", "Owns or keeps"),
                  new Option("lives-at", "Lives at"),
                  new Option("works-at", "Works at"),
                  new Option("seen-at", "Was seen at or in"),
                  new Option("seen-with", "Was seen with"),
                  new Option("taken-to", "Was taken to"),
                  new Option("contacts", "Contacts, by phone or online"),
                  new Option("family", "Is family of"),
                  new Option("took-part", "Was there when it happened"),
                  new Option("other", "Another connection"))
              .need(AnswerNeed.MUST)
              .noun("How the first is connected to the second")
              .team("How it is connected"),
          thing("to", "Second person or thing")
              .noun("The second person or thing")
              .team("To whom or what"),
          line("detail", "More about the connection"));

  /** Somebody who was told already. */
  static final QuestionPage SHARED_WITH =
      QuestionPage.of(
          "who",
          "Who has been told already?",
          line("name", "Name"),
          line("agency", "Organisation"),
          line("phone", "Phone number"));

  private RowQuestions() {}
}
