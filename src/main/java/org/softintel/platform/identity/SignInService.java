package org.softintel.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.quarkus.logging.Log;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.softintel.platform.identity.UncheckedSessions.Question;
import org.softintel.platform.tracing.TracedPart;

/**
 * Asks Keycloak, from server to server. A redirect would put a token, and with it the user's name,
 * into an address.
 */
@ApplicationScoped
class SignInService {
  private static final long ANSWER_WITHIN_MILLIS = 1500;
  private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

  private final TenantConfigBean tenants;
  private final SignInConfig config;
  private final RealmAvailability realm;
  private final HttpClient http;
  private final UncheckedSessions unchecked = new UncheckedSessions();
  private final UncheckedSessions uncheckedTokens = new UncheckedSessions();

  SignInService(TenantConfigBean tenants, SignInConfig config, RealmAvailability realm) {
    this.tenants = tenants;
    this.config = config;
    this.realm = realm;
    this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
  }

  /** Whether the session still is, with the roles that it had. */
  CompletableFuture<Boolean> holds(SessionTokens session) {
    return holds(
        tenants.getDefaultTenant(),
        Map.of("token", session.refreshToken(), "token_type_hint", "refresh_token"),
        session.claims(),
        unchecked);
  }

  /** Whether the access token is good, for the roles that it names. */
  CompletableFuture<Boolean> holds(String accessToken) {
    return holds(
        tenants.getStaticTenant("api"),
        Map.of("token", accessToken, "token_type_hint", "access_token"),
        OidcUtils.decodeJwtContent(accessToken),
        uncheckedTokens);
  }

  /** No answer, in time or at all, changes nothing: tokens last for minutes. */
  private CompletableFuture<Boolean> holds(
      TenantConfigContext client,
      Map<String, String> fields,
      JsonObject claims,
      UncheckedSessions unchecked) {
    if (!client.ready()) {
      return CompletableFuture.completedFuture(true);
    }
    var address = client.getOidcMetadata().getIntrospectionUri();
    var question = unchecked.ask();
    var span = TracedPart.SIGN_IN_CALL.begin();
    return http.sendAsync(form(client, address, fields).build(), BodyHandlers.ofString())
        .orTimeout(ANSWER_WITHIN_MILLIS, MILLISECONDS)
        .whenComplete((answer, failure) -> span.end(failure))
        .thenApply(it -> agrees(it, claims, question))
        .exceptionally(failure -> unanswered(question, failure.getClass().getName()));
  }

  private boolean agrees(HttpResponse<String> answer, JsonObject claims, Question question) {
    if (answer.statusCode() != 200) {
      return unanswered(question, "status " + answer.statusCode());
    }
    question.answered();
    var now = new JsonObject(answer.body());
    return now.getBoolean("active", false)
        && SessionTokens.roles(now).equals(SessionTokens.roles(claims));
  }

  private boolean unanswered(Question question, String why) {
    realm.doubt();
    question.unanswered(why);
    return true;
  }

  /** Ends the session there and returns whether it has ended. */
  CompletableFuture<Boolean> end(SessionTokens session) {
    var client = tenants.getDefaultTenant();
    if (!client.ready()) {
      return CompletableFuture.completedFuture(false);
    }
    var question = Map.of("refresh_token", session.refreshToken());
    return succeeds(form(client, client.getOidcMetadata().getEndSessionUri(), question).build());
  }

  /** The session that ended, by a logout token that Keycloak made for this service. */
  Optional<String> ended(String logoutToken) {
    try {
      tenants.getDefaultTenant().provider().verifyLogoutJwtToken(logoutToken);
      return ended(OidcUtils.decodeJwtContent(logoutToken));
    } catch (InvalidJwtException | DecodeException e) {
      return Optional.empty();
    }
  }

  /** A token that names an account only would end its later sessions too, sent once more. */
  static Optional<String> ended(JsonObject claims) {
    return Optional.of(claims)
        .filter(it -> it.getJsonObject("events", new JsonObject()).containsKey(LOGOUT))
        .filter(it -> !it.containsKey("nonce"))
        .map(it -> it.getString("sid"));
  }

  private CompletableFuture<Boolean> succeeds(HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.discarding())
        .thenApply(it -> it.statusCode() < 400)
        .exceptionally(
            failure -> {
              Log.warnf("the sign-in service did not answer: %s", failure.getClass().getName());
              return false;
            });
  }

  private HttpRequest.Builder form(
      TenantConfigContext client, String address, Map<String, String> fields) {
    var own = client.oidcConfig();
    var proof =
        Map.of(
            "client_id", own.clientId().orElseThrow(),
            "client_secret", own.credentials().secret().orElseThrow());
    var body =
        Stream.of(proof, fields)
            .flatMap(it -> it.entrySet().stream())
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(address))
        .timeout(config.timeout())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }
}
