package org.softintel.given;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** What an officer does at the desk, so that a test can begin where it has been done. */
public final class OfficerActions {
  private final NoScriptUser officer;

  public OfficerActions(NoScriptUser officer) {
    this.officer = officer;
  }

  public OfficerActions take(String reference) {
    expect(303, officer.submit(page(reference), page(reference) + "/take", Map.of()).statusCode());
    return this;
  }

  /** Gives the id of the question. */
  public String ask(String reference, String question) {
    var form = page(reference) + "/question";
    expect(303, officer.answer(form, Map.of("question", question)).statusCode());
    return DatabaseRows.of(
            "select q.id::text from enquiry q join report r on r.id = q.report_id"
                + " where r.reference = ? order by q.asked_at desc limit 1",
            reference)
        .get(0);
  }

  /** Gives the id of the task, which is due tomorrow. */
  public String give(String reference, String colleague, String what) {
    expect(303, officer.answer(page(reference) + "/task", task(colleague, what)).statusCode());
    return DatabaseRows.of(
            "select id::text from assignment where reference = ? order by given_at desc limit 1",
            reference)
        .get(0);
  }

  public static Map<String, String> task(String colleague, String what) {
    var fields = new HashMap<>(due(LocalDate.now(ZoneId.of("Europe/London")).plusDays(1)));
    fields.put("colleague", account(colleague));
    fields.put("text", what);
    return fields;
  }

  public static Map<String, String> due(LocalDate day) {
    return Map.of(
        "due-day", "" + day.getDayOfMonth(),
        "due-month", "" + day.getMonthValue(),
        "due-year", "" + day.getYear());
  }

  /** Of somebody who has been at the desk. */
  public static String account(String name) {
    return DatabaseRows.of("select account from colleague where name = ?", name).get(0);
  }

  private static String page(String reference) {
    return "/triage/" + reference;
  }

  private static void expect(int status, int answered) {
    if (answered != status) {
      throw new AssertionError("answered " + answered);
    }
  }
}
