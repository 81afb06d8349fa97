package org.softintel.report.question;

import static org.softintel.report.question.CodeLists.NOT_KNOWN;

import java.util.List;
import org.softintel.platform.page.Option;

/** A place. */
final class PlaceQuestions {
  static final List<QuestionPage> SHEETS =
      List.of(
          QuestionPage.of(
              "where",
              "Where is the place?",
              Question.line("name", "Name of the place"),
              Question.line("address", "Address, or how to find it"),
              Question.line("postcode", "Postcode"),
              Question.choice(
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
                  NOT_KNOWN)),
          QuestionPage.of(
              "use",
              "What happens there?",
              Question.text("frequents", "Who goes there"),
              Question.line("times", "Days and times"),
              Question.line("licence", "Licence, if it has one"),
              Question.yesNo("childTaken", "Was a child or young person taken or kept there?")
                  .noun("Child taken or kept there")),
          QuestionPage.of(
              "hotel",
              "If it is a hotel or guest house",
              Question.line("room", "Room"),
              Question.line("booking", "Name on the booking, and name of the guest"),
              Question.choices(
                  "hotelSigns",
                  "What did you notice?",
                  new Option("cash", "Paid in cash"),
                  new Option("no-identity", "Would not show identification"),
                  new Option("local-address", "Gave an address near by"),
                  new Option("many-visitors", "Many visitors"),
                  new Option("isolated-room", "Asked for a room away from others"),
                  new Option("none", "None of these"))));

  private PlaceQuestions() {}
}
