package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;

/**
 * The access log of the service, where it is switched on, tells of endpoints and of nothing else.
 */
class AccessLogTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String WORD = "Kestrelwharf";
  private static final Path LOG = TestStack.shared().home().resolve("logs/replica.log");

  private static Replica service;

  @SignedIn("triage")
  private static NoScriptUser triage;

  @BeforeAll
  static void aServiceThatKeepsOne() {
    service = Replica.started(Map.of("quarkus.http.access-log.enabled", "true"));
  }

  @AfterAll
  static void itIsEnded() {
    service.close();
  }

  @Test
  void aLineHasTheEndpointAndTheRequestButNeitherTheReferenceNorTheQuery() throws IOException {
    // given
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    var before = Files.readString(LOG).length();
    // when
    var opened = triage.get(service.at("/triage/" + reference + "?q=" + WORD));
    triage.get(service.at("/triage/" + WORD));
    triage.get(service.at("/" + WORD));
    PartnerApi.anonymous().get(service.at(PartnerApi.REPORTS + "/" + reference));
    // then
    assertThat(opened.statusCode()).isEqualTo(200);
    var request = opened.headers().firstValue("X-Request-Id").orElseThrow();
    for (var line :
        List.of(
            "GET /triage/\\{reference} 200 [0-9]+ " + request,
            "GET /triage/\\{reference} 404 [0-9]+ ",
            "GET /api/v1/reports/\\{reference} 401 [0-9]+ ",
            "- 404 [0-9]+ ")) {
      until(line, SOON, () -> Pattern.compile(line).matcher(written(before)).find());
    }
    assertThat(written(before)).doesNotContain(reference, WORD);
  }

  private static String written(int before) throws IOException {
    return Files.readString(LOG).substring(before);
  }
}
