package org.softintel.given;

import java.net.http.HttpResponse;
import java.util.Map;

/** Names that auditors ask to look up, on the pages for it. */
public final class ComplaintRequests {
  public static final String ADDRESS = "/audit/complaints";
  public static final String REASON = "Complaint 7 of an invented person";

  private ComplaintRequests() {}

  public static HttpResponse<String> ask(NoScriptUser auditor, String name, String reason) {
    return auditor.answer(ADDRESS + "/new", Map.of("name", name, "reason", reason));
  }

  /** Gives the id of the request, for a name that nobody has. */
  public static String by(NoScriptUser auditor) {
    return by(auditor, "Nobody Anywhere");
  }

  /** As above, for this name. */
  public static String by(NoScriptUser auditor, String name) {
    var answer = ask(auditor, name, REASON);
    if (answer.statusCode() != 303) {
      throw new AssertionError("answered " + answer.statusCode());
    }
    return DatabaseRows.of("select id::text from complaint_lookup order by id desc limit 1").get(0);
  }

  public static HttpResponse<String> approve(NoScriptUser auditor, String id) {
    return auditor.submit(page(id), page(id) + "/approve", Map.of());
  }

  public static HttpResponse<String> refuse(NoScriptUser auditor, String id, String why) {
    return auditor.submit(page(id), page(id) + "/refuse", Map.of("reason", why));
  }

  public static String page(String id) {
    return ADDRESS + "/" + id;
  }

  /** With their keys, or those would seem to be left over. */
  public static void forget() {
    DatabaseRows.change("delete from complaint_lookup");
    DatabaseRows.change("delete from sealed_key where made_for = 'complaint_lookup'");
  }
}
