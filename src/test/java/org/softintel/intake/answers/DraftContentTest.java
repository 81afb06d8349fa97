package org.softintel.intake.answers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Agency;
import org.softintel.platform.identity.JobDetails;
import org.softintel.platform.page.Form;
import org.softintel.report.status.Channel;
import org.softintel.report.store.ReportOrigin;
import org.softintel.report.store.Reporter;

class DraftContentTest {
  private static final String OWNER = "an account";

  private static final String STORED =
      """
      {"version":1,"owner":"an account","draft":{\
      "answers":{"main":{"narrative":"Saved"},"rows":{"VEHICLES":{"k1":{"make":"Invented"}}}},\
      "origin":{"channel":"PHONE","reporter":{"name":"Sample","agency":"School","jobTitle":"",\
      "phone":"01632 960101","email":""},"received":"2026-11-24T09:00:00Z"},\
      "conflicts":{"waiting":{"what-happened":{"narrative":"Typed"}},"savedBy":{"what-happened":"a1"}},\
      "advice":{"given":["promiscuous"],"kept":["language:promiscuous"]},\
      "phone":"01632 960222","label":"Invented label",\
      "email":null}}\
      """;

  private static final Actor ME =
      new Actor(
          "id",
          "Robin Sample",
          "Sample",
          new Agency("school"),
          new JobDetails("Teacher", "01632 960101", "r@example.org"),
          Set.of());

  @Test
  void everyPartIsStoredAndReadAgain() {
    var draft = draft();

    assertThat(new String(draft.bytes(OWNER), UTF_8)).isEqualTo(STORED);
    assertThat(read(draft.bytes(OWNER))).isEqualTo(draft);
    assertThat(read(DraftContent.EMPTY.bytes(OWNER))).isEqualTo(DraftContent.EMPTY);
  }

  /** An earlier release asked about a row on several pages, and about a time on another. */
  @Test
  void whatWaitedOnAPageThatIsGoneWaitsOnTheOneThatAsksNow() {
    var earlier =
        STORED.replace(
            "\"waiting\":{\"what-happened\":{\"narrative\":\"Typed\"}}",
            "\"waiting\":{\"rows/vehicles/k1/seen\":{\"usedBy\":\"Typed\"}}");

    var draft = read(earlier.getBytes(UTF_8));

    var car = PageOfDraft.at("rows/vehicles/k1/vehicle").orElseThrow();
    assertThat(draft.conflicts().first(draft.answers())).contains(car);
    assertThat(draft.conflicts().typed(car, draft.answers()).orElseThrow().typed())
        .isEqualTo(Map.of("make", "Invented", "usedBy", "Typed"));
  }

  @Test
  void anOlderDraftHasThePhoneNumberOfTheAccountAndNoLabel() {
    var older = STORED.replaceFirst(",\"phone\":\"01632 960222.*null", "").getBytes(UTF_8);

    assertThat(read(older).phone()).isEmpty();
    assertThat(read(older).label()).isEmpty();
    assertThat(draft().withLabel("").label()).isEmpty();
    assertThat(read(older).sender(ME).phone()).isEqualTo("01632 960101");
    assertThat(draft().sender(ME))
        .isEqualTo(
            new Reporter("Robin Sample", "school", "Teacher", "01632 960222", "r@example.org"));
    assertThat(draft().withPhone("").sender(ME).phone()).isEmpty();
  }

  @Test
  void whatWasReplacedWithAPressIsStoredToo() {
    var replaced = new Replacement("what-happened", "narrative", 3, "Typed", "Better");
    var draft = DraftContent.EMPTY.with(AdviceHistory.NONE.with(replaced));

    assertThat(read(draft.bytes(OWNER))).isEqualTo(draft);
    assertThat(replaced.toString()).doesNotContain("Typed", "Better");
  }

  @Test
  void theEarlierWordsComeBackWhereTheNewOnesStandNearest() {
    var replaced = new Replacement("what-happened", "narrative", 10, "old", "new");

    assertThat(replaced.undoneIn("new, and a new word, and new"))
        .isEqualTo("new, and a old word, and new");
    assertThat(replaced.undoneIn("new")).isEqualTo("old");
    assertThat(replaced.undoneIn("Something else")).isEqualTo("Something else");
  }

  @Test
  void anotherVersionIsNotReadAsThisOne() {
    var other = STORED.replace("\"version\":1", "\"version\":2").getBytes(UTF_8);

    assertThatIllegalStateException().isThrownBy(() -> DraftContent.of(other, OWNER));
  }

  @Test
  void whatWasSealedForAnotherAccountIsNotRead() {
    assertThat(DraftContent.of(draft().bytes("another account"), OWNER)).isEmpty();
  }

  @Test
  void aDraftNeverPrintsWhatItSays() {
    assertThat(draft().toString())
        .doesNotContain("Saved", "Typed", "Sample", "Invented", "label", "01632");
  }

  private static DraftContent read(byte[] bytes) {
    return DraftContent.of(bytes, OWNER).orElseThrow();
  }

  private static DraftContent draft() {
    var at = PageOfDraft.at("what-happened").orElseThrow();
    var reporter = new Reporter("Sample", "School", "", "01632 960101", "");
    var saved = Form.of(Map.of("narrative", "Saved", "shown", "0-a1"));
    var typed = Form.of(Map.of("narrative", "Typed", "shown", "0-a2"));
    return GivenAnswers.draft(Map.of("vehicles/k1/make", "Invented"))
        .with(new ReportOrigin(Channel.PHONE, reporter, Instant.parse("2026-11-24T09:00:00Z")))
        .answered(at, saved)
        .answered(at, typed)
        .with(AdviceHistory.NONE.keepTerms(List.of("promiscuous")))
        .withPhone("01632 960222")
        .withLabel("Invented label");
  }
}
