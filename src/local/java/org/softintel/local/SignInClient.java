package org.softintel.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/**
 * The application as Keycloak knows it. The realm is imported once, and the application may have
 * another port at a later start.
 */
final class SignInClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLIENTS = "/admin/realms/softintel/clients";

  private final LocalSettings settings;
  private final LocalPasswords passwords;

  SignInClient(LocalSettings settings, LocalPasswords passwords) {
    this.settings = settings;
    this.passwords = passwords;
  }

  /** Makes its addresses those of the present settings. */
  void move() {
    try {
      var token = token();
      var found = JSON.readTree(body(asked(CLIENTS + "?clientId=softintel", token).build()));
      var client = (ObjectNode) found.get(0);
      changeAddresses(client);
      var change = BodyPublishers.ofString(client.toString());
      body(asked(CLIENTS + "/" + client.get("id").textValue(), token).PUT(change).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void changeAddresses(ObjectNode client) {
    var app = settings.appUrl();
    client.put("baseUrl", app + "/");
    client.putArray("redirectUris").add(app + "/signed-in");
    client
        .withObject("/attributes")
        .put("post.logout.redirect.uris", app + "/##" + app + "/signed-out")
        .put("backchannel.logout.url", app + "/back-channel-logout");
  }

  private HttpRequest.Builder asked(String address, String token) {
    return LocalHttp.request(settings.keycloakUrl() + address)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private String token() throws IOException {
    var password = URLEncoder.encode(passwords.get("keycloak.admin"), StandardCharsets.UTF_8);
    var form = "grant_type=password&client_id=admin-cli&username=admin&password=" + password;
    var request =
        LocalHttp.request(settings.keycloakUrl() + "/realms/master/protocol/openid-connect/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return JSON.readTree(body(request.build())).get("access_token").textValue();
  }

  private static String body(HttpRequest request) throws IOException {
    var answer = LocalHttp.send(request);
    if (answer.statusCode() / 100 != 2) {
      throw new CannotStart(
          "Keycloak did not take the address of the application: " + answer.statusCode());
    }
    return answer.body();
  }
}
