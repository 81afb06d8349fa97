package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.ExactRequest.header;
import static org.softintel.given.ExactRequest.text;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.ExactRequest;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PublishedItems;
import org.softintel.given.SignedIn;

/** What a manager changes is public at once, and each change leaves its line. */
class ContentManagementTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Of an event: a day that any month has, in summer time. */
  private final LocalDate day = LocalDate.of(LocalDate.now(LONDON).getYear() + 1, Month.JULY, 10);

  @SignedIn("manager")
  private static NoScriptUser manager;

  private final String title = "Kites and care " + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void anAddedEventIsInListFeedAndSearchAtOnceAndACancelledOneSaysSo() throws Exception {
    // when
    assertThat(manager.answer("/manage/events/new", event()).statusCode()).isEqualTo(303);
    // then
    var id = DatabaseRows.of("select id::text from training_event where title = ?", title).get(0);
    var address = "/guidance/events/" + id;
    assertThat(page("/guidance/events").text()).contains(title);
    assertThat(page("/guidance/events/by-place").text()).contains("Kite Hall, Huddersfield", title);
    assertThat(searched("kites").text()).contains(title);
    var event = inFeed(id);
    assertThat(event.getSummary().getValue()).isEqualTo(title);
    var begins = day.atTime(9, 30).atZone(LONDON).withZoneSameInstant(ZoneOffset.UTC);
    assertThat(event.getProperty(Property.DTSTART).orElseThrow().getValue())
        .isEqualTo(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").format(begins));
    assertThat(event.getLocation().getValue()).isEqualTo("Kite Hall, Huddersfield");
    assertThat(event.getDescription().getValue()).contains("Strings; lines, and \"knots\"");
    assertThat(events(address + "/calendar.ics")).hasSize(1);
    assertThat(
            page(address)
                .select("[itemtype=https://schema.org/EducationEvent] [itemprop]")
                .eachAttr("itemprop"))
        .contains("name", "startDate", "endDate", "location", "eventAttendanceMode", "eventStatus");
    assertThat(lines(id)).containsExactly("TRAINING_ADDED");
    // when
    var tag = header(ExactRequest.get(address), "ETag");
    var changed = new HashMap<>(event());
    changed.put("about", "Strings only");
    changed.put("version", "1");
    assertThat(manager.answer("/manage/events/" + id, changed).statusCode()).isEqualTo(303);
    // then
    assertThat(ExactRequest.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(page(address).text()).contains("Strings only");
    // when
    assertThat(manager.answer("/manage/events/" + id + "/cancel", Map.of()).statusCode())
        .isEqualTo(303);
    // then
    assertThat(page("/guidance/events").text()).contains(title + " Cancelled");
    assertThat(page(address).text())
        .contains("This training is cancelled")
        .doesNotContain("Book a place");
    assertThat(inFeed(id).getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(lines(id))
        .containsExactly("TRAINING_ADDED", "TRAINING_CHANGED", "TRAINING_CANCELLED");
    assertThat(manager.submit("/manage/events/new", "/manage/events/" + id, changed).statusCode())
        .isEqualTo(409);
    PublishedItems.forget(id);
  }

  @Test
  void pastEventsDropOffByThemselvesAndTheOldPagesAreAmongThem() throws Exception {
    // given
    var yesterday = PublishedItems.training("Kites of yesterday", "current_date - 1");
    // then
    assertThat(page("/guidance/events").text())
        .doesNotContain("Kites of yesterday", "Brian Jackson House");
    assertThat(ExactRequest.get("/guidance/events/" + yesterday).statusCode()).isEqualTo(404);
    assertThat(events("/guidance/events/feed.ics")).noneMatch(it -> uid(it).startsWith(yesterday));
    assertThat(manager.get("/manage/events").body())
        .contains("Kites of yesterday", "Brian Jackson House", "26 November 2019", "11 March 2020");
    assertThat(
            DatabaseRows.count(
                "training_event where on_date between '2019-09-24' and '2020-03-11'"))
        .isEqualTo(10);
    PublishedItems.forget(yesterday);
  }

  @Test
  void anEventOfTodayStaysUntilItIsOver() {
    // What was of today is not a minute later.
    Await.until(
        "a day that lasts",
        Duration.ofMinutes(3),
        () ->
            LocalTime.now(LONDON).isBefore(LocalTime.of(23, 58))
                && LocalTime.now(LONDON).isAfter(LocalTime.of(0, 0, 5)));
    var today = "(now() at time zone 'Europe/London')::date";
    var over = PublishedItems.training("Kites of the night", today, "0:00", "0:00:01");
    var evening = PublishedItems.training("Kites of the evening", today, "23:59:58", "23:59:59");

    assertThat(page("/guidance/events").text())
        .contains("Kites of the evening")
        .doesNotContain("Kites of the night");
    assertThat(ExactRequest.get("/guidance/events/" + evening).statusCode()).isEqualTo(200);
    assertThat(ExactRequest.get("/guidance/events/" + over).statusCode()).isEqualTo(404);
    assertThat(manager.answer("/manage/events/" + over + "/cancel", Map.of()).statusCode())
        .isEqualTo(410);
    PublishedItems.forget(over);
    PublishedItems.forget(evening);
  }

  @Test
  void inTheFeedAnEventKeepsItsNameAndCountsItsChanges() throws Exception {
    var id = PublishedItems.training(title);
    DatabaseRows.change("update training_event set changed_at = changed_at - interval '2 seconds'");
    var first = inFeed(id);
    var changed = new HashMap<>(event());
    changed.put("version", "0");
    assertThat(manager.answer("/manage/events/" + id, changed).statusCode()).isEqualTo(303);

    var second = inFeed(id);
    assertThat(uid(second)).isEqualTo(uid(first));
    assertThat(sequence(second)).isEqualTo(sequence(first) + 1);
    assertThat(second.getDateTimeStamp().getDate())
        .isNotEqualTo(first.getDateTimeStamp().getDate());
    PublishedItems.forget(id);
  }

  @Test
  void anOnlineEventThatNobodyCanBookYetIsWholeForSearchEngines() {
    // given
    var fields = new HashMap<>(event());
    fields.put("mode", "ONLINE");
    fields.put("booking", "");
    fields.put("title", title + "\nof two lines");
    // when
    assertThat(manager.answer("/manage/events/new", fields).statusCode()).isEqualTo(303);
    // then
    var id =
        DatabaseRows.of(
                "select id::text from training_event where title = ?", title + " of two lines")
            .get(0);
    var shown =
        page("/guidance/events/" + id).select("[itemtype=https://schema.org/EducationEvent]");
    assertThat(shown.select("[itemprop=location] link[itemprop=url]").attr("href"))
        .isEqualTo("/guidance/events/" + id);
    assertThat(shown.select("[itemprop=offers]")).isEmpty();
    assertThat(shown.text()).contains("You cannot book a place yet");
    PublishedItems.forget(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title      | %long%                   | Title must be 100 characters or fewer
          title      | ''                       | Enter a title
          booking    | http://example.org/      | Booking link must be a web address that begins with https://
          booking    | https://                 | Booking link must be a web address that begins with https://
          booking    | javascript:alert(1)      | Booking link must be a web address that begins with https://
          booking    | https://a:b@example.org/ | Booking link must be a web address that begins with https://
          date-day   | 31                       | The date must be a real date
          date-day   | ''                       | The date must include a day
          date-month | x                        | The date must have a month from 1 to 12 or a name like March
          date-year  | 2019                     | The date must be today or in the future
          date-year  | 2999                     | The date must be within 3 years from now
          from       | 25:00                    | Start time must be a time, such as 9:30am or 14:00
          until      | 8am                      | End time must be after the start time
          mode       | ''                       | Select how people take part
          place      | ''                       | Enter a place, or select online
          """)
  void aWrongEventIsSentBackWithWhatWasTyped(String field, String value, String message) {
    // given
    var fields = new HashMap<>(event());
    fields.put("date-month", "2");
    fields.put(field, value.replace("%long%", "k".repeat(101)));
    var before = DatabaseRows.count("training_event");
    // when
    var answer = manager.answer("/manage/events/new", fields);
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select(".govuk-error-summary li").eachText()).containsExactly(message);
    assertThat(page.select("#about").text()).isEqualTo(fields.get("about"));
    if (!field.equals("mode")) {
      assertThat(page.select("[name=" + field + "]").val()).isEqualTo(fields.get(field));
    }
    assertThat(DatabaseRows.count("training_event")).isEqualTo(before);
  }

  @Test
  void ofTwoManagersTheSecondSeesTheirWordsAgainAndDecides() {
    // given
    var id = PublishedItems.training(title);
    var mine = new HashMap<>(event());
    mine.put("version", "0");
    assertThat(manager.answer("/manage/events/" + id, mine).statusCode()).isEqualTo(303);
    // when
    mine.put("about", "Said by the second");
    var second = manager.answer("/manage/events/" + id, mine);
    // then
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("Somebody else changed this", "Said by the second");
    assertThat(page("/guidance/events/" + id).text()).doesNotContain("Said by the second");
    PublishedItems.forget(id);
  }

  @Test
  void theHelpPageIsChangedInTheSameWay() {
    // when
    assertThat(manager.answer("/manage/help/new", entry()).statusCode()).isEqualTo(303);
    // then
    var id = DatabaseRows.of("select id::text from help_entry where name = ?", title).get(0);
    assertThat(page("/guidance/help").text())
        .contains(title, "116 000", "Checked on 1 February 2026", "Mondays")
        .contains("Hours as given by the kite makers.");
    assertThat(page("/guidance/help").select("a[href=tel:116000]")).isNotEmpty();
    assertThat(searched("kite").text()).contains(title);
    // when
    assertThat(manager.answer("/manage/help/" + id + "/remove", Map.of()).statusCode())
        .isEqualTo(303);
    // then
    assertThat(page("/guidance/help").text()).doesNotContain(title);
    assertThat(lines(id)).containsExactly("HELP_ADDED", "HELP_REMOVED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          phone        | many             | Enter a phone number in full, such as 01632 960176
          website      | ftp://kites.test | Website must be a web address that begins with https://
          checked-year | 2999             | The date you checked it must be today or in the past
          checked-year | ''               | The date you checked it must include a year
          hours        | ''               | Enter the hours
          """)
  void aWrongEntryIsSentBackWithWhatWasTyped(String field, String value, String message) {
    var fields = new HashMap<>(entry());
    fields.put(field, value);

    var answer = manager.answer("/manage/help/new", fields);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary li").eachText())
        .containsExactly(message);
    assertThat(Jsoup.parse(answer.body()).select("#name").val()).isEqualTo(title);
  }

  @Test
  void whatIsDueForReviewIsShown() {
    var page = Jsoup.parse(manager.get("/manage/reviews").body());

    assertThat(page.text()).contains("Signs of child sexual exploitation", "Childline");
    assertThat(page.select("table").get(0).text()).contains("Overdue", "Not yet checked by us");
  }

  @Test
  void everyEntryHasHoursAndOnlyTheManagerSeesWhatNobodyChecked() {
    var help = page("/guidance/help");
    assertThat(help.select("main h3")).hasSizeGreaterThan(10);
    for (var card : help.select("main .govuk-summary-card")) {
      assertThat(card.text()).contains("Hours");
    }
    assertThat(help.text()).doesNotContain("Not yet checked", "Hours as given by the NSPCC");

    var list = Jsoup.parse(manager.get("/manage/help").body());
    assertThat(list.select("tr:contains(Childline) .govuk-tag").text()).isEqualTo("Due");
    assertThat(list.select("tr:contains(Childline)").text()).contains("Not yet checked by us");
    assertThat(manager.get("/manage").body()).contains("due for a check");
  }

  @Test
  void aNumberThatNobodyCheckedIsNotShownUnlessTheCountryKnowsIt() {
    // given
    var unchecked = new HashMap<>(entry());
    unchecked.put("phone", "01632 960178");
    List.of("checked-day", "checked-month", "checked-year").forEach(it -> unchecked.put(it, ""));
    assertThat(manager.answer("/manage/help/new", unchecked).statusCode()).isEqualTo(303);
    var id = DatabaseRows.of("select id::text from help_entry where name = ?", title).get(0);
    // then
    var card = page("/guidance/help").select(".govuk-summary-card:contains(" + title + ")");
    assertThat(card.text()).contains("example.org").doesNotContain("01632 960178", "Phone");
    assertThat(manager.get("/manage/help").body()).contains("01632 960178");
    assertThat(page("/guidance/help").select(".govuk-summary-card:contains(Childline)").text())
        .contains("0800 1111");
    // when
    unchecked.put("website", "");
    unchecked.put("version", "1");
    assertThat(manager.answer("/manage/help/" + id, unchecked).statusCode()).isEqualTo(303);
    // then
    assertThat(page("/guidance/help").text()).doesNotContain(title);
    assertThat(searched(title).text()).doesNotContain("They untangle.");
    PublishedItems.forget(id);
  }

  @Test
  void anEntryThatWasCheckedIsNotDueUntilLongAfter() {
    var fresh = PublishedItems.helpline(title);
    var old = PublishedItems.helpline("Old " + title, "current_date - 181");

    var list = Jsoup.parse(manager.get("/manage/help").body());

    assertThat(list.select("#entry-" + fresh + " .govuk-tag")).isEmpty();
    assertThat(list.select("#entry-" + old + " .govuk-tag").text()).isEqualTo("Due");
    PublishedItems.forget(fresh);
    PublishedItems.forget(old);
  }

  private Map<String, String> event() {
    return Map.ofEntries(
        Map.entry("title", title),
        Map.entry("about", "Strings; lines, and \"knots\" <b>"),
        Map.entry("audience", "People who fly kites"),
        Map.entry("mode", "IN_PERSON"),
        Map.entry("place", "Kite Hall, Huddersfield"),
        Map.entry("date-day", "" + day.getDayOfMonth()),
        Map.entry("date-month", "" + day.getMonthValue()),
        Map.entry("date-year", "" + day.getYear()),
        Map.entry("from", "9:30am"),
        Map.entry("until", "16.00"),
        Map.entry("booking", "https://example.org/book?kite=1&day=2"));
  }

  private Map<String, String> entry() {
    return Map.ofEntries(
        Map.entry("reach", "LOCAL"),
        Map.entry("name", title),
        Map.entry("audience", "People who fly kites"),
        Map.entry("about", "They untangle."),
        Map.entry("phone", "116 000"),
        Map.entry("website", "https://example.org/"),
        Map.entry("hours", "Mondays"),
        Map.entry("source", "the kite makers"),
        Map.entry("checked-day", "1"),
        Map.entry("checked-month", "February"),
        Map.entry("checked-year", "2026"));
  }

  private static Document page(String address) {
    return Jsoup.parse(text(ExactRequest.get(address)));
  }

  private static Document searched(String word) {
    return Jsoup.parse(NoScriptUser.anonymous().post("/guidance/search", Map.of("q", word)).body());
  }

  private static List<String> lines(String id) {
    return DatabaseRows.of("select act from audit_entry where detail = ? order by id", "id=" + id);
  }

  private static VEvent inFeed(String id) throws IOException, ParserException {
    return events("/guidance/events/feed.ics").stream()
        .filter(it -> uid(it).startsWith(id))
        .findFirst()
        .orElseThrow();
  }

  private static int sequence(VEvent event) {
    return Integer.parseInt(event.getProperty(Property.SEQUENCE).orElseThrow().getValue());
  }

  private static String uid(VEvent event) {
    return event.getUid().orElseThrow().getValue();
  }

  private static List<VEvent> events(String address) throws IOException, ParserException {
    var answer = ExactRequest.get(address);
    assertThat(header(answer, "Content-Type")).startsWith("text/calendar");
    return new CalendarBuilder()
        .build(new StringReader(text(answer)))
        .getComponents(Component.VEVENT);
  }
}
