package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Keycloak that its operator makes, and the realm that it takes. */
class ChartKeycloakTest {
  private static final Path REALM = Path.of("docs/operating/keycloak/softintel-realm.json");
  private static final Path THEME =
      Path.of("src/main/keycloak/theme/softintel/login/theme.properties");
  private static final String COPY = "keycloak/softintel-realm.json";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");
  private static final String NAME = "test-softintel-keycloak";

  private static Manifests manifests;
  private static GenericKubernetesResource keycloak;
  private static GenericKubernetesResource realmImport;

  @BeforeAll
  static void render() {
    manifests = HelmChart.render(HelmChart.OPERATORS);
    keycloak = manifests.added("Keycloak");
    realmImport = manifests.added("KeycloakRealmImport");
  }

  @Test
  void theChartHasTheRealmOfTheDocuments() throws IOException {
    assertThat(HelmChart.read(COPY))
        .as("copy it anew: cp " + REALM + " helm/softintel/keycloak/")
        .isEqualTo(Files.readString(REALM));
  }

  @Test
  void thatRealmIsImportedWithTheAddressOfTheService() throws IOException {
    var expected =
        Files.readString(REALM).replace("${SOFTINTEL_URL}", "https://softintel.example.org");

    assertThat(realmImport.<Map<String, Object>>get("spec", "realm"))
        .isEqualTo(new ObjectMapper().readValue(expected, Map.class));
    assertThat(realmImport.<String>get("spec", "keycloakCRName"))
        .isEqualTo(keycloak.getMetadata().getName());
  }

  @Test
  void itsSecretsAreThoseOfTheServiceAndComeByReference() throws IOException {
    Map<String, Object> placeholders = realmImport.get("spec", "placeholders");

    assertThat(placeholders)
        .containsOnly(
            entry("SOFTINTEL_CLIENT_SECRET", secret("softintel-keycloak")),
            entry("SOFTINTEL_API_SECRET", secret("softintel-keycloak-api")));
    assertThat(PLACEHOLDER.matcher(Files.readString(REALM)).results())
        .extracting((MatchResult it) -> it.group(1))
        .filteredOn(it -> !it.equals("SOFTINTEL_URL"))
        .containsExactlyInAnyOrderElementsOf(placeholders.keySet());
  }

  @Test
  void aPlaceholderWithoutASecretIsRefused(@TempDir Path scratch) {
    assertThatThrownBy(
            () ->
                HelmChart.renderWith(
                    COPY,
                    "\"enabled\": true,\n  \"loginTheme\"",
                    "\"smtpServer\": { \"password\": \"${SOFTINTEL_SMTP_PASSWORD}\" },\n"
                        + "  \"enabled\": true,\n  \"loginTheme\"",
                    HelmChart.OPERATORS,
                    scratch))
        .hasMessageContaining(
            "has the placeholder SOFTINTEL_SMTP_PASSWORD, and the chart names no");
  }

  @Test
  void keycloakCallsItselfAsTheServiceDoes() {
    var host = keycloak.<String>get("spec", "hostname", "hostname");
    var realm = realmImport.<String>get("spec", "realm", "realm");

    assertThat(manifests.settings())
        .containsEntry("quarkus.oidc.auth-server-url", host + "/realms/" + realm);
  }

  @Test
  void itIsBehindAProxyThatEndsTls() {
    assertThat(keycloak.<Boolean>get("spec", "http", "httpEnabled")).isTrue();
    assertThat(keycloak.<String>get("spec", "proxy", "headers")).isEqualTo("xforwarded");
    assertThat(keycloak.<List<Map<String, Object>>>get("spec", "networkPolicy", "http"))
        .isEqualTo(peers("ingressController"));
    assertThat(keycloak.<List<Map<String, Object>>>get("spec", "networkPolicy", "management"))
        .isEqualTo(peers("monitoring"));
  }

  /** Its administration is not. */
  @Test
  void theRealmAloneIsReachedFromOutside() {
    assertThat(keycloak.<Boolean>get("spec", "ingress", "enabled")).isFalse();
    var route = ofKeycloak(manifests, HTTPRoute.class).getSpec();
    assertThat(route.getHostnames()).containsExactly("sign-in.example.org");
    assertThat(route.getRules())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getMatches())
                  .extracting(match -> match.getPath().getValue())
                  .containsExactly("/realms/softintel", "/resources");
              assertThat(it.getBackendRefs().get(0).getName()).isEqualTo(NAME + "-service");
            });

    var changes = "{ ingress: { enabled: true }, httpRoute: { enabled: false } }";
    var behindAnIngress = HelmChart.render(HelmChart.OPERATORS, changes);

    assertThat(behindAnIngress.find(HTTPRoute.class)).isEmpty();
    var ingress = ofKeycloak(behindAnIngress, Ingress.class).getSpec();
    assertThat(ingress.getTls())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getHosts()).containsExactly("sign-in.example.org");
              assertThat(it.getSecretName()).isEqualTo("sign-in-tls");
            });
    assertThat(ingress.getRules().get(0).getHttp().getPaths())
        .allMatch(it -> it.getBackend().getService().getName().equals(NAME + "-service"))
        .extracting(it -> it.getPath())
        .containsExactly("/realms/softintel", "/resources");
  }

  @Test
  void certManagerSignsForItsHostToo() {
    assertThat(manifests.all())
        .filteredOn(it -> it.getKind().equals("Certificate"))
        .extracting(it -> ((GenericKubernetesResource) it).<Object>get("spec", "dnsNames"))
        .containsExactly(List.of("softintel.example.org"), List.of("sign-in.example.org"));
  }

  @Test
  void accountsAreInADatabaseWhoseRoleComesFromASecret() {
    assertThat(keycloak.<String>get("spec", "db", "url"))
        .contains("sslmode=verify-full", "/truststores/configmap-keycloak-authorities/");
    assertThat(keycloak.<Object>get("spec", "db", "passwordSecret"))
        .isEqualTo(Map.of("name", "keycloak-database", "key", "password"));
    assertThat(keycloak.<Object>get("spec", "truststores", "authorities", "configMap"))
        .isEqualTo(Map.of("name", "keycloak-authorities"));
  }

  /** The theme is in its image, and what it says is known here. */
  @Test
  void theThemeIsToldWhereToLeadAndWhomToRing() throws IOException {
    assertThat(keycloak.<Boolean>get("spec", "startOptimized")).isFalse();
    var hours = "contacts: { dutyHours: 'at \"night\", 5pm to 8:30am' }";
    List<Map<String, String>> environment =
        HelmChart.render(HelmChart.OPERATORS, hours).added("Keycloak").get("spec", "env");

    assertThat(environment).hasSize(1);
    var options = environment.get(0).get("value");
    assertThat(options)
        .startsWith("\"-D")
        .contains(
            "\"-Dsoftintel.url=https://softintel.example.org\"",
            "\"-Dsoftintel.team.phone=01632 960001\"",
            "\"-Dsoftintel.duty.hours=at 'night', 5pm to 8:30am\"");
    assertThat(
            Pattern.compile("\\$\\{(softintel[a-z.]+):").matcher(Files.readString(THEME)).results())
        .hasSize(7)
        .allMatch(it -> options.contains("\"-D" + it.group(1) + "="));
  }

  private static List<?> peers(String who) {
    return new ObjectMapper()
        .convertValue(HelmChart.defaults().path("network").path(who), List.class);
  }

  private static Map<String, Object> secret(String name) {
    return Map.of("secret", Map.of("name", name, "key", "client-secret"));
  }

  private static <T extends HasMetadata> T ofKeycloak(Manifests manifests, Class<T> kind) {
    return manifests.all().stream()
        .filter(it -> it.getMetadata().getName().equals(NAME))
        .filter(kind::isInstance)
        .map(kind::cast)
        .findAny()
        .orElseThrow();
  }
}
