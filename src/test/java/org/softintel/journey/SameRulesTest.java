package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.given.Api;
import org.softintel.given.Person;
import org.softintel.given.Sample;
import org.softintel.question.Group;
import org.softintel.question.Kind;
import org.softintel.question.Need;
import org.softintel.question.Question;
import org.softintel.question.Questionnaire;
import org.softintel.question.Sheet;

/** Every bound of every question: the page and the API take the same, and refuse it alike. */
class SameRulesTest {
  private static final String FINE = "";
  private static final Map<String, String> TIMES =
      Map.of("date", "exact", "month", "about", "period", "period");

  private static Person reporter = Person.anonymous();
  private static String draft = "";
  private static String token = "";

  /** One question, where it is asked. */
  record Asked(Optional<Group> group, Sheet sheet, Question question) {
    String page() {
      return draft + group.map(it -> "/rows/" + it.code() + "/k1").orElse("") + "/" + sheet.path();
    }

    /** The page that asks for it comes after this answer. */
    Optional<String> kindOfTime() {
      return group.isEmpty() ? Optional.ofNullable(TIMES.get(sheet.path())) : Optional.empty();
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
    draft = draft();
    token = reporter.csrfToken(draft + "/what-happened");
    post(draft + "/rows/children/k1/name", Map.of("name", "Sample"));
    post(draft + "/rows/vehicles/k1/vehicle", Map.of("colour", "Plum"));
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
    if (asked.question.kind() == Kind.LINE) {
      assertThat(both(asked, "a\nb")).containsOnly(asked.question.noun() + " must be one line");
    }
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
  @MethodSource("everyMonth")
  void aMonthMustBeRealAndPast(Asked asked) {
    assertThat(both(asked, "2026-01")).containsOnly(FINE);
    assertThat(both(asked, "2026-13"))
        .containsOnly(asked.question.noun() + " must be a real month");
    assertThat(both(asked, "2999-01"))
        .containsOnly(asked.question.noun() + " must be today or in the past");
    assertThat(both(asked, "1899-12"))
        .containsOnly(asked.question.noun() + " must be in 1900 or later");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyThing")
  void onlyWhatTheReportNamesCanBeConnected(Asked asked) {
    assertThat(both(asked, "children/gone"))
        .allSatisfy(it -> assertThat(it).startsWith("Select ").endsWith(" from the list"))
        .hasSize(2);
    var other = asked.question.name().equals("to") ? "vehicles/k1" : "children/k1";
    assertThat(page(asked, other)).isEqualTo(FINE);
    assertThat(api(asked, "child")).isEqualTo(FINE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyExclusiveChoice")
  void noneAndSomethingIsRefused(Asked asked) {
    var none = asked.question.exclusive().orElseThrow();
    var other = asked.question.options().get(0).value();
    var said = both(asked, other + "\n" + none);

    assertThat(said).containsOnly(said.get(0));
    assertThat(said.get(0)).endsWith(" alone, or select the others");
    assertThat(both(asked, none)).containsOnly(FINE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyNeeded")
  void whatMustBeAnsweredIsAskedForInTheSameWords(Asked asked) {
    var said = both(asked, "");

    assertThat(said).containsOnly(said.get(0)).hasSize(2);
    assertThat(said.get(0)).isNotEqualTo(FINE);
  }

  @ParameterizedTest
  @EnumSource
  void twentyOfAKindAreTakenAndNoMore(Group group) {
    var question = group.questions().stream().filter(it -> it.kind() == Kind.LINE).findFirst();
    var asked = new Asked(Optional.of(group), group.sheets().get(0), question.orElseThrow());
    var own = draft();
    for (int i = 10; i < 10 + Group.MOST_ROWS; i++) {
      var row = own + "/rows/" + group.code() + "/k" + i + "/" + sheet(group, asked.question);
      post(row, Map.of(asked.question.name(), "Invented"));
    }
    var list = own + "/rows/" + group.code();

    assertThat(Jsoup.parse(reporter.get(list).body()).select("#rows > div"))
        .hasSize(Group.MOST_ROWS);
    assertThat(post(list, Map.of("add", "yes")).statusCode()).isEqualTo(400);
    assertThat(rows(asked, Group.MOST_ROWS)).doesNotContain("/" + group.code());
    assertThat(rows(asked, Group.MOST_ROWS + 1)).contains("/" + group.code());
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
    return every().filter(it -> it.question.kind() == Kind.DATE);
  }

  static Stream<Asked> everyMonth() {
    return every().filter(it -> it.question.kind() == Kind.MONTH);
  }

  static Stream<Asked> everyThing() {
    return every().filter(it -> it.question.kind() == Kind.THING);
  }

  static Stream<Asked> everyExclusiveChoice() {
    return every().filter(it -> it.question.exclusive().isPresent());
  }

  static Stream<Asked> everyNeeded() {
    // The words for a part of a date that is missing are those of a page: a month of the API has
    // no parts.
    return every()
        .filter(it -> it.question.need() == Need.MUST)
        .filter(it -> it.kindOfTime().isEmpty());
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
    asked.kindOfTime().ifPresent(it -> post(draft + "/when", Map.of("happened-kind", it)));
    var name = asked.question.name();
    var fields = new HashMap<String, String>();
    if (asked.question.kind() == Kind.DATE || asked.question.kind() == Kind.MONTH) {
      var names = List.of("-year", "-month", "-day");
      var parts = value.split("-", -1);
      for (int i = 0; i < parts.length; i++) {
        fields.put(name + names.get(i), parts[i]);
      }
    } else {
      fields.put(name, value);
    }
    if (asked.question.equals(Questionnaire.PROVENANCE) && value.equals("other")) {
      fields.put(Questionnaire.PROVENANCE_DETAIL.name(), "Invented");
    }
    var sent = post(asked.page(), fields);
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
      var all = object.putArray(member);
      value.lines().forEach(all::add);
    } else {
      object.put(member, value);
    }
    if (question.kind() == Kind.THING) {
      report.withArrayProperty("children").addObject().put("id", "child").put("name", "Sample");
    }
    asked.kindOfTime().ifPresent(it -> object.put("kind", it));
    if (question.equals(Questionnaire.PROVENANCE) && value.equals("other")) {
      object.put("detail", "Invented");
    }
  }

  private static String draft() {
    var no = Map.of("danger", "no", "referral", "no", "assessment", "no");
    return reporter
        .answer("/reports/new", no)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll(".*(/reports/[^/]+)/.*", "$1");
  }

  private static HttpResponse<String> post(String page, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("csrf-token", token);
    return reporter.post(page, all);
  }

  private static String sheet(Group group, Question question) {
    return group.sheets().stream()
        .filter(it -> it.questions().contains(question))
        .findFirst()
        .orElseThrow()
        .path();
  }

  /** What the API says of that many rows; connections lead nowhere, and are told so. */
  private static List<String> rows(Asked asked, int count) {
    var report = Sample.minimal();
    var rows = report.putArray(asked.group.orElseThrow().code());
    for (int i = 0; i < count; i++) {
      rows.addObject().put(asked.question.name(), "Invented");
    }
    var answer =
        Api.as("reporter")
            .contentType("application/json")
            .body(report.toString())
            .post(Api.REPORTS);
    return answer.statusCode() == 201 ? List.of() : answer.path("errors.pointer");
  }
}
