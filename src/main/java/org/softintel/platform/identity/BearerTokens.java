package org.softintel.platform.identity;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose a bearer token is, by its signature alone and without asking anybody. A signature is
 * verified once for the life of its token.
 */
@Singleton
public class BearerTokens {
  private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern ANY_BEARER =
      Pattern.compile("bearer\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The framework would take spaces and other letters in the signature, too. */
  private static final Pattern PLAIN_BEARER =
      Pattern.compile("bearer [\\w.-]+\\.([\\w-]+)", Pattern.CASE_INSENSITIVE);

  // Made after the filters are.
  private final Provider<TenantConfigBean> tenants;
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  BearerTokens(Provider<TenantConfigBean> tenants, InstantSource clock) {
    this.tenants = tenants;
    this.clock = clock;
  }

  private record Known(String account, Instant until) {}

  /**
   * Whether the signature of a bearer token is spelt as nobody spells one: each of many spellings
   * would be remembered, and asked about, as a token of its own.
   */
  public static boolean isMisspelt(@Nullable String authorization) {
    if (authorization == null || !ANY_BEARER.matcher(authorization).matches()) {
      return false;
    }
    var token = PLAIN_BEARER.matcher(authorization);
    return !token.matches() || !isCanonical(token.group(1));
  }

  private static boolean isCanonical(String signature) {
    try {
      var bytes = Base64.getUrlDecoder().decode(signature);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Empty for what was made up or has expired; a token may have been ended all the same. */
  public Optional<String> account(String authorization) {
    var token = BEARER.matcher(authorization);
    return token.matches() ? known(token.group(1)).map(Known::account) : Optional.empty();
  }

  private Optional<Known> known(String token) {
    var key = DigestUtils.sha256Hex(token);
    var found = Optional.ofNullable(known.get(key)).or(() -> verified(token));
    found.ifPresent(it -> known.put(key, it));
    return found.filter(it -> clock.instant().isBefore(it.until()));
  }

  private Optional<Known> verified(String token) {
    var client = tenants.get().getStaticTenant("api");
    if (!client.ready()) {
      return Optional.empty();
    }
    try {
      client.provider().verifyJwtToken(token, true, true, null);
    } catch (InvalidJwtException e) {
      return Optional.empty();
    }
    var claims = OidcUtils.decodeJwtContent(token);
    return Optional.of(
        new Known(claims.getString("sub"), Instant.ofEpochSecond(claims.getLong("exp"))));
  }

  @Scheduled(every = "1m")
  void forget() {
    known.values().removeIf(it -> it.until().isBefore(clock.instant()));
  }
}
