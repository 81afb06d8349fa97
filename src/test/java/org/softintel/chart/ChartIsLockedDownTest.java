package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartIsLockedDownTest {
  @ParameterizedTest
  @MethodSource("org.softintel.chart.HelmChart#everySetOfValues")
  void everyContainerIsRestricted(Path values) {
    var pod = HelmChart.render(values).pod();
    assertThat(pod.getInitContainers()).isEmpty();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(Stream.of(pod.getHostNetwork(), pod.getHostPID())).allMatch(Objects::isNull);
    assertThat(pod.getContainers())
        .isNotEmpty()
        .extracting(container -> container.getSecurityContext())
        .allSatisfy(
            context -> {
              assertThat(context.getReadOnlyRootFilesystem()).isTrue();
              assertThat(context.getAllowPrivilegeEscalation()).isFalse();
              assertThat(context.getPrivileged()).isFalse();
              assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
              assertThat(context.getCapabilities().getAdd()).isEmpty();
            });
  }

  @Test
  void nobodyGetsATokenForKubernetes() {
    var manifests = HelmChart.render(HelmChart.FULL);
    assertThat(manifests.the(ServiceAccount.class).getAutomountServiceAccountToken()).isFalse();
    assertThat(manifests.pod().getAutomountServiceAccountToken()).isFalse();
  }

  @Test
  void nothingIsWrittenToADisk() {
    var manifests = HelmChart.render(HelmChart.FULL);
    var scratch = manifests.pod().getVolumes().stream().filter(v -> v.getEmptyDir() != null);
    assertThat(scratch).extracting(v -> v.getEmptyDir().getMedium()).containsExactly("Memory");
    assertThat(env(manifests, "JAVA_TOOL_OPTIONS").getValue())
        .contains("-XX:-HeapDumpOnOutOfMemoryError", "-XX:+ExitOnOutOfMemoryError");
  }

  @ParameterizedTest
  @MethodSource("org.softintel.chart.HelmChart#everySetOfValues")
  void noManifestHoldsASecretValue(Path values) {
    var secret = Pattern.compile("(?i).*(password|username|secret|signature.key).*");
    var manifests = HelmChart.render(values);
    assertThat(manifests.container().getEnv())
        .filteredOn(variable -> secret.matcher(variable.getName()).matches())
        .isNotEmpty()
        .allSatisfy(
            variable -> {
              assertThat(variable.getValue()).isNull();
              assertThat(variable.getValueFrom().getSecretKeyRef().getName()).isNotBlank();
            });
    assertThat(manifests.settings().keySet()).noneMatch(key -> secret.matcher(key).matches());
    assertThat(manifests.all())
        .filteredOn(ConfigMap.class::isInstance)
        .flatExtracting(it -> ((ConfigMap) it).getData().keySet())
        .contains("application.properties")
        .isSubsetOf("application.properties", "softintel.json");
  }

  @Test
  void onlyTheJobThatMigratesKnowsTheOwnerOfTheTables() {
    var manifests = HelmChart.render(HelmChart.FULL);
    var job = manifests.the(Job.class);
    var migrating = job.getSpec().getTemplate().getSpec();
    assertThat(secrets(manifests.container())).doesNotContain("softintel-database-owner");
    assertThat(secrets(migrating.getContainers().get(0))).containsOnly("softintel-database-owner");
    assertThat(migrating.getVolumes()).extracting(Volume::getSecret).containsOnlyNulls();
    assertThat(migrating.getContainers().get(0).getArgs()).containsExactly("migrate");
    assertThat(migrating.getAutomountServiceAccountToken()).isFalse();
    assertThat(migrating.getContainers().get(0).getSecurityContext())
        .isEqualTo(manifests.container().getSecurityContext());
    // Or the Service would send people there.
    assertThat(job.getSpec().getTemplate().getMetadata().getLabels())
        .doesNotContainEntry("app.kubernetes.io/name", "softintel");
  }

  private static Stream<String> secrets(Container container) {
    return container.getEnv().stream()
        .flatMap(it -> Stream.ofNullable(it.getValueFrom()))
        .map(it -> it.getSecretKeyRef().getName());
  }

  @Test
  void keysAreMountedForTheProcessAlone() {
    var volumes = HelmChart.render(HelmChart.FULL).pod().getVolumes();
    assertThat(volumes)
        .map(Volume::getSecret)
        .filteredOn(Objects::nonNull)
        .hasSize(4)
        .allSatisfy(secret -> assertThat(secret.getDefaultMode()).isEqualTo(0400));
    assertThat(volumes)
        .map(Volume::getProjected)
        .filteredOn(Objects::nonNull)
        .singleElement()
        .satisfies(keysets -> assertThat(keysets.getDefaultMode()).isEqualTo(0400));
  }

  @Test
  void probesAreOnTheManagementPort() {
    var container = HelmChart.render(HelmChart.MINIMAL).container();
    assertThat(container.getPorts())
        .anySatisfy(
            port -> {
              assertThat(port.getName()).isEqualTo("management");
              assertThat(port.getContainerPort()).isEqualTo(9000);
            });
    assertThat(path(container.getLivenessProbe())).isEqualTo("management/q/health/live");
    assertThat(path(container.getReadinessProbe())).isEqualTo("management/q/health/ready");
    assertThat(path(container.getStartupProbe())).isEqualTo("management/q/health/started");
  }

  @Test
  void theManagementPortIsNotBehindTheService() {
    assertThat(HelmChart.render(HelmChart.FULL).the(Service.class).getSpec().getPorts())
        .extracting(port -> port.getTargetPort().getStrVal())
        .containsExactly("http");
  }

  @ParameterizedTest
  @MethodSource("org.softintel.chart.HelmChart#everySetOfValues")
  void networkPolicyDeniesByDefault(Path values) {
    var manifests = HelmChart.render(values);
    var policy = manifests.the(NetworkPolicy.class).getSpec();
    assertThat(policy.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
    assertThat(policy.getPodSelector().getMatchLabels())
        .isEqualTo(manifests.the(Deployment.class).getSpec().getSelector().getMatchLabels());
    // An empty list of peers or ports would mean all of them.
    assertThat(policy.getIngress())
        .allSatisfy(rule -> assertThat(rule.getFrom()).isNotEmpty())
        .allSatisfy(rule -> assertThat(rule.getPorts()).isNotEmpty());
    assertThat(policy.getEgress())
        .allSatisfy(rule -> assertThat(rule.getTo()).isNotEmpty())
        .allSatisfy(rule -> assertThat(rule.getPorts()).isNotEmpty());
  }

  @Test
  void onlyFourDestinationsAndTwoCallersAreAllowed() {
    var policy = HelmChart.render(HelmChart.MINIMAL).the(NetworkPolicy.class).getSpec();
    assertThat(policy.getIngress())
        .flatExtracting(rule -> rule.getPorts())
        .extracting(port -> port.getPort().getIntVal())
        .containsExactly(8080, 9000);
    assertThat(policy.getEgress())
        .flatExtracting(rule -> rule.getPorts())
        .extracting(port -> port.getPort().getIntVal())
        .containsExactly(53, 53, 5432, 443, 587);
  }

  @Test
  void peopleComeInThroughTlsOnly() {
    assertThat(HelmChart.render(HelmChart.FULL).the(Ingress.class).getSpec().getTls())
        .singleElement()
        .satisfies(tls -> assertThat(tls.getSecretName()).isEqualTo("softintel-tls"));
    assertThat(HelmChart.render(HelmChart.FULL, "ingress: { enabled: false }").find(Ingress.class))
        .isEmpty();
  }

  @Test
  void theImageIsPinnedByItsDigest() {
    assertThat(HelmChart.render(HelmChart.FULL).container().getImage())
        .matches("registry\\.example\\.org/softintel:[0-9.]+@sha256:[0-9a-f]{64}");
  }

  private static String path(Probe probe) {
    return probe.getHttpGet().getPort().getStrVal() + probe.getHttpGet().getPath();
  }

  private static EnvVar env(Manifests manifests, String name) {
    return manifests.container().getEnv().stream()
        .filter(variable -> variable.getName().equals(name))
        .findAny()
        .orElseThrow();
  }
}
