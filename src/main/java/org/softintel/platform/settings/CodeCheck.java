package org.softintel.platform.settings;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether codes, which are stored for ever, are codes, and what is told of them is of one. */
public final class CodeCheck implements Check {
  private static final String NAME = "codes";
  private static final String AREAS = "softintel.report.areas.";
  private static final String AGENCIES = "softintel.report.agencies.";
  private static final String TYPES = "softintel.oversight.statistics.agency-types.";
  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var wrong =
        Stream.of(
                codes(AREAS, settings).flatMap(it -> malformed(AREAS, it)),
                codes(AGENCIES, settings).flatMap(it -> malformed(AGENCIES, it)),
                ofNoAgency(settings))
            .flatMap(it -> it)
            .map(it -> CheckResult.wrong(NAME, it))
            .toList();
    return wrong.isEmpty()
        ? List.of(CheckResult.right(NAME, "Those of areas and agencies can be used."))
        : wrong;
  }

  private static Stream<String> malformed(String setting, String code) {
    return CODE.matcher(code).matches()
        ? Stream.of()
        : Stream.of(
            setting
                + code
                + ": a code must be small letters, digits and hyphens, at most 40 of them.");
  }

  private static Stream<String> ofNoAgency(Settings settings) {
    return codes(TYPES, settings)
        .filter(it -> settings.value(AGENCIES + it).isEmpty())
        .map(it -> TYPES + it + " is of no agency: " + AGENCIES + it + " is missing.");
  }

  private static Stream<String> codes(String setting, Settings settings) {
    return settings.names().stream()
        .filter(it -> it.startsWith(setting))
        .filter(it -> settings.value(it).isPresent())
        .map(it -> it.substring(setting.length()).replace("\"", ""))
        .sorted();
  }
}
