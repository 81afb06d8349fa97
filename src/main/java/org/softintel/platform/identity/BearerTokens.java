package org.softintel.platform.identity;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Tells whose a bearer token is, by its signature alone and without asking anybody. */
@Singleton
public class BearerTokens {
  private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+)", Pattern.CASE_INSENSITIVE);

  // Made after the filters are.
  private final Provider<TenantConfigBean> tenants;

  BearerTokens(Provider<TenantConfigBean> tenants) {
    this.tenants = tenants;
  }

  /** Empty for what was made up or has expired; a token may have been ended all the same. */
  public Optional<String> account(String authorization) {
    var token = BEARER.matcher(authorization);
    var client = tenants.get().getStaticTenant("api");
    if (!token.matches() || !client.ready()) {
      return Optional.empty();
    }
    try {
      client.provider().verifyJwtToken(token.group(1), true, true, null);
      return Optional.of(OidcUtils.decodeJwtContent(token.group(1)).getString("sub"));
    } catch (InvalidJwtException e) {
      return Optional.empty();
    }
  }
}
