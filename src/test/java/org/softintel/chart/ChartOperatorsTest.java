package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a cluster with operators, and with rules of its own, can be asked for. */
class ChartOperatorsTest {
  private static Manifests manifests;

  @BeforeAll
  static void render() {
    manifests = HelmChart.render(HelmChart.OPERATORS);
  }

  @Test
  void nothingOfItIsThereUnlessItIsAskedFor() {
    var minimal = HelmChart.render(HelmChart.MINIMAL);

    assertThat(minimal.all()).noneMatch(GenericKubernetesResource.class::isInstance);
    assertThat(minimal.find(HorizontalPodAutoscaler.class)).isEmpty();
    assertThat(minimal.find(HTTPRoute.class)).isEmpty();
    assertThat(minimal.pod().getNodeSelector()).isEmpty();
    assertThat(minimal.pod().getVolumes())
        .extracting(Volume::getName)
        .containsExactlyInAnyOrder("tmp", "settings", "authorities", "sealing", "log");
  }

  @Test
  void theGatewayLeadsToTheServiceInThePlaceOfAnIngress() {
    var route = manifests.the(HTTPRoute.class).getSpec();

    assertThat(manifests.find(Ingress.class)).isEmpty();
    assertThat(route.getHostnames()).containsExactly("softintel.example.org");
    assertThat(route.getParentRefs())
        .singleElement()
        .satisfies(it -> assertThat(it.getSectionName()).isEqualTo("https"));
    assertThat(route.getRules().get(0).getBackendRefs())
        .extracting(it -> it.getName(), it -> it.getPort())
        .containsExactly(tuple("test-softintel", 80));
    assertThat(manifests.settings())
        .containsEntry("quarkus.http.proxy.trusted-proxies", "10.0.0.0/16");
  }

  @Test
  void copiesFollowTheLoadAndNobodySaysHowManyBeside() {
    var scaler = manifests.the(HorizontalPodAutoscaler.class).getSpec();

    assertThat(scaler.getScaleTargetRef().getName()).isEqualTo("test-softintel");
    assertThat(manifests.the(Deployment.class).getSpec().getReplicas()).isNull();
    assertThat(manifests.find(PodDisruptionBudget.class)).isPresent();
  }

  @Test
  void authoritiesAreMountedForServiceAndMigration() {
    var migration = manifests.the(Job.class).getSpec().getTemplate().getSpec();
    for (var pod : List.of(manifests.pod(), migration)) {
      assertThat(pod.getContainers().get(0).getVolumeMounts())
          .extracting(VolumeMount::getMountPath)
          .contains("/etc/softintel/authorities", "/etc/softintel/database-ca");
      assertThat(pod.getVolumes())
          .filteredOn(it -> it.getName().equals("database-ca"))
          .flatExtracting(it -> it.getSecret().getItems())
          .extracting(it -> it.getKey())
          .containsExactly("ca.crt");
    }
    assertThat(manifests.settings())
        .containsEntry(
            "quarkus.tls.mail.trust-store.pem.certs",
            "/etc/softintel/authorities/mail-ca.pem,/etc/softintel/authorities/next-mail-ca.pem")
        .containsEntry(
            "quarkus.tls.call-out.trust-store.pem.certs", "/etc/softintel/authorities/pager.pem");
    assertThat(environment(manifests.container()).get("JAVA_TOOL_OPTIONS").getValue())
        .contains(
            "-XX:-HeapDumpOnOutOfMemoryError",
            " -Djavax.net.ssl.trustStore=/etc/softintel/authorities/java.p12 ");
    assertThat(environment(migration.getContainers().get(0)).get("JAVA_TOOL_OPTIONS"))
        .isEqualTo(environment(manifests.container()).get("JAVA_TOOL_OPTIONS"));
  }

  @Test
  void podsRunWhereTheyAreToldTo() {
    var migration = manifests.the(Job.class).getSpec().getTemplate().getSpec();

    assertThat(Stream.of(manifests.pod(), migration))
        .allSatisfy(
            pod -> {
              assertThat(pod.getNodeSelector()).containsEntry("example.org/zone", "inside");
              assertThat(pod.getTolerations()).hasSize(1);
              assertThat(pod.getAffinity().getNodeAffinity()).isNotNull();
            })
        .extracting(PodSpec::getPriorityClassName)
        .containsOnly("important");
    var template = manifests.the(Deployment.class).getSpec().getTemplate().getMetadata();
    assertThat(template.getAnnotations())
        .containsKeys("checksum/settings", "example.org/scraped-by");
  }

  @Test
  void furtherVariablesAreValuesOrOfSecrets() {
    var variables = environment(manifests.container());

    assertThat(variables.get("TZ").getValue()).isEqualTo("Europe/London");
    assertThat(variables.get("HTTPS_PROXY_SECRET").getValueFrom().getSecretKeyRef().getName())
        .isEqualTo("softintel-proxy");
  }

  @Test
  void certManagerFillsTheSecretOfTheHost() {
    var certificate = manifests.added("Certificate");

    assertThat(certificate.<String>get("spec", "secretName")).isEqualTo("softintel-tls");
    assertThat(certificate.<List<String>>get("spec", "dnsNames"))
        .containsExactly("softintel.example.org");
    assertThat(certificate.<String>get("spec", "issuerRef", "name")).isEqualTo("example-authority");
  }

  @Test
  void aSecretIsFetchedKeyByKey() {
    var fetched =
        manifests.all().stream()
            .filter(it -> it.getKind().equals("ExternalSecret"))
            .map(GenericKubernetesResource.class::cast)
            .filter(it -> it.getMetadata().getName().equals("softintel-sealing"))
            .findAny()
            .orElseThrow();

    assertThat(fetched.<List<Map<String, Object>>>get("spec", "data"))
        .extracting(it -> it.get("secretKey"))
        .containsExactly("keyset.json", "index-keyset.json");
  }

  /** As docs/operating/install.md asks for it. */
  @Test
  void theDatabaseHasTwoRolesAndATerseLogAndBacksUpElsewhere() {
    var cluster = manifests.added("Cluster");

    assertThat(cluster.<String>get("spec", "bootstrap", "initdb", "secret", "name"))
        .isEqualTo("softintel-database-owner");
    assertThat(cluster.<List<Map<String, Object>>>get("spec", "managed", "roles"))
        .singleElement()
        .satisfies(it -> assertThat(it).containsEntry("name", "softintel_app"));
    assertThat(cluster.<Map<String, String>>get("spec", "postgresql", "parameters"))
        .containsEntry("log_error_verbosity", "terse")
        .containsEntry("log_min_error_statement", "panic");
    assertThat(cluster.<String>get("spec", "backup", "barmanObjectStore", "destinationPath"))
        .isEqualTo("s3://backups/softintel");
    assertThat(manifests.added("ScheduledBackup").<String>get("spec", "cluster", "name"))
        .isEqualTo(cluster.getMetadata().getName());
  }

  private static Map<String, EnvVar> environment(Container container) {
    return container.getEnv().stream()
        .collect(java.util.stream.Collectors.toMap(EnvVar::getName, it -> it));
  }
}
