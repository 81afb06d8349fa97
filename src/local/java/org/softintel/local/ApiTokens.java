package org.softintel.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;

/** Bearer tokens for the API, by the client that only local mode's realm has. */
final class ApiTokens {
  private final LocalSettings settings;

  ApiTokens(LocalSettings settings) {
    this.settings = settings;
  }

  String of(String account) throws IOException {
    var form =
        "grant_type=password&client_id=softintel-cli&scope=openid&username=%s&password=%s"
            .formatted(account, LocalMode.PASSWORD);
    var answer =
        LocalHttp.send(
            LocalHttp.request(settings.realmUrl() + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    if (answer.statusCode() != 200) {
      throw new IOException("no token for " + account + ": status " + answer.statusCode());
    }
    return new ObjectMapper().readTree(answer.body()).get("access_token").textValue();
  }
}
