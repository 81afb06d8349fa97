package org.softintel.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TraceCollector;
import org.softintel.given.WordFinder;

/** What a collector is told: which endpoints answered, and nothing that anybody wrote. */
class TracingTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String WORD = "Kestrelbrook";
  private static final String STRANGE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  private static TraceCollector collector;
  private static Replica service;

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("reporter")
  private static NoScriptUser reporter;

  @BeforeAll
  static void aServiceThatIsTraced() throws IOException {
    collector = TraceCollector.started();
    service =
        Replica.started(Map.of("softintel.platform.tracing.endpoint", collector.url().toString()));
  }

  @AfterAll
  static void itIsEnded() {
    service.close();
    collector.close();
  }

  @Test
  void aTraceHasRoutesAndNeitherReferencesNorWordsNorPeople() {
    // given
    var sent = sent();
    assertThat(sent.statusCode()).isEqualTo(201);
    var reference = sent.jsonPath().getString("reference");
    // when
    var opened = triage.get(service.at("/triage/" + reference));
    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.body()).contains(WORD);
    assertThat(reporter.get(service.at("/my-reports/" + reference)).statusCode()).isEqualTo(200);
    PartnerApi.as("triage").get(service.at(PartnerApi.REPORTS + "/" + reference));
    triage.get(service.at("/triage?page=" + WORD));
    triage.get(service.at("/triage/" + WORD));
    triage.get(service.at("/" + WORD));
    var routes =
        List.of(
            "POST /api/v1/reports",
            "GET /api/v1/reports/{reference}",
            "GET /triage/{reference}",
            "GET /my-reports/{reference}",
            "database connection",
            "sign in call");
    until("spans", SOON, () -> routes.stream().allMatch(collector::has));
    // then
    assertThat(collector.has(requestId(sent))).isTrue();
    for (var word : List.of(WORD, reference, "Robin", "localhost", "127.0.0.1", "select ")) {
      assertThat(new WordFinder(word).in(collector.bytes())).as(word).isEmpty();
    }
    for (var theirs : List.of(STRANGE, SPAN)) {
      assertThat(collector.has(theirs)).isFalse();
      assertThat(collector.has(new String(HexFormat.of().parseHex(theirs), ISO_8859_1))).isFalse();
    }
    assertThat(sent.headers().asList())
        .extracting(it -> it.getName().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("traceparent", "tracestate", "baggage");
  }

  /** With all that a stranger may say of traces. */
  private static Response sent() {
    var report = SampleReports.with(it -> it.put("narrative", WORD + " " + WORD));
    return PartnerApi.as("reporter")
        .header("traceparent", "00-" + STRANGE + "-" + SPAN + "-01")
        .header("tracestate", "theirs=" + WORD)
        .header("baggage", "name=" + WORD)
        .header("User-Agent", WORD)
        .contentType("application/json")
        .body(report.toString())
        .post(service.at(PartnerApi.REPORTS + "?q=" + WORD));
  }

  private static String requestId(Response answer) {
    return answer.header("X-Request-Id");
  }
}
