package org.softintel.intake.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.platform.page.Form;
import org.softintel.report.question.RowGroup;

/** Two windows on the same page, and a list that became full meanwhile. */
class DraftConflictsTest {
  private static final PageOfDraft STORY = PageOfDraft.at("what-happened").orElseThrow();
  private static final PageOfDraft CAR = PageOfDraft.at("rows/vehicles/k1/vehicle").orElseThrow();

  private DraftContent saved = DraftContent.EMPTY;

  @Test
  void anAnswerThatWasChangedInAnotherWindowIsNotReplacedAndBothAreKept() {
    var first = shown(STORY);
    var second = shown(STORY);
    send(STORY, first, Map.of("narrative", "First"));

    send(STORY, second, Map.of("narrative", "Second"));

    assertThat(saved.answers().main().of("narrative")).isEqualTo("First");
    assertThat(typed(STORY)).containsEntry("narrative", "Second");
    assertThat(first()).contains(STORY);
  }

  @Test
  void whatWasTypedReplacesWhatIsSavedOnceItsWriterHasSeenBoth() {
    anAnswerThatWasChangedInAnotherWindowIsNotReplacedAndBothAreKept();

    send(STORY, shown(STORY), Map.of("narrative", "Second"));

    assertThat(saved.answers().main().of("narrative")).isEqualTo("Second");
    assertThat(first()).isEmpty();
  }

  @Test
  void whatIsSavedStandsWhenItsWriterWantsIt() {
    anAnswerThatWasChangedInAnotherWindowIsNotReplacedAndBothAreKept();

    send(STORY, shown(STORY), Map.of("narrative", "Second", "go", "saved"));

    assertThat(saved.answers().main().of("narrative")).isEqualTo("First");
    assertThat(first()).isEmpty();
  }

  @Test
  void aRowThatIsRemovedTakesWhatWasTypedBesideItAlong() {
    send(CAR, shown(CAR), Map.of("make", "Invented"));
    var first = shown(CAR);
    var second = shown(CAR);
    send(CAR, first, Map.of("make", "First"));
    send(CAR, second, Map.of("make", "Second"));
    assertThat(first()).contains(CAR);

    saved = saved.removed(RowGroup.VEHICLES, "k1");

    assertThat(first()).isEmpty();
    assertThat(saved).isEqualTo(DraftContent.EMPTY);
  }

  @Test
  void aBlankedAnswerIsAChangeToo() {
    send(STORY, shown(STORY), Map.of("narrative", "Old"));
    var stale = shown(STORY);
    send(STORY, shown(STORY), Map.of("narrative", "New"));

    send(STORY, stale, Map.of("narrative", ""));

    assertThat(saved.answers().main().of("narrative")).isEqualTo("New");
    assertThat(typed(STORY)).isEmpty();
  }

  @Test
  void aPageOnWhichNothingWasChangedLeavesTheNewerAnswerAlone() {
    var stale = shown(STORY);
    send(STORY, shown(STORY), Map.of("narrative", "New"));

    send(STORY, stale, Map.of("narrative", ""));

    assertThat(saved.answers().main().of("narrative")).isEqualTo("New");
    assertThat(first()).isEmpty();
  }

  @Test
  void whoeverGoesBackAndContinuesIsNotAsked() {
    var page = shown(STORY);
    send(STORY, page, Map.of("narrative", "One"));
    send(STORY, page, Map.of("narrative", "One"));
    send(STORY, page, Map.of("narrative", "Two"));
    assertThat(saved.answers().main().of("narrative")).isEqualTo("Two");
    assertThat(first()).isEmpty();

    send(STORY, shown(STORY), Map.of("narrative", "Two\r\nlines"));
    send(STORY, shown(STORY), Map.of("narrative", "Two\r\nlines"));
    assertThat(first()).isEmpty();
  }

  @Test
  void aRowThatSaysNothingIsNotAdded() {
    send(CAR, shown(CAR), Map.of("make", " "));
    assertThat(saved.answers().keys(RowGroup.VEHICLES)).isEmpty();

    send(CAR, shown(CAR), Map.of("make", "Invented"));
    send(CAR, shown(CAR), Map.of("make", ""));
    assertThat(saved.answers().keys(RowGroup.VEHICLES)).isEmpty();
  }

  @Test
  void thePagesOfAPhoneAndOfAnAccountKeepWhatTheOtherSaid() {
    var phone = PageOfDraft.at("rows/accounts/k1/phone").orElseThrow();
    var online = PageOfDraft.at("rows/accounts/k1/online").orElseThrow();
    send(phone, shown(phone), Map.of("phone", "01632 960123"));
    send(online, shown(online), Map.of("handle", "made_up"));

    assertThat(saved.answers().row(RowGroup.ACCOUNTS, "k1").typed())
        .containsEntry("phone", "01632 960123")
        .containsEntry("handle", "made_up");
  }

  @Test
  void aRowBeyondTheLastIsKeptUntilThereIsRoom() {
    for (int i = 10; i < 10 + RowGroup.MOST_ROWS; i++) {
      send(PageOfDraft.at("rows/vehicles/a" + i + "/vehicle").orElseThrow(), "", make("Make"));
    }

    send(CAR, shown(CAR), Map.of("make", "Lost"));

    assertThat(saved.answers().keys(RowGroup.VEHICLES)).hasSize(RowGroup.MOST_ROWS);
    assertThat(typed(CAR)).containsEntry("make", "Lost");
    assertThat(first()).contains(CAR);

    saved = saved.removed(RowGroup.VEHICLES, "a10");
    send(CAR, shown(CAR), Map.of("make", "Lost"));
    assertThat(saved.answers().row(RowGroup.VEHICLES, "k1").of("make")).isEqualTo("Lost");
    assertThat(first()).isEmpty();
  }

  @Test
  void whoeverSaysNothingOfWhatTheySawIsTakenAtTheirWord() {
    send(STORY, "", Map.of("narrative", "One"));
    send(STORY, "nonsense", Map.of("narrative", "Two"));

    assertThat(saved.answers().main().typed()).isEqualTo(Map.of("narrative", "Two"));
  }

  @Test
  void anAddressThatNoPageHasNamesNoPage() {
    assertThat(PageOfDraft.at("rows/vehicles/K_1/vehicle")).isEmpty();
    assertThat(PageOfDraft.at("rows/vehicles/k1/nothing")).isEmpty();
    assertThat(PageOfDraft.at("rows/k1/vehicle")).isEmpty();
    assertThat(PageOfDraft.at("//elsewhere")).isEmpty();
    assertThat(PageOfDraft.at("rows/vehicles/k1/seen")).contains(CAR);
    assertThat(CAR.path()).isEqualTo("rows/vehicles/k1/vehicle");
  }

  private String shown(PageOfDraft at) {
    return PageToken.now(at.saved(saved.answers())).token();
  }

  private void send(PageOfDraft at, String shown, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("shown", shown);
    all.put("go", fields.getOrDefault("go", "continue"));
    saved = saved.answered(at, Form.of(all));
  }

  private Optional<PageOfDraft> first() {
    return saved.conflicts().first(saved.answers());
  }

  private Map<String, String> typed(PageOfDraft at) {
    return saved.conflicts().typed(at, saved.answers()).orElseThrow().typed();
  }

  private static Map<String, String> make(String make) {
    return Map.of("make", make);
  }
}
