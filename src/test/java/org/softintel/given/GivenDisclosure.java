package org.softintel.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;

/** Something is passed on by somebody of the team. */
public final class GivenDisclosure {
  private GivenDisclosure() {}

  /** The id of a disclosure of {@code log} by PDF. */
  public static String onPaper(String report, String log, NoScriptUser by) {
    return id(send(report, confirmed(to(log, "paper")), by));
  }

  /** As above, and its PDF is made: now it has left. */
  public static void handOver(String report, String log, NoScriptUser by) {
    var id = onPaper(report, log, by);
    var paper = by.download("/triage/" + report + "/disclosures/" + id + "/paper");
    assertThat(paper.statusCode()).isEqualTo(200);
  }

  /** Another officer approves it, if it waits for one. */
  public static void approve(String report, String id, NoScriptUser by) {
    var page = "/triage/" + report;
    var address = page + "/disclosures/" + id;
    assertThat(by.get(page).statusCode()).isEqualTo(200);
    if (by.get(address).body().contains(address + "/approve")) {
      var done = by.submit(address, address + "/approve", Map.of("recipient-checked", "yes"));
      assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    }
  }

  public static HttpResponse<String> send(
      String report, Map<String, String> fields, NoScriptUser by) {
    var address = "/triage/" + report + "/disclosures/new";
    if (!fields.containsKey("checked") || fields.containsKey("looked-at")) {
      return by.answer(address, fields);
    }
    var order = new HashMap<>(fields);
    order.remove("checked");
    return by.answer(address, with(fields, "looked-at", lookedAt(by.answer(address, order))));
  }

  /** What the page showed that is looked at before something leaves. */
  public static String lookedAt(HttpResponse<String> check) {
    return Jsoup.parse(check.body()).select("[name=looked-at]").val();
  }

  public static String id(HttpResponse<String> done) {
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    return done.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
  }

  /** To the office that local mode knows. */
  public static Map<String, String> to(String what, String way) {
    return Map.of(
        "what", what,
        "way", way,
        "recipient", "partner",
        "name", "Ash Invented",
        "why", "An invented need");
  }

  public static Map<String, String> confirmed(Map<String, String> fields) {
    var checked = with(with(fields, "checked", "yes"), "conditions-allow", "yes");
    return with(checked, "source-protected", "yes");
  }

  public static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var more = new HashMap<>(fields);
    more.put(name, value);
    return more;
  }
}
