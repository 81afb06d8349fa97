package org.softintel.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.softintel.report.question.AnswerKind;
import org.softintel.report.question.Questionnaire;

/** Somebody at the pages of a report that is not sent yet. */
public final class DraftPages {
  private final NoScriptUser reporter;
  private final String draft;
  private final String token;

  private DraftPages(NoScriptUser reporter) {
    this.reporter = reporter;
    var no = Map.of("danger", "no");
    var first = reporter.answer("/reports/new", no).headers().firstValue("Location").orElseThrow();
    this.draft = first.replaceAll(".*(/reports/[^/]+)/.*", "$1");
    this.token = reporter.csrfToken(first);
  }

  public static DraftPages of(String account) {
    return new DraftPages(NoScriptUser.signedIn(account, "/my-reports"));
  }

  public DraftPages another() {
    return new DraftPages(reporter);
  }

  public Document page(String path) {
    return Jsoup.parse(reporter.get(draft + path).body());
  }

  public HttpResponse<String> post(String path, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("csrf-token", token);
    return reporter.post(draft + path, all);
  }

  /** The page that comes of it. */
  public HttpResponse<String> answer(String path, Map<String, String> fields) {
    var sent = post(path, fields);
    assertThat(sent.statusCode()).isEqualTo(303);
    return reporter.follow(sent);
  }

  /** What the page says beside the question; nothing when the answer is taken. */
  public String says(AskedQuestion asked, String value) {
    var shown = Jsoup.parse(answer(asked.page("k1"), fields(asked, value)).body());
    return shown
        .select("[id='" + asked.question().name() + "-error']")
        .text()
        .replaceFirst("^Error: ", "");
  }

  private static Map<String, String> fields(AskedQuestion asked, String value) {
    var name = asked.question().name();
    var fields = new HashMap<String, String>();
    if (asked.question().isNotKnown(value)) {
      fields.put(asked.question().notKnownControl(), value);
    } else if (asked.question().kind() == AnswerKind.DATE
        || asked.question().kind() == AnswerKind.MONTH) {
      var names = List.of("-year", "-month", "-day");
      var parts = value.split("-", -1);
      for (int i = 0; i < parts.length; i++) {
        fields.put(name + names.get(i), parts[i]);
      }
    } else {
      fields.put(name, value);
    }
    asked.kindOfTime().ifPresent(it -> fields.put("happened-kind", it));
    if (asked.question().equals(Questionnaire.PROVENANCE) && value.equals("other")) {
      fields.put(Questionnaire.PROVENANCE_DETAIL.name(), "Invented");
    }
    return fields;
  }
}
