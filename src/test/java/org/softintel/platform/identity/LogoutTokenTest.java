package org.softintel.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Keycloak signed ends the one session that it names, and nothing else. */
class LogoutTokenTest {
  private static final String EVENT =
      "'events': {'http://schemas.openid.net/event/backchannel-logout': {}}";

  @Test
  void itNamesTheSessionThatEnded() {
    assertThat(SignInService.ended(claims(EVENT + ", 'sid': 'a', 'sub': 'b'"))).contains("a");
  }

  /** Captured, it could be sent again: it would end what its account has begun since. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        EVENT + ", 'sub': 'b'",
        EVENT + ", 'sid': 'a', 'nonce': 'c'",
        "'events': {}, 'sid': 'a'",
        "'sid': 'a', 'sub': 'b'"
      })
  void whatNamesNoSessionOrIsNoLogoutTokenEndsNothing(String claims) {
    assertThat(SignInService.ended(claims(claims))).isEmpty();
  }

  private static JsonObject claims(String members) {
    return new JsonObject("{" + members.replace('\'', '"') + "}");
  }
}
