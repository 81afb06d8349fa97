package org.softintel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What production must not have is in local mode's file alone. */
class RealmTest {
  private static final Path PRODUCTION = Path.of("docs/operating/keycloak/softintel-realm.json");

  @Test
  void theRealmOfProductionHasNoPasswordAndNoTestClient() throws IOException {
    assertThat(Files.readString(PRODUCTION))
        .doesNotContain("credentials", "localhost", "local-only", "softintel-cli", "@")
        .contains("\"sslRequired\": \"all\"")
        .doesNotContain("\"directAccessGrantsEnabled\": true");
  }

  @Test
  void localModeHasItsAccountsBesidesAndTheSameClaims() {
    var realm = Realm.merged();

    assertThat(realm.path("users")).hasSizeGreaterThan(7);
    assertThat(realm.path("sslRequired").asText()).isEqualTo("none");
    assertThat(realm.has("passwordPolicy")).isFalse();
    assertThat(realm.path("authenticationFlows"))
        .extracting(it -> it.path("alias").asText())
        .contains("sign in", "password alone");
    var clients =
        StreamSupport.stream(realm.path("clients").spliterator(), false)
            .filter(it -> it.path("clientId").asText().matches("softintel|softintel-cli"))
            .map(it -> it.path("protocolMappers"));
    assertThat(clients.distinct()).hasSize(1).allMatch(it -> it.size() == 5);
  }
}
