package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.TestAccounts;
import org.softintel.given.TestStack;

/** Signing in and out, and being turned away, stand in the trail. */
class SignInAuditTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration COUNTED = Duration.ofSeconds(80);
  private static final Path LOG = TestStack.shared().home().resolve("logs/app.log");
  private static final String NEVER_WAS = "SI-0000-0000";

  @Test
  void signingInAndOutAreEntriesOfOneSession() {
    var name = TestAccounts.with("triage");
    var person = NoScriptUser.signedIn(name, "/triage");
    isWritten("SIGNED_IN", name);
    person.submit("/triage", "/sign-out", Map.of());
    isWritten("SIGNED_OUT", name);
    assertThat(
            DatabaseRows.of(
                "select distinct regexp_replace(actor_name, ' [(].*', '') || coalesce(session, '')"
                    + " || coalesce(address, '') from audit_entry where act in ('SIGNED_IN',"
                    + " 'SIGNED_OUT') and actor = ?",
                TestAccounts.id(name)))
        .hasSize(1)
        .allMatch(it -> it.matches("Nobody Newcomer[0-9a-f]{32}127\\.0\\.0\\.1"));
  }

  @Test
  void aReportersSignInHasNoName() {
    var name = TestAccounts.with("reporter");
    NoScriptUser.signedIn(name, "/my-reports");
    isWritten("SIGNED_IN", name);
    assertThat(
            DatabaseRows.of(
                "select coalesce(actor_name, 'none') from audit_entry"
                    + " where act = 'SIGNED_IN' and actor = ?",
                TestAccounts.id(name)))
        .containsExactly("none");
  }

  /** Once an hour: the mapper of a realm is missing, or somebody mistyped a code. */
  @Test
  void whoseAccountNamesNoAgencyIsWarnedOfAndNotNamed() {
    var name = TestAccounts.withoutAgency();
    NoScriptUser.signedIn(name, "/my-reports");
    until("a warning", SOON, () -> Files.readString(LOG).contains("has no claim agency"));
    assertThat(LOG).content().doesNotContain(name, TestAccounts.id(name));
  }

  /** An auditor who reads of a failure beside each sign-in no longer sees the true ones. */
  @Test
  void whoSignsInHasNotFailed() {
    var before = last();
    for (int i = 0; i < 2; i++) {
      var name = TestAccounts.with("reporter");
      NoScriptUser.signedIn(name, "/my-reports");
      isWritten("SIGNED_IN", name);
    }
    // An entry that counts what others failed at a minute ago may come meanwhile.
    assertThat(
            DatabaseRows.count(
                "audit_entry where act = 'SIGN_IN_FAILED' and detail is null and id > " + before))
        .isZero();
  }

  @Test
  void whoLacksTheRoleIsRecordedWithWhatTheyAskedForInOurWords() {
    var person = NoScriptUser.signedIn(TestAccounts.with("reporter"), "/my-reports");
    var answer = person.get("/triage?q=an-invented-teal-word");
    assertThat(answer.statusCode()).isEqualTo(403);
    var request = answer.headers().firstValue("X-Request-Id").orElseThrow();
    until("a refusal", SOON, () -> count("ACCESS_REFUSED", "request", request) > 0);
    assertThat(
            DatabaseRows.of(
                "select outcome || ' ' || detail from audit_entry where act = 'ACCESS_REFUSED'"
                    + " and request = ?",
                request))
        .hasSize(1)
        .allMatch(it -> it.matches("REFUSED at=[A-Za-z]+\\.[A-Za-z]+"));
  }

  /** Or somebody could try one reference after the other unseen. */
  @ParameterizedTest
  @ValueSource(strings = {"triage", "lead", "reporter"})
  void whoAsksForAReportThatNeverWasIsRecorded(String account) {
    var answer = PartnerApi.as(account).get(PartnerApi.REPORTS + "/" + NEVER_WAS);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(
            DatabaseRows.of(
                // The tenth of an hour is unusual besides.
                "select act || ' ' || outcome || ' ' || reference from audit_entry"
                    + " where act <> 'UNUSUAL_ACCESS' and request = ?",
                answer.header("X-Request-Id")))
        .containsExactly("ACCESS_REFUSED REFUSED " + NEVER_WAS);
  }

  @Test
  void aTokenThatDoesNotHoldIsOfNobodyKnown() {
    // If others have failed often in this minute, the next one has room for an entry again.
    until("an entry", COUNTED, () -> entriesOf(spoiltCall()).equals(List.of("unknown FAILED")));
  }

  /** Both in the same minute, at whose end the rest is counted. */
  @Test
  void aFloodOfAStrangerOrAnAccountHasAFewEntriesAndOneThatCountsTheRest() {
    var before = last();
    var name = TestAccounts.with("auditor");
    var auditor = NoScriptUser.signedIn(name, "/audit");
    for (int i = 0; i < 60; i++) {
      assertThat(auditor.get("/people").statusCode()).isEqualTo(403);
      spoiltCall();
    }
    var refused =
        "audit_entry where act = 'ACCESS_REFUSED' and actor = '" + TestAccounts.id(name) + "'";
    var failed = "audit_entry where act = 'SIGN_IN_FAILED' and id > " + before;

    // A minute may have ended in between, and others may have failed in it before.
    until("a count of all", COUNTED, () -> told(refused) == 60 && told(failed) >= 60);

    assertThat(DatabaseRows.count(refused)).isBetween(21L, 42L);
    assertThat(DatabaseRows.count("audit_entry where act = 'UNUSUAL_ACCESS' and id > " + before))
        .isPositive();
    assertThat(DatabaseRows.of("select max(address) from " + failed)).containsExactly("127.0.0.1");
    assertThat(DatabaseRows.count(failed)).isLessThanOrEqualTo(42);
  }

  @Test
  void whoIsOnlyAskedToSignInIsNotRefused() {
    var answer = NoScriptUser.anonymous().get("/triage");
    assertThat(answer.statusCode()).isEqualTo(302);
    var request = answer.headers().firstValue("X-Request-Id").orElseThrow();
    assertThat(count("ACCESS_REFUSED", "request", request)).isZero();
  }

  /** How often something happened, by the entries in full and those that count the rest. */
  private static long told(String entries) {
    return Long.parseLong(
        DatabaseRows.of(
                "select coalesce(sum(coalesce(substring(detail from 'more=([0-9]+)')::int, 1)), 0)"
                    + " from "
                    + entries)
            .get(0));
  }

  private static long last() {
    return DatabaseRows.count("audit_entry") == 0
        ? 0
        : Long.parseLong(DatabaseRows.of("select max(id) from audit_entry").get(0));
  }

  /** Of this account, a little later than it happened. */
  private static void isWritten(String act, String name) {
    var account = TestAccounts.id(name);
    until(act, SOON, () -> count(act, "actor", account) > 0);
  }

  private static long count(String act, String column, String value) {
    return DatabaseRows.count("audit_entry where act = ? and " + column + " = ?", act, value);
  }

  /** Gives the id of the request. */
  private static String spoiltCall() {
    var answer =
        PartnerApi.anonymous()
            .header("Authorization", "Bearer spoilt.invented.token")
            .get(PartnerApi.REPORTS);
    assertThat(answer.statusCode()).isEqualTo(401);
    return answer.header("X-Request-Id");
  }

  /** A second later: it is written on another thread. */
  private static List<String> entriesOf(String request) throws InterruptedException {
    Thread.sleep(1_000);
    return DatabaseRows.of(
        "select actor || ' ' || outcome from audit_entry"
            + " where act = 'SIGN_IN_FAILED' and detail is null and request = ?",
        request);
  }
}
