package org.softintel.given;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** What a reporter sends after their report, from the page that checks it. */
public final class OwnAdditions {
  private OwnAdditions() {}

  public static HttpResponse<String> add(NoScriptUser reporter, String reference, String words) {
    return add(reporter, reference, UUID.randomUUID(), words);
  }

  /** The same id is that of the same page. */
  public static HttpResponse<String> add(
      NoScriptUser reporter, String reference, UUID id, String words) {
    var page = "/my-reports/" + reference + "/add/" + id;
    return reporter.submit(page, page + "/send", Map.of("addition", words));
  }

  public static HttpResponse<String> answer(
      NoScriptUser reporter, String reference, String question, String words) {
    var page = "/my-reports/" + reference + "/questions/" + question;
    return reporter.submit("/my-reports", page + "/send", Map.of("answer", words));
  }
}
