package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** From where, under which sign-in, and how an act ended: as its entry has it. */
class RequestContextTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private static String reference;

  @BeforeAll
  static void aReport() {
    reference = PartnerApi.submit("reporter", SampleReports.minimal());
  }

  @Test
  void anAnswerAndItsEntryHaveTheSameRequestWhichIsOurs() {
    var answer =
        PartnerApi.as("triage")
            .header("X-Request-Id", "mine")
            .header("X-Forwarded-For", "203.0.113.9")
            .get(PartnerApi.REPORTS + "/" + reference);

    var request = answer.header("X-Request-Id");
    assertThat(request).matches("[0-9a-f-]{36}");
    assertThat(entries("act || ' ' || outcome || ' ' || address", "request = '" + request + "'"))
        .filteredOn(it -> !it.startsWith("UNUSUAL_ACCESS"))
        .containsExactly("REPORT_OPENED DONE 127.0.0.1");
  }

  @Test
  void everyAnswerNamesItsRequest() {
    assertThat(PartnerApi.anonymous().get("/nowhere").header("X-Request-Id")).isNotEmpty();
    assertThat(PartnerApi.anonymous().get("/").header("X-Request-Id"))
        .isNotEqualTo(PartnerApi.anonymous().get("/").header("X-Request-Id"));
  }

  @Test
  void actsOfOneSessionHaveOneMarkAndThoseOfAnotherHaveAnother(
      @SignedIn("triage") NoScriptUser one) {
    var first = session(one);

    assertThat(session(one)).isEqualTo(first).matches("[0-9a-f]{32}");
    assertThat(session(NoScriptUser.signedIn("triage", "/triage"))).isNotEqualTo(first);
  }

  @Test
  void aRefusalSaysThatItIsOne() {
    var answer = PartnerApi.as("reporter2").get(PartnerApi.REPORTS + "/" + reference);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(
            entries(
                "outcome",
                "act <> 'UNUSUAL_ACCESS' and request = '" + answer.header("X-Request-Id") + "'"))
        .containsExactly("REFUSED");
  }

  @Test
  void whatTheServiceDoesByItselfCameFromNowhere() {
    until(
        "a mail delivered",
        SOON,
        () ->
            DatabaseRows.count(
                    "audit_entry where act = 'LETTER_DELIVERED' and reference = ?", reference)
                > 0);

    assertThat(
            DatabaseRows.count(
                "audit_entry where actor = 'service' and (session is not null"
                    + " or address is not null or request is not null or acr is not null)"))
        .isZero();
  }

  private static String session(NoScriptUser user) {
    var answer = user.get("/triage/" + reference);
    var request = answer.headers().firstValue("X-Request-Id").orElseThrow();
    return entries("session", "act = 'REPORT_OPENED' and request = '" + request + "'").get(0);
  }

  private static List<String> entries(String shown, String condition) {
    return DatabaseRows.of("select " + shown + " from audit_entry where " + condition);
  }
}
