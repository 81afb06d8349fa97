package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import jakarta.mail.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.SignedIn;

/** Somebody without an account asks to be called, and the desk calls. */
class CallBackTest {
  private static final String LIST = "/triage/tasks/call-backs";
  private static final Duration SOON = Duration.ofSeconds(60);

  @SignedIn("triage")
  private static NoScriptUser officer;

  private final NoScriptUser stranger = NoScriptUser.anonymous();
  private final String once = UUID.randomUUID().toString();
  private final String name = "Invented caller " + once.substring(0, 8);

  @Test
  void theTeamHearsOfItCallsAndForgetsTheNumber() {
    // when
    var answer = ask(whole());
    // then
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(stranger.follow(answer).body()).contains("We will call you", "Thank you");
    var call = newest();
    until("a notice in both inboxes", SOON, () -> notices(call).size() == 2);
    assertThat(notices(call))
        .allSatisfy(
            it ->
                assertThat(it)
                    .contains("asked for a call", "in the afternoon", LIST + "/" + call)
                    .doesNotContain(name, "960177"));
    assertThat(officer.get("/triage/tasks").body()).contains("waiting for a call", LIST);
    assertThat(officer.get(LIST).body())
        .contains(LIST + "/" + call, "In the afternoon")
        .doesNotContain(name, "960177");
    assertThat(acts(call)).containsExactly("CALL_BACK_ASKED");
    // when
    var opened = officer.get(LIST + "/" + call);
    // then
    assertThat(opened.body()).contains(name, "01632 960177", "tel:01632960177");
    assertThat(acts(call)).containsExactly("CALL_BACK_ASKED", "CALL_BACK_OPENED");
    // when
    assertThat(officer.answer(LIST + "/" + call, Map.of()).statusCode()).isEqualTo(303);
    // then
    assertThat(officer.get(LIST + "/" + call).statusCode()).isEqualTo(410);
    assertThat(officer.get(LIST).body()).doesNotContain(call);
    assertThat(
            DatabaseRows.count(
                "sealed_key where made_for = 'call_back' and owner = '" + call + "'"))
        .isZero();
    assertThat(acts(call))
        .as("the button is on a page that is opened again")
        .containsExactly(
            "CALL_BACK_ASKED", "CALL_BACK_OPENED", "CALL_BACK_OPENED", "CALL_BACK_DONE");
  }

  @Test
  void aSecondPressAsksOnce() {
    var before = DatabaseRows.count("call_back");

    assertThat(ask(whole()).statusCode()).isEqualTo(303);
    var call = newest();
    assertThat(ask(whole()).statusCode()).isEqualTo(303);

    assertThat(DatabaseRows.count("call_back")).isEqualTo(before + 1);
    assertThat(acts(call)).containsExactly("CALL_BACK_ASKED");
    assertThat(mailsOf(call)).isEqualTo(2);
  }

  /** On the code of before, the page said "We will call you", and the team had the old number. */
  @Test
  void backAndAnotherNumberAskAgain() {
    ask(whole());
    var wrong = newest();
    var corrected = whole();
    corrected.put("phone", "01632 960178");

    assertThat(ask(corrected).statusCode()).isEqualTo(303);

    var right = newest();
    assertThat(right).isNotEqualTo(wrong);
    assertThat(officer.get(LIST + "/" + right).body()).contains("01632 960178", name);
    assertThat(officer.get(LIST + "/" + wrong).body()).contains("01632 960177");
    assertThat(mailsOf(right)).isEqualTo(2);
    called(wrong);
    called(right);
  }

  /** On the code of before, no mail told the team of it. */
  @Test
  void thePressAfterTheCallIsToldLikeTheFirst() {
    ask(whole());
    var first = newest();
    called(first);

    assertThat(ask(whole()).statusCode()).isEqualTo(303);

    var again = newest();
    assertThat(mailsOf(again)).isEqualTo(2);
    assertThat(again).isNotEqualTo(first);
    called(again);
  }

  @Test
  void theTeamIsRemindedOnceOfSomebodyWhoStillWaits() {
    ask(whole());
    var call = newest();
    waited(call, 10);

    until("a reminder in both inboxes", SOON, () -> reminders(call).size() == 2);

    assertThat(reminders(call))
        .allSatisfy(
            it ->
                assertThat(it)
                    .contains("still waiting for a call", "Requested: ", LIST)
                    .doesNotContain(name, "960177"));
    var fields = whole();
    fields.put("once", UUID.randomUUID().toString());
    ask(fields);
    var later = newest();
    waited(later, 10);
    until("a reminder of another", SOON, () -> reminders(later).size() == 2);
    assertThat(reminders(call)).hasSize(2);
    called(call);
    called(later);
  }

  /** On the code of before, the name and the number stayed for ever. */
  @Test
  void whoeverIsNeverCalledIsForgottenAfterFourWeeks() {
    assertThat(officer.get(LIST).body()).contains("spoken to them, or after 28 days if nobody has");
    assertThat(stranger.get("/call-back").body()).contains("spoken to you, or after 28 days");
    ask(whole());
    var call = newest();
    waited(call, 27);
    var other = whole();
    other.put("once", UUID.randomUUID().toString());
    ask(other);
    var expired = newest();

    waited(expired, 29);

    until(
        "the older one is deleted",
        SOON,
        () -> acts(expired).equals(List.of("CALL_BACK_ASKED", "CALL_BACK_EXPIRED")));
    assertThat(DatabaseRows.count("sealed_key where owner::text = ?", expired)).isZero();
    var gone = officer.get(LIST + "/" + expired);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("they asked too long ago");
    assertThat(acts(call)).containsExactly("CALL_BACK_ASKED");
    called(call);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          phone | ''    | Enter a phone number
          phone | ring  | Enter a phone number in full, such as 01632 960176
          when  | ''    | Select when we can call you
          when  | never | Select when we can call you
          """)
  void aWrongOneIsSentBackWithWhatWasTyped(String field, String value, String message) {
    var fields = whole();
    fields.put(field, value);
    var before = DatabaseRows.count("call_back");

    var answer = ask(fields);

    assertThat(answer.statusCode()).isEqualTo(400);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select(".govuk-error-summary li").eachText()).containsExactly(message);
    assertThat(page.select("#name").val()).isEqualTo(name);
    assertThat(page.select("input[name=once]").val()).isEqualTo(once);
    assertThat(DatabaseRows.count("call_back")).isEqualTo(before);
  }

  @Test
  void nothingElseCanBeTold() {
    var boxes = Jsoup.parse(stranger.get("/call-back").body()).select("main form").get(0);

    assertThat(boxes.select("textarea")).isEmpty();
    assertThat(boxes.select("input[type=text], input[type=tel]").eachAttr("name"))
        .containsExactly("name", "phone");
  }

  private java.net.http.HttpResponse<String> ask(Map<String, String> fields) {
    return stranger.answer("/call-back", fields);
  }

  private Map<String, String> whole() {
    return new HashMap<>(
        Map.of("once", once, "name", name, "phone", "01632 960177", "when", "afternoon"));
  }

  /** The id of the row that was made last. */
  private static String newest() {
    return DatabaseRows.of("select id::text from call_back order by asked_at desc limit 1").get(0);
  }

  private static void called(String call) {
    officer.get(LIST + "/" + call);
    assertThat(officer.answer(LIST + "/" + call, Map.of()).statusCode()).isEqualTo(303);
  }

  private static List<String> acts(String call) {
    return DatabaseRows.of(
        "select act from audit_entry where detail = ? order by id", "call-back=" + call);
  }

  private static long mailsOf(String call) {
    return DatabaseRows.count("outbox where subject = ?", call);
  }

  private static void waited(String call, int days) {
    DatabaseRows.change(
        "update call_back set asked_at = asked_at - interval '%d days' where id = ?::uuid"
            .formatted(days),
        call);
  }

  private static List<String> notices(String call) {
    return mails(it -> Mails.id(it).contains(call));
  }

  private static List<String> reminders(String call) {
    return mails(it -> Mails.id(it).contains(call) && text(it).contains("still waiting"));
  }

  private static List<String> mails(Predicate<Message> which) {
    return List.of(Mails.SEALED, Mails.NOTICES).stream()
        .flatMap(
            box ->
                Mails.in(box, all -> all.stream().filter(which).map(CallBackTest::text).toList())
                    .stream())
        .toList();
  }

  private static String text(Message mail) {
    try {
      return mail.getSubject() + "\n" + mail.getContent();
    } catch (jakarta.mail.MessagingException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
