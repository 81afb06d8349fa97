package org.softintel.report.grading;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;

/** The fields of a grade in a form: what can be chosen, and what was chosen. */
public final class GradeForm {
  private static final int MOST_CHARS = 4_000;

  private GradeForm() {}

  @TemplateExtension(namespace = "grades")
  public static List<Option> sources() {
    return Stream.of(SourceEvaluation.values())
        .map(it -> option(it.code(), it.words(), it.meaning()))
        .toList();
  }

  @TemplateExtension(namespace = "grades")
  public static List<Option> informations() {
    return Stream.of(InformationAssessment.values())
        .map(it -> option(it.code(), it.words(), it.meaning()))
        .toList();
  }

  @TemplateExtension(namespace = "grades")
  public static List<Option> handlings() {
    return Stream.of(HandlingCode.values())
        .map(it -> option(it.code(), it.words(), it.meaning()))
        .toList();
  }

  private static Option option(String code, String words, String meaning) {
    return new Option(code, code + " – " + words, meaning);
  }

  /** The fields of a form that changes a grade. */
  public static Map<String, String> filled(Grade grade, String conditions) {
    return Map.of(
        "source", grade.source().code(),
        "information", grade.information().code(),
        "handling", grade.handling().code(),
        "conditions", conditions);
  }

  /** Empty when something is missing, which {@code fields} then hold. */
  public static Optional<Grade> read(FormFields fields) {
    var source =
        fields.chosen("source", SourceEvaluation.class, "Select how reliable the source is");
    var information =
        fields.chosen("information", InformationAssessment.class, "Select how the source knows");
    var handling = fields.chosen("handling", HandlingCode.class, "Select whether it can be shared");
    return source.flatMap(s -> information.flatMap(i -> handling.map(h -> new Grade(s, i, h))));
  }

  /** The conditions on sharing; empty unless the grade has any. */
  public static String conditions(FormFields fields) {
    return fields.value("handling").equals(HandlingCode.CONDITIONS.code())
        ? fields.text("conditions", "The conditions", "Enter the conditions on sharing", MOST_CHARS)
        : "";
  }
}
