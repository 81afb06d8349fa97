package org.softintel.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.logging.Log;
import io.quarkus.oidc.OidcConfigurationMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Ends a session at the sign-in service from server to server. Sending the browser there would put
 * the ID token, and with it the person's name, into an address.
 */
@ApplicationScoped
class SignOut {
  private static final int FIRST_FAILURE = 400;

  private final OidcConfigurationMetadata provider;
  private final SignInConfig config;
  private final HttpClient http;

  SignOut(OidcConfigurationMetadata provider, SignInConfig config) {
    this.provider = provider;
    this.config = config;
    this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
  }

  /** Whether the session there is known to have ended. */
  boolean end(String refreshToken) {
    var request =
        HttpRequest.newBuilder(URI.create(provider.getEndSessionUri()))
            .timeout(config.timeout())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(refreshToken)))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() < FIRST_FAILURE;
    } catch (IOException e) {
      Log.warnf("the sign-in service did not end a session: %s", e.getClass().getSimpleName());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String form(String refreshToken) {
    return Map.of(
            "client_id", config.clientId(),
            "client_secret", config.clientSecret(),
            "refresh_token", refreshToken)
        .entrySet()
        .stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
