package org.softintel.given;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;

/** A report as its row, its history and its reporter's page show it. */
public final class ReportShown {
  private ReportShown() {}

  /** Gives the reference of a new one that {@code officer} has taken. */
  public static String taken(String reporter, JsonNode content, NoScriptUser officer) {
    var reference = PartnerApi.submit(reporter, content);
    new OfficerActions(officer).take(reference);
    return reference;
  }

  public static String column(String reference, String name) {
    return DatabaseRows.of("select " + name + " from report where reference = ?", reference).get(0);
  }

  public static long entries(String reference) {
    return DatabaseRows.count(
        "entry e join report r on r.id = e.report_id where r.reference = ?", reference);
  }

  /**
   * Its row in a list of the desk, on whichever page: what is urgent or news stands before it in
   * each order, and other tests leave some. Empty if it is on none.
   */
  public static Elements listed(String reference, String list, NoScriptUser officer) {
    var address = list;
    var row = new Elements();
    while (row.isEmpty() && !address.isEmpty()) {
      var page = Jsoup.parse(officer.get(address).body());
      row = page.select("tbody tr:contains(" + reference + ")");
      address = page.select("a[rel=next]").attr("href");
    }
    return row;
  }

  /** The headings of its history, the latest first. */
  public static String timeline(String reference, NoScriptUser officer) {
    return Jsoup.parse(officer.get("/triage/" + reference).body())
        .select(".app-timeline h3")
        .text();
  }

  /** Its status in the words for its reporter. */
  public static String toItsReporter(String reference, NoScriptUser reporter) {
    return Jsoup.parse(reporter.get("/my-reports/" + reference).body())
        .select("main dd")
        .first()
        .text();
  }
}
