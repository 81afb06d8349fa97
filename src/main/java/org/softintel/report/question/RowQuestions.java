package org.softintel.report.question;

import static org.softintel.report.question.CodeLists.NOT_KNOWN;
import static org.softintel.report.question.Question.choice;
import static org.softintel.report.question.Question.choices;
import static org.softintel.report.question.Question.date;
import static org.softintel.report.question.Question.line;
import static org.softintel.report.question.Question.text;
import static org.softintel.report.question.Question.thing;
import static org.softintel.report.question.Question.yesNo;

import java.util.List;
import org.softintel.platform.page.Option;

/** What is asked about each row of a group; {@link ChildQuestions} about each child. */
final class RowQuestions {
  static final List<QuestionPage> PERSON =
      List.of(
          QuestionPage.of(
              "name",
              "What is the person of concern called?",
              line("name", "Full name or nickname").team("Name"),
              line("otherNames", "Other names or nicknames").team("Other names")),
          QuestionPage.of(
              "age-and-home",
              "How old are they, and where do they live?",
              date("dateOfBirth", "Date of birth").orNotKnown(),
              line("age", "Age, as near as you know").team("Age"),
              line("address", "Address or area"),
              line("postcode", "Postcode")),
          QuestionPage.of(
              "description",
              "What do they look and sound like?",
              text("appearance", "Description")
                  .hint("For example, build, hair, tattoos, accent, clothes or a uniform."),
              choice("gender", "Gender", CodeLists.genders()),
              choice("ethnicity", "Ethnicity", CodeLists.ethnicities()),
              line("ethnicityOwnWords", "Ethnicity in their own words"),
              line("language", "Languages they speak").team("Languages")),
          QuestionPage.of(
              "work-and-contacts",
              "What do they do, and who are they with?",
              line("occupation", "Work or workplace"),
              text("associates", "People they are seen with").team("Seen with")),
          QuestionPage.of(
              "behaviour",
              "What have they done?",
              text("behaviour", "What they have done towards the child or young person")
                  .team("Behaviour towards the child"),
              line("relationship", "What they are said to be to the child, and by whom")
                  .team("Link to the child, and who says so")),
          QuestionPage.of(
              "safety",
              text("warnings", "Is there anything that staff must know to stay safe?")
                  .noun("Staff safety")
                  .hint("For example, weapons, dogs or threats.")));

  static final List<QuestionPage> VEHICLE =
      List.of(
          QuestionPage.of(
              "vehicle",
              "What do you know about the vehicle?",
              line("registration", "Registration number, or the part you know")
                  .team("Registration"),
              line("make", "Make"),
              line("model", "Model"),
              line("colour", "Colour")),
          QuestionPage.of(
              "seen",
              "Who uses it, and where was it seen?",
              line("usedBy", "Who uses it"),
              text("seen", "Where and when it was seen, and which way it went")
                  .team("Where and when seen"),
              line("marks", "Marks, damage or stickers"),
              line("taxi", "Taxi plate or company")));

  static final List<QuestionPage> ACCOUNT =
      List.of(
          QuestionPage.of(
              "phone",
              "What do you know about the phone?",
              line("phone", "Phone number, or the part you know").team("Phone number"),
              line("imei", "IMEI, the number of the handset").team("IMEI"),
              line("user", "Who uses the phone or account").team("Used by"),
              choice(
                      "age",
                      "Is it new?",
                      new Option("new", "It is new"),
                      new Option("old", "They have had it for some time"),
                      NOT_KNOWN)
                  .team("How long they have had it"),
              text("calls", "Calls and messages")),
          QuestionPage.of(
              "online",
              "What do you know about the online account?",
              line("platform", "App, game or website"),
              line("handle", "Account name"),
              line("displayName", "Name that is shown").team("Display name"),
              line("link", "Link"),
              line("email", "Email address"),
              line("ipAddress", "IP address"),
              text("posted", "What was posted or sent")
                  .hint("Describe it, and do not copy or send any image of a child.")));

  static final List<QuestionPage> PLACE =
      List.of(
          QuestionPage.of(
              "where",
              "Where is the place?",
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
                  .team("Type of place")),
          QuestionPage.of(
              "use",
              "What happens there?",
              text("frequents", "Who goes there"),
              line("times", "Days and times"),
              line("licence", "Licence, if it has one").team("Licence"),
              yesNo("childTaken", "Was a child or young person taken or kept there?")
                  .noun("Child taken or kept there")),
          QuestionPage.of(
              "hotel",
              "If it is a hotel or guest house",
              line("room", "Room"),
              line("booking", "Name on the booking, and name of the guest")
                  .team("Names on the booking"),
              choices(
                      "hotelSigns",
                      "What did you notice?",
                      new Option("cash", "Paid in cash"),
                      new Option("no-identity", "Would not show identification"),
                      new Option("local-address", "Gave an address near by"),
                      new Option("many-visitors", "Many visitors"),
                      new Option("isolated-room", "Asked for a room away from others"),
                      new Option("none", "None of these"))
                  .team("What was noticed at the hotel")));

  /** An event: when it was and what was seen. */
  static final List<QuestionPage> EVENT =
      List.of(
          QuestionPage.of(
              "event",
              "What happened, and when?",
              text("what", "What happened then").team("What happened"),
              date("date", "Date it happened").team("Date"),
              line("time", "About when, if you do not know the date").team("About when"),
              line("where", "Where it happened").team("Where")));

  /** A connection between two rows of the report. */
  static final List<QuestionPage> CONNECTION =
      List.of(
          QuestionPage.of(
              "connection",
              "What is connected?",
              thing("from", "First of the two")
                  .team("Who or what")
                  .hint("Who or what it is about."),
              choice(
                      "relation",
                      "How is it connected to the second?",
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
                  .noun("How it is connected"),
              thing("to", "Second of the two").team("To whom or what"),
              line("detail", "More about the connection")));

  /** Somebody who was told already. */
  static final List<QuestionPage> SHARED_WITH =
      List.of(
          QuestionPage.of(
              "who",
              "Who has been told already?",
              line("name", "Name"),
              line("agency", "Agency"),
              line("phone", "Phone number")));

  private RowQuestions() {}
}
