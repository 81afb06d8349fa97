package org.softintel.desk.disclosure;

import io.quarkus.qute.TemplateData;
import java.util.Optional;
import org.softintel.report.grading.Grade;
import org.softintel.report.grading.HandlingCode;

/**
 * What is passed on, and how it may be handled.
 *
 * @param log reference of the sanitised log; empty for the report as it was sent
 * @param version of the log
 */
@TemplateData
public record DisclosedItem(Optional<String> log, int version, Grade grade, String conditions) {

  static final String ORIGINAL = "original";

  public boolean isOriginal() {
    return log.isEmpty();
  }

  public boolean isConditional() {
    return grade.handling() == HandlingCode.CONDITIONS;
  }

  public String words() {
    return log.map(it -> "Sanitised log " + it + ", version " + version)
        .orElse("The report as it was sent");
  }

  public String code() {
    return log.orElse(ORIGINAL);
  }

  @Override
  public String toString() {
    return "DisclosedItem[" + code() + "]";
  }
}
