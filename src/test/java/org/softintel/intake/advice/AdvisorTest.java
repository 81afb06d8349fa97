package org.softintel.intake.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.softintel.intake.advice.Advisor.Choice;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.GivenAnswers;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.Replacement;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.language.check.GivenChecker;
import org.softintel.platform.page.Form;
import org.softintel.report.quality.Remark;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.GivenAreas;
import org.softintel.report.totals.GivenTotals;

class AdvisorTest {
  private static final UUID DRAFT = UUID.randomUUID();
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z"));
  private static final Advisor ADVISOR =
      new Advisor(
          GivenChecker.standard(), new ReportIntake(GivenAreas.one(), CLOCK), GivenTotals.unused());

  private static final String PROMISCUOUS = "The girl is promiscuous.";
  private static final PageOfDraft NARRATIVE = PageOfDraft.at("what-happened").orElseThrow();

  @Test
  void aTermThatWasAdvisedOnAndIsGoneIsChanged() {
    var told = ADVISOR.told(saying(PROMISCUOUS), NARRATIVE);

    assertThat(choices(now(told, "The girl is being abused.")))
        .containsExactly(new Choice("promiscuous", false));
  }

  @Test
  void aTermThatStillStandsThereIsKeptWhoeverPressedWhat() {
    var kept = List.of(new Choice("promiscuous", true));

    assertThat(choices(saying(PROMISCUOUS))).isEqualTo(kept);
    assertThat(choices(ADVISOR.told(saying(PROMISCUOUS), NARRATIVE))).isEqualTo(kept);
    assertThat(choices(ADVISOR.keep(saying(PROMISCUOUS), NARRATIVE))).isEqualTo(kept);
    assertThat(choices(ADVISOR.keep(saying(PROMISCUOUS), List.of("promiscuous")))).isEqualTo(kept);
  }

  @Test
  void eachTermIsCountedOnceAndWhatWasNeverAdvisedOnIsNot() {
    assertThat(choices(saying(PROMISCUOUS + " " + PROMISCUOUS))).hasSize(1);
    assertThat(choices(saying("A grey van."))).isEmpty();
  }

  @Test
  void whatIsKeptBesideTheBoxIsNotBroughtUpAgain() {
    var panel = Form.of(Map.of("advice-given", "promiscuous", "advice-kept", "promiscuous"));
    var heard = ADVISOR.heard(saying(PROMISCUOUS), panel);

    assertThat(ADVISOR.about(DRAFT, NARRATIVE, heard).isEmpty()).isTrue();
    assertThat(ADVISOR.about(DRAFT, heard).isEmpty()).isTrue();
    assertThat(choices(heard)).containsExactly(new Choice("promiscuous", true));
    assertThat(choices(now(heard, "A grey van.")))
        .containsExactly(new Choice("promiscuous", false));
  }

  @Test
  void whatIsNotTheNameOfATermIsNeverRemembered() {
    var panel = Form.of(Map.of("advice-given", "Sample Name", "advice-kept", "Sample Name"));

    assertThat(ADVISOR.heard(DraftContent.EMPTY, panel)).isEqualTo(DraftContent.EMPTY);
    assertThat(choices(ADVISOR.keep(DraftContent.EMPTY, List.of("Sample Name")))).isEmpty();
  }

  @Test
  void aChildsOwnWordsAreSearchedForDetailsAndNotCommentedOn() {
    var spot = PageOfDraft.at("own-words").orElseThrow();
    var words = "I am promiscuous, S. says. It was recently, in ZZ12 ZZZ.";
    var counsel = ADVISOR.about(DRAFT, spot, GivenAnswers.draft(Map.of("ownWords-text", words)));

    assertThat(counsel.terms()).isEmpty();
    assertThat(counsel.details()).hasSize(1);
    assertThat(counsel.details().get(0).offers()).hasSize(1);
    assertThat(counsel.details().get(0).remarks()).isEmpty();
  }

  @Test
  void dangerOnAPageOfARowIsShownUntilItsPageWasSent() {
    var spot = PageOfDraft.at("rows/events/k1/event").orElseThrow();
    var draft = GivenAnswers.draft(Map.of("events/k1/what", "He will kill her tonight."));
    var shown = ADVISOR.danger(spot, draft);

    assertThat(shown.sentences()).hasSize(1);
    assertThat(ADVISOR.danger(NARRATIVE, draft).isEmpty()).isTrue();
    var panel = Form.of(Map.of("warned", String.join("\n", shown.codes())));
    assertThat(ADVISOR.danger(spot, ADVISOR.heard(draft, panel)).isEmpty()).isTrue();
    assertThat(ADVISOR.shown(ADVISOR.heard(draft, panel), DangerWarning.NONE))
        .isEqualTo(shown.codes());
  }

  @Test
  void whoeverCalledBeforeTheFirstQuestionIsNotToldToCallAgain() {
    var draft = ADVISOR.answered(DraftContent.EMPTY, "yes");

    assertThat(draft.answers().main().of("hurtSoon")).isEqualTo("yes");
    assertThat(ADVISOR.danger(NARRATIVE, draft).isEmpty()).isTrue();
    assertThat(ADVISOR.isUrgent(draft.answers())).isTrue();
  }

  @Test
  void aTextThatIsNoDraftSaysItselfWhatItsPageHasShown() {
    var danger = "He will kill her tonight.";
    var first = ADVISOR.danger(danger, Form.EMPTY);

    assertThat(first.sentences()).hasSize(1);
    var sent = Form.of(Map.of("warned", String.join("\n", first.codes())));
    assertThat(ADVISOR.danger(danger, sent).isEmpty()).isTrue();
    assertThat(ADVISOR.danger("A calm detail.", Form.EMPTY).isEmpty()).isTrue();
  }

  @Test
  void advisesOnThePagesOfRows() {
    var text = "The child is promiscuous. Car ZZ12 ZZZ.";
    var answers = GivenAnswers.draft(Map.of("people/k1/behaviour", text));
    var spot = PageOfDraft.at("rows/people/k1/name").orElseThrow();

    var counsel = ADVISOR.about(DRAFT, spot, answers);

    assertThat(counsel.terms()).extracting(AdviceView.Term::written).containsExactly("promiscuous");
    assertThat(counsel.offers().get(0).group()).isEqualTo(RowGroup.VEHICLES);
    assertThat(new AdvisedPage(DRAFT, spot).actFromCheck("/keep"))
        .isEqualTo("/reports/" + DRAFT + "/advice/name/keep?row=people/k1&from=check");
    assertThat(spot.next(answers.answers())).isEqualTo("tasks");
  }

  @Test
  void aTermThatRecursIsOneHeadingWithAFewOfItsPlaces() {
    var answers =
        GivenAnswers.draft(Map.of("narrative", PROMISCUOUS.repeat(9), "money", PROMISCUOUS));

    var counsel = ADVISOR.about(DRAFT, answers);

    assertThat(counsel.terms()).hasSize(1);
    assertThat(counsel.terms().get(0).places()).hasSize(3);
    assertThat(counsel.terms().get(0).more()).isEqualTo(7);
  }

  @Test
  void ofALongReportTheFirstPartIsReadAndItsWriterIsToldSo() {
    var calm = "A grey van. ".repeat(1_666);
    var typed = new HashMap<>(Map.of("narrative", calm, "people/k1/behaviour", PROMISCUOUS));
    typed.put("people/k2/behaviour", PROMISCUOUS);

    var part = ADVISOR.about(DRAFT, GivenAnswers.draft(typed));

    assertThat(part.isCut()).isTrue();
    assertThat(part.terms().get(0).places()).hasSize(1);

    typed.remove("people/k2/behaviour");
    assertThat(ADVISOR.about(DRAFT, GivenAnswers.draft(typed)).isCut()).isFalse();
  }

  @Test
  void whatWasNotReadIsNotCountedAsChanged() {
    var calm = "A grey van. ".repeat(1_667);
    var typed = Map.of("narrative", calm, "people/k1/behaviour", PROMISCUOUS);
    var told = ADVISOR.told(saying(PROMISCUOUS), NARRATIVE);

    assertThat(choices(told.with(GivenAnswers.draft(typed).answers()))).isEmpty();
  }

  @Test
  void whatIsTickedIsAddedTogetherAndOnce() {
    var draft = saying("ZZ12 ZZZ and 01632 960123, born 12/03/2010.");
    var ticked = ADVISOR.about(DRAFT, draft).offers().stream().filter(AdviceView.Offer::ticked);
    var codes = ticked.map(AdviceView.Offer::code).toList();

    var added = ADVISOR.add(draft, Optional.of(NARRATIVE), codes);

    for (var group : List.of(RowGroup.VEHICLES, RowGroup.ACCOUNTS, RowGroup.CHILDREN)) {
      assertThat(added.answers().keys(group)).hasSize(1);
    }
    assertThat(added.answers().keys(RowGroup.PEOPLE)).isEmpty();
    assertThat(ADVISOR.add(added, Optional.empty(), codes)).isEqualTo(added);
    assertThat(ADVISOR.add(draft, Optional.empty(), List.of("vehicles:Sample"))).isEqualTo(draft);
  }

  @Test
  void aBetterPhraseStandsInTheTextUntilItsWriterTakesItBack() {
    var draft = saying("Absconded is what she has. The girl absconded.");
    var phrase = "went missing";

    var better = ADVISOR.replace(draft, NARRATIVE, "absconding", phrase);

    var said = better.answers().main().of("narrative");
    assertThat(said.toLowerCase(Locale.UK)).containsOnlyOnce(phrase).containsOnlyOnce("absconded");
    var shown = ADVISOR.about(DRAFT, NARRATIVE, better).replaced();
    assertThat(shown).hasSize(1);
    var undone = ADVISOR.undo(better, NARRATIVE, "narrative", "" + shown.get(0).words().at());
    assertThat(undone.answers()).isEqualTo(draft.answers());
    assertThat(ADVISOR.about(DRAFT, NARRATIVE, undone).replaced()).isEmpty();
    assertThat(ADVISOR.undo(undone, NARRATIVE, "narrative", "0")).isEqualTo(undone);
    assertThat(ADVISOR.replace(draft, NARRATIVE, "absconding", "Sample")).isEqualTo(draft);
  }

  /** Both begin at the same place of their own answer. */
  @Test
  void whatIsTakenBackIsOfTheAnswerWhoseWordsItWere() {
    var spot = PageOfDraft.at("rows/people/k1/name").orElseThrow();
    var text = "The child absconded.";
    var draft = GivenAnswers.draft(Map.of("people/k1/behaviour", text, "people/k1/warnings", text));
    var phrase = "went missing";
    var once = ADVISOR.replace(draft, spot, "absconding", phrase);
    var twice = ADVISOR.replace(once, spot, "absconding", phrase);
    var first = twice.advice().replaced().get(0);

    var undone = ADVISOR.undo(twice, spot, first.question(), "" + first.at());

    var places = twice.advice().replaced().stream().map(Replacement::at);
    assertThat(places).containsExactly(first.at(), first.at());
    var own = spot.own(undone.answers());
    assertThat(own.of(first.question())).isEqualTo(text);
    assertThat(own.typed().values()).containsOnlyOnce(text);
  }

  @Test
  void theStrongestAdviceStandsFirstAndAtMostThreeTermsAreOpen() {
    var text =
        "A malicious call. She is streetwise, promiscuous, attention seeking and a money mule.";
    var view = ADVISOR.about(DRAFT, saying(text));

    assertThat(view.strongest()).hasSize(3);
    assertThat(view.terms()).extracting(it -> it.advice().level()).isSorted();
    assertThat(view.others()).isNotEmpty();
  }

  @Test
  void aDateOfBirthIsOfferedUntilARowHasIt() {
    var answers = saying("Sample, born 12/03/2010, was there.");
    assertThat(ADVISOR.about(DRAFT, answers).offers())
        .extracting(AdviceView.Offer::group, AdviceView.Offer::ticked)
        .containsExactly(tuple(RowGroup.CHILDREN, true), tuple(RowGroup.PEOPLE, false));

    for (var group : List.of("children", "people")) {
      var row = new HashMap<>(answers.answers().main().typed());
      row.put(group + "/k1/dateOfBirth-day", "12");
      row.put(group + "/k1/dateOfBirth-month", "March");
      row.put(group + "/k1/dateOfBirth-year", "2010");
      assertThat(offers(GivenAnswers.draft(row))).isZero();
    }
  }

  @Test
  void nothingIsOfferedThatCouldNotBeSentOrFindsNoRoom() {
    assertThat(offers(saying("born 31/02/2011"))).isZero();
    assertThat(offers(saying("see https://example.com/" + "x".repeat(200)))).isZero();
    var full = new HashMap<>(Map.of("narrative", "ZZ12 ZZZ"));
    for (int i = 10; i < 30; i++) {
      full.put("vehicles/" + i + "/make", "Invented");
    }
    assertThat(offers(GivenAnswers.draft(full))).isZero();
  }

  @Test
  void whatCannotBothBeRightIsRemarked() {
    assertThat(remarks(Map.of("children/k1/ageBand", "under-10"))).isEmpty();
    var born = new HashMap<>(Map.of("children/k1/dateOfBirth-day", "12 3 2012"));
    assertThat(remarks(born)).isEmpty();
    born.put("children/k1/ageBand", "13-15");
    assertThat(remarks(born)).isEmpty();
    born.put("children/k1/ageBand", "under-10");
    assertThat(remarks(born)).containsExactly(Remark.AGES_DIFFER);
    born.put("children/k1/ageBand", "not-known");
    born.put("children/k1/careStatus", "family");
    born.put("children/k1/careOrder", "s31");
    assertThat(remarks(born)).containsExactly(Remark.CARE_DIFFERS);
    assertThat(remarks(Map.of("accounts/k1/link", "made_up_name"))).containsExactly(Remark.NO_LINK);
    assertThat(remarks(Map.of("accounts/k1/link", "example.org/made-up"))).isEmpty();
  }

  @Test
  void aRemarkIsMadeOnceAndNamesEachRowThatItIsAbout() {
    var two = Map.of("children/k1/name", "Sample", "children/k2/name", "Example");
    var remarks = ADVISOR.about(DRAFT, GivenAnswers.draft(two)).remarks();

    assertThat(remarks).extracting(AdviceView.Remarked::remark).containsExactly(Remark.AGE);
    assertThat(remarks.get(0).places())
        .extracting(AdviceView.Details::noun)
        .containsExactly("Child or young person 1", "Child or young person 2");
  }

  private static List<Remark> remarks(Map<String, String> typed) {
    return ADVISOR.about(DRAFT, GivenAnswers.draft(typed)).details().stream()
        .flatMap(it -> it.remarks().stream())
        .toList();
  }

  private static DraftContent saying(String narrative) {
    return GivenAnswers.draft(Map.of("narrative", narrative));
  }

  private static DraftContent now(DraftContent draft, String narrative) {
    return draft.with(saying(narrative).answers());
  }

  private static List<Choice> choices(DraftContent answers) {
    return ADVISOR.choices(answers).toList();
  }

  private static long offers(DraftContent answers) {
    return ADVISOR.about(DRAFT, answers).offers().size();
  }
}
