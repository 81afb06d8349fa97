package org.softintel.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.softintel.platform.secrets.ServerCertificates;
import org.softintel.platform.secrets.ServerCertificates.Server;
import org.softintel.platform.secrets.TrustedFiles;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;
import org.softintel.platform.settings.StartRefused;

/** Whether the realm is there, offers what the service asks for, and knows its clients. */
public final class RealmCheck implements Check {
  static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final String NAME = "sign-in";
  private static final String REALM = "quarkus.oidc.auth-server-url";
  private static final List<String> CLIENTS = List.of("quarkus.oidc.", "quarkus.oidc.api.");
  private static final String SECRET = "credentials.secret";
  private static final Set<Integer> REFUSED = Set.of(400, 401);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(SignInConfig.class);
    var found = new ArrayList<CheckResult>();
    found.add(
        CheckResult.of(
            NAME,
            "Each role needs a level that is known.",
            () -> new SignInStrength(config, InstantSource.fixed(now))));
    var realm = realm(settings);
    found.addAll(ServerCertificates.look(servers(settings), now));
    try {
      var told = discover(realm);
      found.add(CheckResult.right(NAME, "The realm answers."));
      found.add(issuer(told, realm));
      found.addAll(offers(told, config));
      var asked = told.getString("introspection_endpoint", "");
      for (var prefix : CLIENTS) {
        found.add(client(prefix, asked, settings));
      }
      found.add(token(told.getString("token_endpoint", ""), settings));
    } catch (StartRefused | IOException e) {
      found.add(
          CheckResult.wrong(
              NAME, e instanceof IOException away ? why(away) : String.valueOf(e.getMessage())));
    }
    return found;
  }

  private static String realm(Settings settings) {
    return settings.value(REALM).orElse("").replaceAll("/+$", "");
  }

  /** Keycloak, or what stands before it; none without TLS. */
  public static List<Server> servers(Settings settings) {
    return Server.ofHttps(
            REALM,
            settings.value(REALM).orElse(""),
            () -> TrustedFiles.managerOrJavas(List.of(), REALM))
        .stream()
        .toList();
  }

  /** What the realm says of itself. Throws {@link StartRefused} if there is no such realm. */
  static JsonObject discover(String realm) throws IOException {
    var answer = send(request(realm + DISCOVERY).build());
    var told = json(answer.body());
    // What stands before Keycloak says 404 too, while Keycloak is away.
    if (answer.statusCode() == 404 && told.filter(it -> it.containsKey("error")).isPresent()) {
      throw new StartRefused(
          "Keycloak has no realm at "
              + REALM
              + ": it must end with /realms/ and the realm's name.");
    }
    if (answer.statusCode() != 200 || told.isEmpty()) {
      throw new IOException("status " + answer.statusCode());
    }
    return told.get();
  }

  private static CheckResult issuer(JsonObject told, String realm) {
    return told.getString("issuer", "").equals(realm)
        ? CheckResult.right(NAME, "The realm calls itself as the settings do.")
        : CheckResult.wrong(
            NAME, "The realm has another name for itself (issuer) than " + REALM + " has.");
  }

  private static List<CheckResult> offers(JsonObject told, SignInConfig config) {
    return List.of(
        offers(told, "acr_values_supported", config.levels(), "the levels of sign-in"),
        offers(told, "claims_supported", List.of("sub", "acr", "auth_time"), "claims"),
        offers(told, "code_challenge_methods_supported", List.of("S256"), "PKCE"),
        told.getBoolean("backchannel_logout_session_supported", false)
            ? CheckResult.right(NAME, "The realm tells of sessions that ended there.")
            : CheckResult.wrong(NAME, "The realm does not tell of sessions that ended there."));
  }

  private static CheckResult offers(
      JsonObject told, String list, List<String> needed, String what) {
    var offered = told.getJsonArray(list, new JsonArray());
    var missing = needed.stream().filter(it -> !offered.contains(it)).toList();
    return missing.isEmpty()
        ? CheckResult.right(NAME, "The realm has " + what + ": " + String.join(", ", needed) + ".")
        : CheckResult.wrong(
            NAME,
            "The realm lacks of %s: %s (%s).".formatted(what, String.join(", ", missing), list));
  }

  /** The settings of secrets that Keycloak does not take from our clients. */
  static List<String> refusedSecrets(Settings settings) throws IOException {
    var address = discover(realm(settings)).getString("introspection_endpoint", "");
    var refused = new ArrayList<String>();
    for (var prefix : CLIENTS) {
      if (REFUSED.contains(introspection(prefix, address, settings))) {
        refused.add(prefix + SECRET);
      }
    }
    return refused;
  }

  /** Whoever may ask about a token has shown its secret; the token is none. Returns the status. */
  private static int introspection(String prefix, String address, Settings settings)
      throws IOException {
    var fields =
        Map.of(
            "client_id",
            settings.value(prefix + "client-id").orElse(""),
            "client_secret",
            settings.value(prefix + SECRET).orElse(""),
            "token",
            "none");
    return post(address, fields).statusCode();
  }

  private static CheckResult client(String prefix, String address, Settings settings)
      throws IOException {
    var id = settings.value(prefix + "client-id").orElse("");
    return introspection(prefix, address, settings) == 200
        ? CheckResult.right(NAME, "Keycloak knows the client " + id + " by its secret.")
        : CheckResult.wrong(
            NAME,
            "Keycloak does not know the client "
                + id
                + ", or not its secret: "
                + prefix
                + SECRET
                + ".");
  }

  /** Of people nobody has a token here: one of the client's own tells what its mappers do. */
  private static CheckResult token(String address, Settings settings) throws IOException {
    var id = settings.value("quarkus.oidc.client-id").orElse("");
    var secret = settings.value("quarkus.oidc.credentials.secret").orElse("");
    var grant =
        Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret);
    var claims =
        json(post(address, grant).body())
            .map(it -> it.getString("access_token", ""))
            .filter(it -> !it.isEmpty())
            .flatMap(RealmCheck::claims);
    if (claims.isEmpty()) {
      return CheckResult.unseen(
          NAME,
          "Whether tokens have the claims realm_access.roles, agency, job_title and phone_number,"
              + " and those of partners the audience "
              + audience(settings)
              + ": Keycloak gives the client "
              + id
              + " no token without a person. The service warns when somebody signs in without an"
              + " agency.");
    }
    var missing = missing(claims.get(), audience(settings));
    return missing.isEmpty()
        ? CheckResult.right(
            NAME, "A token of the client %s has what it can have without a person.".formatted(id))
        : CheckResult.wrong(
            NAME,
            "Tokens of the client %s lack %s: docs/operating/install.md has the mappers."
                .formatted(id, String.join(", ", missing)));
  }

  private static String audience(Settings settings) {
    return settings.value("quarkus.oidc.api.token.audience").orElse("softintel-api");
  }

  /** An account of a client has roles, and nothing that only people have. */
  private static List<String> missing(JsonObject claims, String audience) {
    var missing = new ArrayList<String>();
    var given = claims.getValue("aud");
    if (!audience.equals(given) && !(given instanceof JsonArray all && all.contains(audience))) {
      missing.add("the audience " + audience);
    }
    if (!claims.getJsonObject("realm_access", new JsonObject()).containsKey("roles")) {
      missing.add("the claim realm_access.roles");
    }
    return missing;
  }

  private static Optional<JsonObject> claims(String token) {
    return Optional.ofNullable(OidcUtils.decodeJwtContent(token));
  }

  private static HttpResponse<String> post(String address, Map<String, String> fields)
      throws IOException {
    return send(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields)))
            .build());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static HttpRequest.Builder request(String address) throws IOException {
    try {
      return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    } catch (IllegalArgumentException e) {
      throw new IOException("no address", e);
    }
  }

  private static HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static Optional<JsonObject> json(String body) {
    try {
      return Optional.of(new JsonObject(body));
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }

  /** Not if one has merely ended: that happens while the service runs, and nobody changed it. */
  static boolean isUntrusted(IOException e) {
    boolean isOfNobody = false;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException) {
        return false;
      }
      isOfNobody |= cause instanceof CertPathBuilderException;
    }
    return isOfNobody;
  }

  /** What an exception says may quote an answer. */
  static String why(IOException e) {
    return e instanceof SSLException
        ? "The certificate of Keycloak is not trusted, or of another name: " + REALM + "."
        : "Keycloak does not answer, or not as it should: " + REALM + ".";
  }
}
