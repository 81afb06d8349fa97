package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.given.Api;
import org.softintel.given.Person;
import org.softintel.given.Sample;
import org.softintel.question.Group;
import org.softintel.question.Kind;
import org.softintel.question.Question;
import org.softintel.question.Questionnaire;
import org.softintel.question.Sheet;

/** Every bound of every question: the page and the API take the same, and refuse it alike. */
class SameRulesTest {
  private static final String FINE = "";

  private static Person reporter = Person.anonymous();
  private static String draft = "";

  /** One question, where it is asked. */
  record Asked(Optional<Group> group, Sheet sheet, Question question) {
    String page() {
      return draft + group.map(it -> "/rows/" + it.code() + "/k1").orElse("") + "/" + sheet.path();
    }

    String pointer() {
      return group.map(it -> "/" + it.code() + "/0").orElse("") + question.pointer();
    }

    @Override
    public String toString() {
      return group.map(it -> it.code() + " ").orElse("") + question.name();
    }
  }

  @BeforeAll
  static void aDraft() {
    reporter = Person.signedIn("reporter", "/my-reports");
    var no = Map.of("danger", "no", "referral", "no", "assessment", "no");
    draft =
        reporter
            .answer("/reports/new", no)
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceAll(".*(/reports/[^/]+)/.*", "$1");
    reporter.answer(draft + "/when", Map.of("happened-kind", "exact"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyWrittenQuestion")
  void textUpToItsBoundIsTakenAndOneCharacterMoreIsNot(Asked asked) {
    var bound = asked.question.kind().maxChars();
    var tooLong = String.format("%s must be %,d characters or fewer", asked.question.noun(), bound);

    assertThat(both(asked, "x".repeat(bound))).containsOnly(FINE);
    assertThat(both(asked, "x".repeat(bound + 1))).containsOnly(tooLong);
    assertThat(both(asked, "a\u0007b"))
        .containsOnly(asked.question.noun() + " must not include hidden control characters");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyDate")
  void aDateMustBeRealAndPast(Asked asked) {
    assertThat(both(asked, "2026-01-31")).containsOnly(FINE);
    assertThat(both(asked, "2026-02-31"))
        .containsOnly(asked.question.noun() + " must be a real date");
    assertThat(both(asked, "2999-01-01"))
        .containsOnly(asked.question.noun() + " must be today or in the past");
    assertThat(both(asked, "1899-12-31"))
        .containsOnly(asked.question.noun() + " must be in 1900 or later");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyChoice")
  void onlyWhatIsOnTheListCanBeChosen(Asked asked) {
    assertThat(both(asked, "nowhere-to-be-found"))
        .allSatisfy(it -> assertThat(it).startsWith("Select ").endsWith(" from the list"))
        .hasSize(2);
    asked.question.options().stream()
        .findFirst()
        .ifPresent(it -> assertThat(both(asked, it.value())).containsOnly(FINE));
  }

  static Stream<Asked> everyWrittenQuestion() {
    return every().filter(it -> it.question.kind().isWritten());
  }

  static Stream<Asked> everyDate() {
    // The date of a period is read when it is a period: FormPagesTest has those.
    return every()
        .filter(it -> it.question.kind() == Kind.DATE)
        .filter(it -> !it.sheet.path().equals("period"));
  }

  static Stream<Asked> everyChoice() {
    // Other kinds of time ask for other dates.
    return every()
        .filter(it -> it.question.kind().isChosen())
        .filter(it -> !it.question.equals(Questionnaire.WHEN));
  }

  private static Stream<Asked> every() {
    var once =
        Questionnaire.sheets()
            .flatMap(
                sheet ->
                    sheet.questions().stream().map(it -> new Asked(Optional.empty(), sheet, it)));
    var rows =
        Stream.of(Group.values())
            .flatMap(
                group ->
                    group.sheets().stream()
                        .flatMap(
                            sheet ->
                                sheet.questions().stream()
                                    .map(it -> new Asked(Optional.of(group), sheet, it))));
    return Stream.concat(once, rows);
  }

  /** What the page says and what the API says. */
  private static List<String> both(Asked asked, String value) {
    return List.of(page(asked, value), api(asked, value));
  }

  private static String page(Asked asked, String value) {
    var name = asked.question.name();
    var fields = new HashMap<String, String>();
    if (asked.question.kind() == Kind.DATE) {
      var parts = value.split("-", -1);
      fields.putAll(
          Map.of(name + "-year", parts[0], name + "-month", parts[1], name + "-day", parts[2]));
    } else {
      fields.put(name, value);
    }
    if (asked.question.equals(Questionnaire.PROVENANCE) && value.equals("other")) {
      fields.put(Questionnaire.PROVENANCE_DETAIL.name(), "Invented");
    }
    var sent = reporter.answer(asked.page(), fields);
    assertThat(sent.statusCode()).isEqualTo(303);
    var shown = Jsoup.parse(reporter.follow(sent).body());
    var error = shown.select("[id='" + name + "-error']").text();
    return error.replaceFirst("^Error: ", "");
  }

  private static String api(Asked asked, String value) {
    var report = Sample.minimal();
    put(report, asked, value);
    var answer =
        Api.as("reporter")
            .contentType("application/json")
            .body(report.toString())
            .post(Api.REPORTS);
    if (answer.statusCode() == 201) {
      return FINE;
    }
    Map<String, String> errors = new LinkedHashMap<>();
    List<Map<String, String>> listed = answer.path("errors");
    listed.forEach(it -> errors.putIfAbsent(it.get("pointer"), it.get("detail")));
    return errors.getOrDefault(asked.pointer(), errors.getOrDefault(asked.pointer() + "/0", FINE));
  }

  private static void put(ObjectNode report, Asked asked, String value) {
    var question = asked.question;
    var home =
        asked.group.map(it -> report.withArrayProperty(it.code()).addObject()).orElse(report);
    var name = question.name().split("-", 2);
    var object = name.length > 1 ? home.withObjectProperty(name[0]) : home;
    var member = name[name.length - 1];
    if (question.kind() == Kind.CHOICES) {
      object.putArray(member).add(value);
    } else {
      object.put(member, value);
    }
    if (question.equals(Questionnaire.DATE)) {
      object.put("kind", "exact");
    }
    if (question.equals(Questionnaire.PROVENANCE) && value.equals("other")) {
      object.put("detail", "Invented");
    }
  }
}
