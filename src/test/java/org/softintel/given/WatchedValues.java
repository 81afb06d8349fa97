package org.softintel.given;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** What an officer watches, and puts off, on the pages for it. */
public final class WatchedValues {
  private WatchedValues() {}

  public static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/London"));
  }

  public static HttpResponse<String> watch(
      NoScriptUser officer, String field, String value, String reason) {
    return watch(officer, field, value, reason, today().plusWeeks(2));
  }

  public static HttpResponse<String> watch(
      NoScriptUser officer, String field, String value, String reason, LocalDate until) {
    var fields = Map.of("typed", value, "field", field, "reason", reason, "until-day", "" + until);
    return officer.answer("/triage/watch/new", fields);
  }

  /** {@code alert} is the address of its page. */
  public static HttpResponse<String> mute(NoScriptUser officer, String alert, String reason) {
    return mute(officer, alert, reason, today().plusDays(3));
  }

  public static HttpResponse<String> mute(
      NoScriptUser officer, String alert, String reason, LocalDate back) {
    return officer.answer(alert, Map.of("reason", reason, "back-day", "" + back));
  }
}
