package org.softintel.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.platform.settings.StartRefused;

class SignInStrengthTest {
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final long ASKED = NOW.getEpochSecond();

  /** With no setting of one's own. */
  @ParameterizedTest
  @CsvSource({
    "reporter, password, true",
    "triage, password, false",
    "triage, mfa, true",
    "lead, password, false",
    "auditor, password, false",
    "manager, password, false",
    "manager, mfa, true",
    "lead, 0, false",
    "lead, '', false",
    "lead, MFA, false",
    "reporter, 0, true"
  })
  void staffNeedASecondFactorUnlessAnInstallationSaysOtherwise(
      String role, String acr, boolean enough) {
    assertThat(strength(Map.of()).suffices(somebody(acr, ASKED, "n", role))).isEqualTo(enough);
  }

  @Test
  void ofSeveralRolesTheStrictestCounts() {
    assertThat(strength(Map.of()).suffices(somebody("password", ASKED, "n", "reporter", "lead")))
        .isFalse();
  }

  @Test
  void aHigherLevelIsEnoughForALowerOne() {
    var strength = strength(Map.of("levels", "password,mfa,hardware"));

    assertThat(strength.suffices(somebody("hardware", ASKED, "n", "lead"))).isTrue();
    assertThat(strength.strongest()).isEqualTo("hardware");
  }

  @Test
  void levelsInTheWrongOrderAreRefused() {
    assertThatThrownBy(() -> strength(Map.of("levels", "mfa,password")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("softintel.platform.sign-in.levels");
  }

  @ParameterizedTest
  @CsvSource({
    "mfa, 0, n, true",
    "mfa, 299, n, true",
    "mfa, 300, n, false",
    "password, 0, n, false",
    "mfa, 0, '', false"
  })
  void aSecondFactorIsFreshForFiveMinutesInTheTokenThatItGave(
      String acr, long secondsAgo, String nonce, boolean fresh) {
    var somebody = somebody(acr, ASKED - secondsAgo, nonce, "lead");

    assertThat(strength(Map.of()).isFresh(somebody)).isEqualTo(fresh);
  }

  /** Or anybody could raise the alarm that no second factor was asked for. */
  @ParameterizedTest
  @CsvSource({"0, n, true", "59, n, true", "60, n, false", "0, '', false"})
  void whoComesFromSigningInHasATokenOfThatMinute(long secondsAgo, String nonce, boolean just) {
    var somebody = somebody("password", ASKED - secondsAgo, nonce, "lead");

    assertThat(strength(Map.of()).hasJustSignedIn(somebody)).isEqualTo(just);
  }

  @Test
  void nobodyIsAskedAgainWhereThatIsOff() {
    assertThat(strength(Map.of("step-up-after", "")).isFresh(somebody("password", 0, "", "lead")))
        .isTrue();
  }

  @Test
  void aLevelThatIsNoneStopsTheStart() {
    assertThatThrownBy(() -> strength(Map.of("least-acr.lead", "otp")))
        .hasMessageContaining("least-acr: otp is not one of the levels [password, mfa]");
  }

  @ParameterizedTest
  @CsvSource({
    "/staff, mfa",
    "/triage, mfa",
    "/triage/SI-0000-0000, mfa",
    "/audit, mfa",
    "/people, mfa"
  })
  void staffsPagesAskAtOnce(String path, String acr) {
    assertThat(strength(Map.of()).expectedAt(path)).contains(acr);
  }

  @ParameterizedTest
  @CsvSource({"/my-reports", "/reports/new", "/still-here", "/auditorium"})
  void otherPagesAskForWhatReportersNeed(String path) {
    assertThat(strength(Map.of()).expectedAt(path)).isEmpty();
    assertThat(strength(Map.of("least-acr.reporter", "mfa")).expectedAt(path)).contains("mfa");
  }

  private static SignInStrength strength(Map<String, String> own) {
    var all = new HashMap<String, String>();
    own.forEach((name, value) -> all.put("softintel.platform.sign-in." + name, value));
    var config =
        new SmallRyeConfigBuilder()
            .withMapping(SignInConfig.class)
            .withConverter(
                java.time.Duration.class,
                100,
                new io.quarkus.runtime.configuration.DurationConverter())
            .withSources(new PropertiesConfigSource(all, "own", 100))
            .build()
            .getConfigMapping(SignInConfig.class);
    return new SignInStrength(config, InstantSource.fixed(NOW));
  }

  private static SecurityIdentity somebody(
      String acr, long authTime, String nonce, String... roles) {
    var claims =
        new HashMap<String, Object>(Map.of("auth_time", authTime, "iat", authTime, "acr", acr));
    if (!nonce.isEmpty()) {
      claims.put("nonce", nonce);
    }
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new Token(claims))
        .addRoles(Set.of(roles))
        .build();
  }

  private record Token(Map<String, Object> claims) implements JsonWebToken {
    @Override
    public String getName() {
      return "somebody";
    }

    @Override
    public Set<String> getClaimNames() {
      return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    public <T> T getClaim(String name) {
      return (T) claims.get(name);
    }
  }
}
