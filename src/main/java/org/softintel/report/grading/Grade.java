package org.softintel.report.grading;

import java.util.Optional;
import org.softintel.platform.page.Coded;

/** A report's grade, written {@code 2CP}: source, information, handling. */
public record Grade(
    SourceEvaluation source, InformationAssessment information, HandlingCode handling) {
  private static final int CODES = 3;

  public static Optional<Grade> of(String code) {
    return code.length() == CODES
        ? of(code.substring(0, 1), code.substring(1, 2), code.substring(2))
        : Optional.empty();
  }

  public static Optional<Grade> of(String source, String information, String handling) {
    return Coded.of(SourceEvaluation.class, source)
        .flatMap(
            s ->
                Coded.of(InformationAssessment.class, information)
                    .flatMap(
                        i -> Coded.of(HandlingCode.class, handling).map(h -> new Grade(s, i, h))));
  }

  public String code() {
    return source.code() + information.code() + handling.code();
  }

  public String words() {
    return source.words() + ", " + lower(information.words()) + ", " + lower(handling.words());
  }

  /** Such as {@code 2CP (untested, known indirectly, can be shared)}. */
  public String brief() {
    return "%s (%s, %s, %s)"
        .formatted(code(), lower(source.words()), lower(information.words()), handling.brief());
  }

  /** How it may be handled, for the marking of a page. */
  public String marking() {
    return "Handling " + handling.code() + ": " + handling.words();
  }

  private static String lower(String words) {
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
