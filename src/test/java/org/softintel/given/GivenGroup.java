package org.softintel.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.LondonTime;

/** A group that an officer has started on the page for it; {@code address} is where it is. */
public record GivenGroup(String address) {
  public static GivenGroup of(NoScriptUser officer, String reference, String row, String name) {
    return of(officer, reference, row, Map.of("name", name));
  }

  /** Its officer has opened the report; {@code other} are what its form has besides. */
  public static GivenGroup of(
      NoScriptUser officer, String reference, String row, Map<String, String> other) {
    var answer = start(officer, reference, row, other);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    var address = answer.headers().firstValue("Location").orElseThrow();
    return new GivenGroup(address.substring(address.indexOf("/triage/groups/")));
  }

  public static HttpResponse<String> start(
      NoScriptUser officer, String reference, String row, Map<String, String> other) {
    officer.get("/triage/" + reference);
    var fields = fields();
    fields.putAll(other);
    return officer.answer("/triage/" + reference + "/" + row + "/groups/new", fields);
  }

  private static Map<String, String> fields() {
    var fields = new HashMap<>(review(4));
    fields.put("name", "An invented group");
    fields.put("purpose", "An invented purpose");
    fields.put("aim", "An invented aim");
    return fields;
  }

  /** So many weeks from now. */
  public static Map<String, String> review(int weeks) {
    return DayField.values("review", LocalDate.now(LondonTime.LONDON).plusWeeks(weeks));
  }

  public String id() {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** The officer opens the report first. */
  public HttpResponse<String> add(NoScriptUser officer, String reference, String row) {
    officer.get("/triage/" + reference);
    return officer.answer("/triage/" + reference + "/" + row + "/groups", Map.of("group", id()));
  }

  /** Where the first member of this name is confirmed. */
  public String member(NoScriptUser officer, String name) {
    return Jsoup.parse(officer.get(address).body())
        .select("tr:contains(" + name + ") a[href*=/members/]")
        .first()
        .attr("href");
  }
}
