package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.DatabaseRows;
import org.softintel.given.DeskList;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PageRules;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.report.status.ReportReference;

/** Several reports at once: each by itself, and what could not be done is named. */
class BulkActionsTest {
  private static final String SELECTED = "/triage/selected";

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  private final List<String> reports = new ArrayList<>();

  @BeforeEach
  void threeReports() {
    for (int i = 0; i < 3; i++) {
      reports.add(PartnerApi.submit("reporter", SampleReports.minimal()));
    }
  }

  @Test
  void severalAreTakenAtOnceAndTheSameViewComesBack() {
    var answer = send("act=take&who=nobody&sort=newest", reports);

    assertThat(answer.statusCode()).isEqualTo(303);
    var back = answer.headers().firstValue("Location").orElseThrow();
    assertThat(back).endsWith("/triage?who=nobody&sort=newest&did=take&reports=3");
    assertThat(Jsoup.parse(triage.get(back).body()).select(".govuk-notification-banner").text())
        .contains("3 reports assigned to you");
    for (var report : reports) {
      assertThat(DatabaseRows.acts(report)).contains("REPORT_TAKEN");
    }
  }

  @Test
  void whatCannotBeDoneIsNamedWithWhyAndStopsNoOther() {
    var page = "/triage/" + reports.get(1);
    second.submit(page, page + "/take", Map.of());
    DatabaseRows.change("update report set restricted = true where reference = ?", reports.get(2));

    var answer = send("act=take", with("SI-0000-0000"));

    assertThat(answer.statusCode()).isEqualTo(409);
    var shown = Jsoup.parse(answer.body());
    assertThat(shown.select("h1").text()).isEqualTo("1 report assigned to you, 3 not");
    assertThat(shown.select("main li").eachText())
        .anyMatch(it -> it.startsWith(reports.get(1)) && it.contains("Toni Specimen took it on"))
        .contains(
            reports.get(2) + ": Report not found. Refresh the list and try again.",
            "SI-0000-0000: Report not found. Refresh the list and try again.");
    assertThat(DatabaseRows.of("select state from report where reference = ?", reports.get(0)))
        .containsExactly("TAKEN");
  }

  @Test
  void readAndUnreadAreForEachPersonAndTheClockRunsOn() {
    send("act=read", reports);

    assertThat(unread()).doesNotContain(reports.get(0));
    assertThat(DeskList.references("/triage?unread=yes&sort=newest", second))
        .contains(reports.get(0));
    assertThat(DatabaseRows.of("select clock from report where reference = ?", reports.get(0)))
        .containsExactly("FIRST_LOOK");
    assertThat(DatabaseRows.acts(reports.get(0))).contains("MARKED_READ");

    send("act=unread", reports);

    assertThat(unread()).contains(reports.get(0));
  }

  @Test
  void noneChosenIsSaidAndTheViewKept() {
    var answer = send("act=take&who=anybody&sort=newest", List.of());

    assertThat(answer.statusCode()).isEqualTo(400);
    var shown = Jsoup.parse(answer.body());
    var link = shown.select(".govuk-error-summary a");
    assertThat(link.text()).isEqualTo("Select at least one report");
    assertThat(shown.select(link.attr("href"))).hasSize(1);
    assertThat(shown.title()).startsWith("Error: ");
    assertThat(shown.select(".app-tag").text()).contains("Assigned to: Anyone");
    // Possible danger in the reports of others stands above them.
    assertThat(shown.select("tbody th a").eachText())
        .containsSubsequence(reports.get(2), reports.get(1), reports.get(0));
  }

  @Test
  void moreThanAPageAndAnUnknownActAreRefused() {
    var many = Stream.generate(() -> reports.get(0)).limit(3).toList();
    assertThat(send("act=take", many).statusCode()).isEqualTo(303);
    assertThat(send("act=close", reports).body()).contains("Select what to do with the reports");
    assertThat(DatabaseRows.acts(reports.get(1))).doesNotContain("REPORT_CLOSED");
  }

  @Test
  void moreThanAPageOfThemIsRefusedAndNothingIsDone() {
    var many = Stream.generate(() -> ReportReference.next().value()).limit(497);

    var answer = send("act=take", Stream.concat(reports.stream(), many).toList());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary a").text())
        .isEqualTo("Select at most 25 reports at once. You selected 500: nothing was changed");
    for (var report : reports) {
      assertThat(DatabaseRows.acts(report)).doesNotContain("REPORT_TAKEN");
    }
  }

  @Test
  void theButtonsAreThereWhenSomethingIsSelectedAndAlwaysWithoutScripts(
      @SignedIn("triage") Page desk, @SignedIn(value = "triage2", scripts = false) Page plain) {
    desk.navigate("/triage?who=anybody&sort=newest");
    var buttons = desk.locator(".app-bulk");
    var row = desk.locator("tbody tr").first().boundingBox().y;
    assertThat(buttons.isVisible()).isFalse();
    desk.locator("[name=chosen]").first().check();
    assertThat(buttons.isVisible()).isTrue();
    assertThat(desk.locator("tbody tr").first().boundingBox().y).isEqualTo(row);
    desk.locator("[name=chosen]").first().uncheck();
    assertThat(buttons.isVisible()).isFalse();

    plain.navigate("/triage?who=anybody&sort=newest");
    assertThat(plain.locator(".app-bulk").isVisible()).isTrue();
  }

  @Test
  void allOfThisPageAreSelectedWithOnePress(@SignedIn("triage") Page desk) {
    desk.navigate("/triage?who=anybody&sort=newest");
    var boxes = desk.locator("[name=chosen]");
    var all = desk.getByLabel("Select all " + boxes.count() + " on this page");

    assertThat(all.isVisible()).isFalse();
    boxes.first().check();
    all.check();
    assertThat(desk.locator("[name=chosen]:checked").count()).isEqualTo(boxes.count());
    boxes.first().uncheck();
    assertThat(all.isChecked()).isFalse();
    desk.setViewportSize(1366, 900);
    PageRules.picture(desk, "the desk, some selected");
    var last = desk.locator("thead th").last().boundingBox();
    assertThat(last.x + last.width).isLessThanOrEqualTo(1366);
  }

  private static List<String> unread() {
    return DeskList.references("/triage?who=anybody&sort=newest&unread=yes", triage);
  }

  private List<String> with(String another) {
    return Stream.concat(reports.stream(), Stream.of(another)).toList();
  }

  private static HttpResponse<String> send(String fields, List<String> chosen) {
    var boxes = chosen.stream().map(it -> "&chosen=" + it).collect(Collectors.joining());
    var token = URLEncoder.encode(triage.csrfToken("/triage"), StandardCharsets.UTF_8);
    return triage.sendAs(
        "application/x-www-form-urlencoded", SELECTED, fields + boxes + "&csrf-token=" + token);
  }
}
