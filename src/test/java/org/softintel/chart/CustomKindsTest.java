package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind that the chart can make is made from a file in {@code ci} and checked strictly. */
class CustomKindsTest {
  private static final Pattern KIND = Pattern.compile("(?m)^apiVersion: (\\S+)\nkind: (\\S+)$");

  /** Fields whose keys are free. */
  private static final Set<String> FREE =
      Set.of(
          "labels",
          "annotations",
          "matchLabels",
          "parameters",
          "placeholders",
          "truststores",
          "attributes",
          "browserSecurityHeaders",
          "components",
          "config");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private static List<HasMetadata> manifests;

  @BeforeAll
  static void render() {
    manifests =
        HelmChart.everySetOfValues()
            .flatMap(values -> HelmChart.render(values).all().stream())
            .toList();
  }

  @Test
  void everyKindOfATemplateIsMadeFromAFileInCi(@TempDir Path scratch) throws IOException {
    var made = new TreeSet<String>();
    for (var values : HelmChart.everySetOfValues().toList()) {
      var folder = Files.createTempDirectory(scratch, "chart");
      HelmChart.renderTest(values, "", folder).all().forEach(it -> made.add(kind(it)));
    }

    assertThat(made).containsExactlyElementsOf(kindsOfTemplates());
    assertThat(made).containsAll(CustomKinds.all());
  }

  @Test
  void theFilesInCiAreTheOnesThatAreTested() throws IOException {
    try (var files = Files.list(HelmChart.FOLDER.resolve("ci"))) {
      assertThat(files).containsExactlyInAnyOrderElementsOf(HelmChart.everySetOfValues().toList());
    }
  }

  @Test
  void aKindWithoutASchemaIsRefused() {
    for (var kind : Set.of("monitoring.coreos.com/v1/Probe", "external-secrets.io/v2/Secret")) {
      var cut = kind.lastIndexOf('/');
      var manifest =
          "apiVersion: " + kind.substring(0, cut) + "\nkind: " + kind.substring(cut + 1) + "\n";
      assertThatThrownBy(() -> Manifests.parse(manifest)).hasMessageContaining(kind);
    }
  }

  @ParameterizedTest
  @MethodSource("org.softintel.chart.CustomKinds#all")
  void aFieldThatTheKindDoesNotHaveIsRefusedWhereverItStands(String kind) {
    var rendered = rendered(kind);
    assertThat(Manifests.parse(rendered.toString()).all()).hasSize(1);

    assertThat(closed(JsonPointer.empty(), rendered))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            place -> {
              var changed = rendered.deepCopy();
              ((ObjectNode) changed.at(place)).put("misspelt", "a word");
              assertThatThrownBy(() -> Manifests.parse(changed.toString()))
                  .hasMessageContaining("misspelt");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cert-manager.io/v1/Certificate | /spec/privateKey/algorithm | EC",
        "cert-manager.io/v1/Certificate | /spec/issuerRef | example-authority",
        "external-secrets.io/v1/ExternalSecret | /spec/secretStoreRef/kind | Vault",
        "external-secrets.io/v1/ExternalSecret | /spec/data/0/remoteRef/key | 1",
        "gateway.networking.k8s.io/v1/HTTPRoute | /spec/parentRefs/0/sectionName | 443",
        "gateway.networking.k8s.io/v1/HTTPRoute | /spec/rules/0/backendRefs/0/port | http",
        "k8s.keycloak.org/v2beta1/Keycloak | /spec/instances | two",
        "k8s.keycloak.org/v2beta1/Keycloak | /spec/hostname/hostname | http://sign-in.example.org",
        "k8s.keycloak.org/v2beta1/Keycloak | /spec/db/passwordSecret | keycloak-database",
        "k8s.keycloak.org/v2beta1/Keycloak | /spec/proxy/headers | edge",
        "k8s.keycloak.org/v2beta1/KeycloakRealmImport | /spec/placeholders/SOFTINTEL_API_SECRET |"
            + " x",
        "k8s.keycloak.org/v2beta1/KeycloakRealmImport | /spec/realm/enabled | 1",
        "k8s.keycloak.org/v2beta1/KeycloakRealmImport | /spec/realm/attributes/acr.loa.map | {}",
        "monitoring.coreos.com/v1/PodMonitor | /spec/podMetricsEndpoints/0/port | 9000",
        "monitoring.coreos.com/v1/PodMonitor | /spec/selector/matchLabels | softintel",
        "monitoring.coreos.com/v1/PrometheusRule | /spec/groups/0/rules/0/for | soon",
        "monitoring.coreos.com/v1/PrometheusRule | /spec/groups/0/rules/0/labels/severity | 1",
        "monitoring.coreos.com/v1/ServiceMonitor | /spec/endpoints/0/port | 9000",
        "monitoring.coreos.com/v1/ServiceMonitor | /spec/selector/matchLabels | softintel",
        "postgresql.cnpg.io/v1/Cluster | /spec/instances | three",
        "postgresql.cnpg.io/v1/Cluster | /spec/backup/retentionPolicy | 30 days",
        "postgresql.cnpg.io/v1/Cluster | /spec/postgresql/parameters/log_statement | false",
        "postgresql.cnpg.io/v1/ScheduledBackup | /spec/schedule | 0 2 * * *"
      })
  void aWrongValueIsRefused(String kind, String place, String value) throws IOException {
    var at = JsonPointer.compile(place);
    var field = at.last().getMatchingProperty();
    var changed = rendered(kind);
    ((ObjectNode) changed.at(at.head())).set(field, YAML.readTree(value));

    assertThatThrownBy(() -> Manifests.parse(changed.toString()))
        .hasMessageContaining(kind)
        .hasMessageContaining(field);
  }

  @ParameterizedTest
  @CsvSource({
    "cert-manager.io/v1/Certificate, /spec/secretName",
    "external-secrets.io/v1/ExternalSecret, /spec/data/0/secretKey",
    "gateway.networking.k8s.io/v1/HTTPRoute, /spec/rules/0/backendRefs/0/name",
    "k8s.keycloak.org/v2beta1/Keycloak, /spec/hostname",
    "k8s.keycloak.org/v2beta1/KeycloakRealmImport, /spec/keycloakCRName",
    "monitoring.coreos.com/v1/PodMonitor, /spec/selector",
    "monitoring.coreos.com/v1/PrometheusRule, /spec/groups/0/rules/0/expr",
    "monitoring.coreos.com/v1/ServiceMonitor, /spec/endpoints",
    "postgresql.cnpg.io/v1/Cluster, /spec/instances",
    "postgresql.cnpg.io/v1/ScheduledBackup, /spec/cluster/name"
  })
  void aFieldThatIsNeededAndMissingIsNoticed(String kind, String place) {
    var at = JsonPointer.compile(place);
    var field = at.last().getMatchingProperty();
    var changed = rendered(kind);
    ((ObjectNode) changed.at(at.head())).remove(field);

    assertThatThrownBy(() -> Manifests.parse(changed.toString()))
        .hasMessageContaining(kind)
        .hasMessageContaining(field);
  }

  /** A name of digits only is a name all the same. */
  @Test
  void namesStayTexts() {
    var changes =
        """
        httpRoute: { gateway: { name: "1", namespace: "2", sectionName: "443" } }
        certificate: { issuer: { name: "3" } }
        ingress: { tlsSecret: "4" }
        externalSecrets: { store: { name: "5" }, secrets: { "9": { path: "6", keys: ["7"] } } }
        keycloak: { clientSecret: "9", server: { tlsSecret: "12", database: { secret: "13" } } }
        database: { ownerSecret: "8" }
        postgresql: { storageClass: "10", backup: { secret: "11" } }
        """;

    assertThat(HelmChart.render(HelmChart.OPERATORS, changes).all())
        .extracting(it -> it.getMetadata().getName())
        .contains("9");
  }

  private static ObjectNode rendered(String kind) {
    return manifests.stream()
        .filter(it -> kind(it).equals(kind))
        .map(it -> YAML.<ObjectNode>valueToTree(it))
        .findFirst()
        .orElseThrow();
  }

  private static String kind(HasMetadata manifest) {
    return Manifests.kind(manifest.getApiVersion(), manifest.getKind());
  }

  private static Set<String> kindsOfTemplates() throws IOException {
    var kinds = new TreeSet<String>();
    try (var files = Files.walk(HelmChart.FOLDER.resolve("templates"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
        KIND.matcher(Files.readString(file))
            .results()
            .forEach(it -> kinds.add(Manifests.kind(it.group(1), it.group(2))));
      }
    }
    return kinds;
  }

  /** Where objects stand whose fields have names of the kind's. */
  private static Stream<JsonPointer> closed(JsonPointer at, JsonNode node) {
    if (node.isArray()) {
      return IntStream.range(0, node.size())
          .boxed()
          .flatMap(it -> closed(at.appendIndex(it), node.get(it)));
    }
    if (!node.isObject()) {
      return Stream.empty();
    }
    var inside =
        node.properties().stream()
            .flatMap(
                it -> {
                  var places = closed(at.appendProperty(it.getKey()), it.getValue());
                  return FREE.contains(it.getKey()) ? places.skip(1) : places;
                });
    return Stream.concat(Stream.of(at), inside);
  }
}
