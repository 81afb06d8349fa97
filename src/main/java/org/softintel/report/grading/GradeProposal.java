package org.softintel.report.grading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.softintel.report.question.Provenance;

/**
 * A proposed grade with reasons, for an officer to confirm or change; never saved by itself.
 *
 * @param ifTold the grade if somebody told the source, which the reporter did not say
 */
public record GradeProposal(
    Grade grade,
    String whySource,
    String whyInformation,
    String whyHandling,
    Optional<Grade> ifTold) {

  private static final Set<Provenance> SOMEBODY_TOLD =
      EnumSet.of(Provenance.CHILD_TOLD_ME, Provenance.PROFESSIONAL, Provenance.FAMILY_OR_COMMUNITY);

  private record Reasoned<T>(T part, String why) {}

  public static GradeProposal of(ProvenanceAnswers answers) {
    var source = source(answers);
    var information = information(answers);
    var handling = handling(answers);
    var grade = new Grade(source.part(), information.part(), handling.part());
    return new GradeProposal(
        grade,
        source.why(),
        information.why(),
        handling.why(),
        Optional.of(new Grade(source.part(), InformationAssessment.INDIRECT, handling.part()))
            .filter(it -> information.part() == InformationAssessment.NOT_KNOWN)
            .filter(it -> SOMEBODY_TOLD.contains(answers.provenance())));
  }

  private static Reasoned<SourceEvaluation> source(ProvenanceAnswers answers) {
    return switch (answers.provenance()) {
      case RECORD_OR_DEVICE ->
          new Reasoned<>(SourceEvaluation.RELIABLE, "it comes from a record or a device");
      case ANONYMOUS -> new Reasoned<>(SourceEvaluation.UNTESTED, "nobody knows who the source is");
      case SAW_OR_HEARD, CHILD_TOLD_ME, PROFESSIONAL, FAMILY_OR_COMMUNITY, ONLINE, OTHER ->
          new Reasoned<>(SourceEvaluation.UNTESTED, "nothing is known yet to judge the source by");
    };
  }

  private static Reasoned<InformationAssessment> information(ProvenanceAnswers answers) {
    if (answers.isPassedOn() && answers.isCorroborated()) {
      return new Reasoned<>(
          InformationAssessment.CORROBORATED,
          "the reporter says it was passed on, and another source says the same");
    }
    if (answers.isPassedOn()) {
      return new Reasoned<>(InformationAssessment.INDIRECT, "the reporter says it was passed on");
    }
    if (answers.isFirstHand()) {
      return new Reasoned<>(
          InformationAssessment.DIRECT, "the reporter says it was seen or heard first-hand");
    }
    return switch (answers.provenance()) {
      case SAW_OR_HEARD ->
          new Reasoned<>(InformationAssessment.DIRECT, "the reporter saw or heard it themselves");
      case RECORD_OR_DEVICE ->
          new Reasoned<>(InformationAssessment.DIRECT, "a record or a device holds it");
      case CHILD_TOLD_ME, PROFESSIONAL, FAMILY_OR_COMMUNITY, ANONYMOUS, ONLINE, OTHER ->
          new Reasoned<>(InformationAssessment.NOT_KNOWN, "we do not know how the source knows it");
    };
  }

  private static Reasoned<HandlingCode> handling(ProvenanceAnswers answers) {
    if (answers.hasConditions()) {
      return new Reasoned<>(HandlingCode.CONDITIONS, "the reporter set conditions on sharing");
    }
    if (answers.isRisky()) {
      return new Reasoned<>(HandlingCode.CONDITIONS, "the reporter sees a risk to the source");
    }
    if (answers.isNamingLimited()) {
      return new Reasoned<>(
          HandlingCode.CONDITIONS,
          "the reporter wants to be asked before names are shared, or does not allow it");
    }
    return new Reasoned<>(
        HandlingCode.PERMITTED, "the reporter gave no conditions and told us of no risk");
  }
}
