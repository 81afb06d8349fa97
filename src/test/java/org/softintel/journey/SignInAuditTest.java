package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.TestAccounts;

/** Signing in and out, and being turned away, stand in the trail. */
class SignInAuditTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration COUNTED = Duration.ofSeconds(80);
  private static final String NEVER_WAS = "SI-0000-0000";

  @Test
  void signingInAndOutAreEntriesOfOneSession() {
    var before = last();
    var person = NoScriptUser.signedIn(TestAccounts.with("triage"), "/triage");

    isWritten("SIGNED_IN", before);
    person.submit("/triage", "/sign-out", Map.of());
    isWritten("SIGNED_OUT", before);

    assertThat(
            DatabaseRows.of(
                "select distinct regexp_replace(actor_name, ' [(].*', '') || coalesce(session, '') || coalesce(address, '')"
                    + " from audit_entry where act in ('SIGNED_IN', 'SIGNED_OUT') and id > "
                    + before))
        .hasSize(1)
        .allMatch(it -> it.matches("Nobody Newcomer[0-9a-f]{32}127\\.0\\.0\\.1"));
  }

  @Test
  void aReportersSignInHasNoName() {
    var before = last();
    NoScriptUser.signedIn("reporter", "/my-reports");

    isWritten("SIGNED_IN", before);

    assertThat(
            DatabaseRows.of(
                "select coalesce(actor_name, 'none') from audit_entry where act = 'SIGNED_IN' and"
                    + " id > "
                    + before))
        .containsExactly("none");
  }

  /** An auditor who reads of a failure beside each sign-in no longer sees the true ones. */
  @Test
  void whoSignsInHasNotFailed() {
    var before = last();
    NoScriptUser.signedIn("reporter", "/my-reports");
    isWritten("SIGNED_IN", before);
    var between = last();
    NoScriptUser.signedIn("reporter2", "/my-reports");
    isWritten("SIGNED_IN", between);

    assertThat(DatabaseRows.count("audit_entry where act = 'SIGN_IN_FAILED' and id > " + before))
        .isZero();
  }

  @Test
  void whoLacksTheRoleIsRecordedWithWhatTheyAskedForInOurWords() {
    var before = last();
    var answer =
        NoScriptUser.signedIn("reporter", "/my-reports").get("/triage?q=an-invented-teal-word");

    assertThat(answer.statusCode()).isEqualTo(403);
    isWritten("ACCESS_REFUSED", before);

    var request = answer.headers().firstValue("X-Request-Id").orElseThrow();
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
                "select act || ' ' || outcome || ' ' || reference from audit_entry"
                    + " where request = ?",
                answer.header("X-Request-Id")))
        .containsExactly("ACCESS_REFUSED REFUSED " + NEVER_WAS);
  }

  @Test
  void aTokenThatDoesNotHoldIsOfNobodyKnown() {
    var before = last();
    var answer =
        PartnerApi.anonymous()
            .header("Authorization", "Bearer spoilt.invented.token")
            .get(PartnerApi.REPORTS);

    assertThat(answer.statusCode()).isEqualTo(401);
    isWritten("SIGN_IN_FAILED", before);

    assertThat(
            DatabaseRows.of(
                "select distinct actor || ' ' || outcome from audit_entry"
                    + " where act = 'SIGN_IN_FAILED' and id > "
                    + before))
        .containsExactly("unknown FAILED");
  }

  /** Both in the same minute, at whose end the rest is counted. */
  @Test
  void aFloodOfAStrangerOrAnAccountHasAFewEntriesAndOneThatCountsTheRest() {
    var before = last();
    var name = TestAccounts.with("auditor");
    var auditor = NoScriptUser.signedIn(name, "/audit");
    for (int i = 0; i < 60; i++) {
      assertThat(auditor.get("/people").statusCode()).isEqualTo(403);
      PartnerApi.anonymous()
          .header("Authorization", "Bearer spoilt.invented.token")
          .get(PartnerApi.REPORTS);
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
    var before = last();
    assertThat(NoScriptUser.anonymous().get("/triage").statusCode()).isEqualTo(302);

    assertThat(
            DatabaseRows.count(
                "audit_entry where act = 'ACCESS_REFUSED' and actor = 'unknown' and id > "
                    + before))
        .isZero();
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

  private static void isWritten(String act, long before) {
    until(
        act,
        SOON,
        () -> DatabaseRows.count("audit_entry where act = '" + act + "' and id > " + before) > 0);
  }
}
