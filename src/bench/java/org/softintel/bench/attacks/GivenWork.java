package org.softintel.bench.attacks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.softintel.bench.BenchStack;
import org.softintel.bench.Officer;
import org.softintel.bench.sequencing.BenchApiClient;
import org.softintel.local.LocalStack;

/** What people did before the attacks: reports, openings, a restriction, a disclosure, mail. */
final class GivenWork {
  private static final int REPORTS = 30;
  private static final int LISTS = 260;
  private static final Pattern LOOKED_AT = Pattern.compile("name=\"looked-at\" value=\"([^\"]+)\"");
  private static final Pattern VERSION =
      Pattern.compile("name=\"page-version\" value=\"([0-9]+)\"");
  private static final String UNFINISHED =
      "select (select count(*) from audit_pending)"
          + " + (select count(*) from outbox where state = 'WAITING')";

  private final LocalStack stack;
  private final BenchApiClient api;
  private final URI app;

  GivenWork(LocalStack stack, BenchApiClient api) {
    this.stack = stack;
    this.api = api;
    app = URI.create("http://localhost:" + stack.settings().ports().app());
  }

  /** The references of the reports; nothing waits any more. */
  List<String> done() throws Exception {
    var references = new ArrayList<String>();
    for (int i = 0; i < REPORTS; i++) {
      references.add(
          api.submit(
              app,
              """
              {"narrative": "An invented worry number %d about an invented place.",
               "provenance": {"source": "saw-or-heard"}, "happened": {"kind": "not-known"}}
              """
                  .formatted(i)));
    }
    for (var reference : references) {
      api.get(app.resolve("/api/v1/reports/" + reference), "triage");
    }
    for (int i = 0; i < LISTS; i++) {
      api.get(app.resolve("/api/v1/reports?limit=1"), "triage2");
    }
    var triage = Officer.signedIn(app, "triage");
    var lead = Officer.signedIn(app, "lead");
    passOn(references.get(10), triage);
    restrict(references.get(11), lead);
    try (var database = stack.superuser()) {
      Stand.await(() -> BenchStack.number(database, UNFINISHED) == 0);
    }
    return references;
  }

  private void restrict(String reference, Officer lead) throws Exception {
    var page = "/triage/" + reference;
    lead.get(page);
    var version = VERSION.matcher(lead.get(page + "/restrict"));
    if (!version.find()) {
      throw new IOException("the form has no version");
    }
    try (var database = stack.superuser();
        var statement = database.createStatement();
        var row = statement.executeQuery(Stand.OFFICER)) {
      row.next();
      var fields =
          Map.of(
              "readers", row.getString(1),
              "reason", "Invented conflict",
              "page-version", version.group(1));
      moved(lead.answer(page + "/restrict", fields));
    }
  }

  private static void passOn(String reference, Officer triage) throws Exception {
    var page = "/triage/" + reference;
    triage.get(page);
    triage.post(page + "/take", Map.of());
    var words =
        Map.of(
            "text",
            "An invented van.",
            "source",
            "2",
            "information",
            "C",
            "handling",
            "P",
            "confirmed",
            "yes",
            "seen",
            "conditions");
    var log = moved(triage.answer(page + "/logs/new", words)).replaceAll(".*/", "");
    var order =
        new HashMap<>(
            Map.of(
                "what",
                log,
                "way",
                "paper",
                "recipient",
                "partner",
                "name",
                "Ash Invented",
                "why",
                "An invented need"));
    var form = page + "/disclosures/new";
    var check = LOOKED_AT.matcher(triage.answer(form, order).body());
    if (!check.find()) {
      throw new IOException("nothing to look at before it is passed on");
    }
    order.put("looked-at", check.group(1));
    for (var box : List.of("checked", "conditions-allow", "source-protected")) {
      order.put(box, "yes");
    }
    moved(triage.answer(form, order));
  }

  private static String moved(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 303) {
      throw new IOException(answer.uri().getPath() + " was answered " + answer.statusCode());
    }
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
