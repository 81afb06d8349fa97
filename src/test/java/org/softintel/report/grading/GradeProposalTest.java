package org.softintel.report.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.platform.page.Coded;
import org.softintel.report.question.Provenance;

class GradeProposalTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "saw-or-heard, -, -, false, false, 2AP",
        "saw-or-heard, no, none, false, false, 2CP",
        "child-told-me, yes, -, false, false, 2AP",
        "child-told-me, no, -, false, false, 2CP",
        "child-told-me, not-known, -, false, false, 2DP",
        "professional, -, serious, false, false, 2DC",
        "professional, yes, possible, false, false, 2AC",
        "record-or-device, -, -, false, false, 1AP",
        "anonymous, -, not-known, true, false, 2DC",
        "online, no, -, true, false, 2CC",
        "other, -, -, false, true, 2DC",
      })
  void plainAnswersSuggestAGrade(
      String source,
      String firstHand,
      String risk,
      boolean naming,
      boolean conditions,
      String grade) {
    var answers =
        new ProvenanceAnswers(
            Coded.of(Provenance.class, source).orElseThrow(),
            Optional.ofNullable(firstHand),
            Optional.ofNullable(risk),
            naming,
            conditions,
            false);

    assertThat(GradeProposal.of(answers).grade().code()).isEqualTo(grade);
  }

  /** Nobody is told what the reporter did not say; but an officer may know it from the text. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "professional, -, 2CP",
        "child-told-me, not-known, 2CP",
        "family-or-community, -, 2CP",
        "professional, yes, -",
        "professional, no, -",
        "saw-or-heard, -, -",
        "anonymous, -, -",
        "online, -, -"
      })
  void whatSomebodyToldMayBeKnownIndirectly(String source, String firstHand, String grade) {
    var answers =
        new ProvenanceAnswers(
            Coded.of(Provenance.class, source).orElseThrow(),
            Optional.ofNullable(firstHand),
            Optional.empty(),
            false,
            false,
            false);

    assertThat(GradeProposal.of(answers).ifTold().map(Grade::code))
        .isEqualTo(Optional.ofNullable(grade));
  }

  @Test
  void whatAnotherSourceSaysTooIsKnownWithSupport() {
    var toldOn =
        new ProvenanceAnswers(
            Provenance.PROFESSIONAL, Optional.of("no"), Optional.empty(), false, false, true);

    assertThat(GradeProposal.of(toldOn).grade().code()).isEqualTo("2BP");
  }

  @Test
  void aGradeIsWrittenAndReadAsItsThreeCodes() {
    for (var source : SourceEvaluation.values()) {
      for (var information : InformationAssessment.values()) {
        for (var handling : HandlingCode.values()) {
          var grade = new Grade(source, information, handling);
          assertThat(Grade.of(grade.code())).contains(grade);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2C", "4AP", "2FP", "2CX", "2CPP", "2cp"})
  void whatIsNoGradeIsNone(String code) {
    assertThat(Grade.of(code)).isEmpty();
  }
}
