package org.softintel.intake.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.softintel.platform.page.Form;
import org.softintel.report.question.RowGroup;

/** Two windows on the same page, and a list that became full meanwhile. */
class DraftConflictsTest {
  private static final PageOfDraft STORY = PageOfDraft.at("what-happened").orElseThrow();
  private static final PageOfDraft CAR = PageOfDraft.at("rows/vehicles/k1/vehicle").orElseThrow();

  private Answers saved = Answers.NONE;

  @Test
  void anAnswerThatWasChangedInAnotherWindowIsNotReplacedAndBothAreKept() {
    var first = shown(STORY);
    var second = shown(STORY);
    send(STORY, first, Map.of("narrative", "First"));

    send(STORY, second, Map.of("narrative", "Second"));

    assertThat(saved.of("narrative")).isEqualTo("First");
    assertThat(typed(STORY)).containsEntry("narrative", "Second");
    assertThat(DraftConflicts.first(saved)).contains(STORY);
  }

  @Test
  void whatWasTypedReplacesWhatIsSavedOnceItsWriterHasSeenBoth() {
    anAnswerThatWasChangedInAnotherWindowIsNotReplacedAndBothAreKept();

    send(STORY, shown(STORY), Map.of("narrative", "Second"));

    assertThat(saved.of("narrative")).isEqualTo("Second");
    assertThat(DraftConflicts.first(saved)).isEmpty();
  }

  @Test
  void whatIsSavedStandsWhenItsWriterWantsIt() {
    anAnswerThatWasChangedInAnotherWindowIsNotReplacedAndBothAreKept();

    send(STORY, shown(STORY), Map.of("narrative", "Second", "go", "saved"));

    assertThat(saved.of("narrative")).isEqualTo("First");
    assertThat(DraftConflicts.first(saved)).isEmpty();
  }

  @Test
  void aRowThatIsRemovedTakesWhatWasTypedBesideItAlong() {
    send(CAR, shown(CAR), Map.of("make", "Invented"));
    var first = shown(CAR);
    var second = shown(CAR);
    send(CAR, first, Map.of("make", "First"));
    send(CAR, second, Map.of("make", "Second"));
    assertThat(DraftConflicts.first(saved)).contains(CAR);

    saved = DraftConflicts.removed(RowGroup.VEHICLES, "k1", saved);

    assertThat(DraftConflicts.first(saved)).isEmpty();
    assertThat(saved).isEqualTo(Answers.NONE);
  }

  @Test
  void aBlankedAnswerIsAChangeToo() {
    send(STORY, shown(STORY), Map.of("narrative", "Old"));
    var stale = shown(STORY);
    send(STORY, shown(STORY), Map.of("narrative", "New"));

    send(STORY, stale, Map.of("narrative", ""));

    assertThat(saved.of("narrative")).isEqualTo("New");
    assertThat(DraftConflicts.typed(STORY, saved)).contains(Answers.NONE);
  }

  @Test
  void aPageOnWhichNothingWasChangedLeavesTheNewerAnswerAlone() {
    var stale = shown(STORY);
    send(STORY, shown(STORY), Map.of("narrative", "New"));

    send(STORY, stale, Map.of("narrative", ""));

    assertThat(saved.of("narrative")).isEqualTo("New");
    assertThat(DraftConflicts.first(saved)).isEmpty();
  }

  @Test
  void whoeverGoesBackAndContinuesIsNotAsked() {
    var page = shown(STORY);
    send(STORY, page, Map.of("narrative", "One"));
    send(STORY, page, Map.of("narrative", "One"));
    send(STORY, page, Map.of("narrative", "Two"));
    assertThat(saved.of("narrative")).isEqualTo("Two");
    assertThat(DraftConflicts.first(saved)).isEmpty();

    send(STORY, shown(STORY), Map.of("narrative", "Two\r\nlines"));
    send(STORY, shown(STORY), Map.of("narrative", "Two\r\nlines"));
    assertThat(DraftConflicts.first(saved)).isEmpty();
  }

  @Test
  void thePagesOfARowAreToldFromOneAnother() {
    var make = shown(CAR);
    var seen = PageOfDraft.at("rows/vehicles/k1/seen").orElseThrow();
    send(seen, shown(seen), Map.of("usedBy", "Somebody"));
    send(CAR, make, Map.of("make", "Invented"));
    assertThat(saved.row(RowGroup.VEHICLES, "k1").typed())
        .containsEntry("make", "Invented")
        .containsEntry("usedBy", "Somebody");

    send(CAR, new PageToken("0", "other").token(), Map.of("make", "Another"));

    assertThat(saved.row(RowGroup.VEHICLES, "k1").of("make")).isEqualTo("Invented");
    assertThat(typed(CAR)).containsEntry("make", "Another");
  }

  @Test
  void aRowBeyondTheLastIsKeptUntilThereIsRoom() {
    for (int i = 10; i < 10 + RowGroup.MOST_ROWS; i++) {
      saved =
          PageOfDraft.at("rows/vehicles/a" + i + "/vehicle").orElseThrow().put(saved, make("Make"));
    }

    send(CAR, shown(CAR), Map.of("make", "Lost"));

    assertThat(saved.rows(RowGroup.VEHICLES)).hasSize(RowGroup.MOST_ROWS);
    assertThat(typed(CAR)).containsEntry("make", "Lost");
    assertThat(DraftConflicts.first(saved)).contains(CAR);

    saved = saved.withoutThing(RowGroup.VEHICLES, "a10");
    send(CAR, shown(CAR), Map.of("make", "Lost"));
    assertThat(saved.row(RowGroup.VEHICLES, "k1").of("make")).isEqualTo("Lost");
    assertThat(DraftConflicts.first(saved)).isEmpty();
  }

  @Test
  void whoeverSaysNothingOfWhatTheySawIsTakenAtTheirWord() {
    send(STORY, "", Map.of("narrative", "One"));
    send(STORY, "nonsense", Map.of("narrative", "Two"));

    assertThat(saved.typed()).isEqualTo(Map.of("narrative", "Two"));
  }

  @Test
  void anAddressThatNoPageHasNamesNoPage() {
    assertThat(PageOfDraft.at("rows/vehicles/K_1/vehicle")).isEmpty();
    assertThat(PageOfDraft.at("rows/vehicles/k1/nothing")).isEmpty();
    assertThat(PageOfDraft.at("rows/k1/vehicle")).isEmpty();
    assertThat(PageOfDraft.at("//elsewhere")).isEmpty();
    assertThat(CAR.path()).isEqualTo("rows/vehicles/k1/vehicle");
  }

  private String shown(PageOfDraft at) {
    return PageToken.now(DraftConflicts.saved(at, saved)).token();
  }

  private void send(PageOfDraft at, String shown, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("shown", shown);
    saved = DraftConflicts.answered(at, saved, Form.of(all));
  }

  private Map<String, String> typed(PageOfDraft at) {
    return DraftConflicts.typed(at, saved).orElseThrow().typed();
  }

  private static Answers make(String make) {
    return new Answers(Map.of("make", make));
  }
}
