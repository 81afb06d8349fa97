package org.softintel.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.logging.Log;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Ends a session at the sign-in service, from server to server. A redirect would put the ID token,
 * and with it the user's name, into an address.
 */
@ApplicationScoped
public class SignOut {
  private final SecurityIdentity identity;
  private final RefreshToken refreshToken;
  private final OidcConfigurationMetadata provider;
  private final SignOutConfig config;
  private final Event<SessionEnded> ended;
  private final HttpClient http;

  SignOut(
      SecurityIdentity identity,
      RefreshToken refreshToken,
      OidcConfigurationMetadata provider,
      SignOutConfig config,
      Event<SessionEnded> ended) {
    this.identity = identity;
    this.refreshToken = refreshToken;
    this.provider = provider;
    this.config = config;
    this.ended = ended;
    this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
  }

  /**
   * Returns whether the session has ended there. One that could not be renewed had ended before, if
   * the sign-in service answers at all.
   */
  boolean end(boolean hadSession) {
    return request().map(this::sent).orElseGet(() -> !hadSession || answers());
  }

  private boolean answers() {
    return sent(
        HttpRequest.newBuilder(URI.create(provider.getIssuer()))
            .timeout(config.timeout())
            .GET()
            .build());
  }

  /** Asks for it and does not wait for the answer. */
  public void endSoon() {
    request()
        .ifPresent(
            it -> {
              var unused = http.sendAsync(it, BodyHandlers.discarding());
            });
  }

  private boolean sent(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() < 400;
    } catch (IOException e) {
      Log.warnf("the sign-in service did not end a session: %s", e.getClass().getSimpleName());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Optional<HttpRequest> request() {
    if (!isSignedIn()) {
      return Optional.empty();
    }
    ended.fire(
        new SessionEnded(CurrentSession.mark((JsonWebToken) identity.getPrincipal()), identity));
    return Optional.of(
        HttpRequest.newBuilder(URI.create(provider.getEndSessionUri()))
            .timeout(config.timeout())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(refreshToken.getToken())))
            .build());
  }

  /** Nobody is, in a session that has ended or cannot be read. */
  private boolean isSignedIn() {
    try {
      return !identity.isAnonymous() && refreshToken.getToken() != null;
    } catch (RuntimeException stale) {
      return false;
    }
  }

  private String form(String token) {
    return Map.of(
            "client_id", config.clientId(),
            "client_secret", config.clientSecret(),
            "refresh_token", token)
        .entrySet()
        .stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
