package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelmChartTest {
  @ParameterizedTest
  @MethodSource("org.softintel.chart.HelmChart#everySetOfValues")
  void lintHasNothingToSay(Path values, @TempDir Path scratch) {
    var result = HelmChart.lint(values, scratch);
    assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    assertThat(result.getMessages()).noneMatch(message -> message.contains("[WARNING]"));
  }

  @ParameterizedTest
  @MethodSource("org.softintel.chart.HelmChart#everySetOfValues")
  void everyManifestIsOneThatKubernetesKnows(Path values) {
    var manifests = HelmChart.render(values);
    assertThat(manifests.all())
        .extracting(manifest -> manifest.getMetadata().getName())
        .isSubsetOf(
            "test-softintel",
            "test-softintel-check",
            "test-softintel-command",
            "test-softintel-dashboard",
            "test-softintel-database",
            "test-softintel-keycloak",
            "test-softintel-keycloak-realm",
            "test-softintel-metrics",
            "test-softintel-migrate",
            "test-softintel-migrate-1",
            "softintel-backup",
            "softintel-database",
            "softintel-sealing");
  }

  @Test
  void anUnknownPropertyInAManifestIsNoticed() {
    var manifest = "apiVersion: v1\nkind: Service\nspec: { selectors: {} }\n";
    assertThatThrownBy(() -> Manifests.parse(manifest)).hasMessageContaining("selectors");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: ConfigMap\ndata: { port: 8080 }",
        "kind: ConfigMap\ndata: { on: true }",
        "kind: ConfigMap\ndata: { share: 0.5 }",
        "kind: Pod\nspec: { hostNetwork: 'true' }",
        "kind: Pod\nspec: { activeDeadlineSeconds: '60' }"
      })
  void aValueOfAnotherTypeIsNoticed(String manifest) {
    assertThatThrownBy(() -> Manifests.parse("apiVersion: v1\n" + manifest))
        .hasMessageContaining("coerce");
  }

  /** Who may read the one then need not read the other. */
  @Test
  void theKeysetOfTheIndexMayHaveASecretOfItsOwn() {
    assertThat(keysets(HelmChart.render(HelmChart.MINIMAL)))
        .containsExactly("softintel-sealing keyset.json", "softintel-sealing index-keyset.json");
    assertThat(keysets(HelmChart.render(HelmChart.FULL)))
        .containsExactly("softintel-sealing keyset.json", "softintel-index index-keyset.json");
  }

  private static List<String> keysets(Manifests manifests) {
    return manifests.pod().getVolumes().stream()
        .filter(it -> it.getName().equals("sealing"))
        .flatMap(it -> it.getProjected().getSources().stream())
        .map(it -> it.getSecret())
        .map(it -> it.getName() + " " + it.getItems().get(0).getPath())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("org.softintel.chart.HelmChart#everySetOfValues")
  void everyMountHasItsVolume(Path values) {
    var manifests = HelmChart.render(values);
    var mounted = manifests.container().getVolumeMounts().stream().map(VolumeMount::getName);
    assertThat(mounted.distinct())
        .containsExactlyElementsOf(
            manifests.pod().getVolumes().stream().map(Volume::getName).toList());
  }

  @Test
  void twoReplicasGetADisruptionBudget() {
    assertThat(HelmChart.render(HelmChart.MINIMAL).find(PodDisruptionBudget.class)).isEmpty();
    var two = HelmChart.render(HelmChart.FULL, "replicas: 2");
    assertThat(two.the(PodDisruptionBudget.class).getSpec().getMaxUnavailable().getIntVal())
        .isEqualTo(1);
  }

  @Test
  void theSettingsFileNamesEveryInboxAndItsCertificates() {
    assertThat(HelmChart.render(HelmChart.FULL).settings())
        .containsEntry("config_ordinal", "275")
        .containsEntry("softintel.platform.sealing.keyset", "/etc/softintel/sealing/keyset.json")
        .containsEntry(
            "softintel.platform.sealing.index-keyset", "/etc/softintel/sealing/index-keyset.json")
        .containsEntry("softintel.platform.sign-in.least-acr.reporter", "mfa")
        .containsEntry("softintel.delivery.inboxes.team.mode", "sealed")
        .containsEntry(
            "softintel.delivery.inboxes.team.certificates[1]",
            "/etc/softintel/inboxes/team/escrow.pem")
        .containsEntry("softintel.delivery.inboxes.night-desk.address", "night-desk@example.org")
        .containsEntry("softintel.platform.contacts.mash-phone", "01632 960004")
        .containsEntry("softintel.guidance.privacy.reports-kept", "6 years after the last change")
        .containsEntry("softintel.delivery.base-url", "https://softintel.example.org")
        .containsEntry("softintel.report.areas.south-quarter", "South Quarter");
  }

  @Test
  void aKeyStoreIsUsedBesideTheKeysetOrWithoutIt() {
    var keyset = "softintel.platform.sealing.keyset";
    assertThat(HelmChart.render(HelmChart.FULL).settings())
        .containsKey(keyset)
        .containsEntry("softintel.platform.sealing.key-store", "transit")
        .containsEntry("softintel.platform.sealing.transit.url", "https://vault.example.org:8201")
        .containsEntry("softintel.platform.sealing.transit.token", "/etc/softintel/transit/token")
        .containsEntry(
            "softintel.platform.sealing.transit.trusted[0]",
            "/etc/softintel/transit-certificates/vault.pem");

    var alone = HelmChart.render(HelmChart.FULL, "sealing: { transit: { withKeyset: false } }");

    assertThat(alone.settings()).doesNotContainKey(keyset);
    assertThat(keysets(alone)).containsExactly("softintel-index index-keyset.json");
  }

  /** The Secret then holds the PIN, and no key. */
  @Test
  void theKeyOfTheLogMayBeInAToken() {
    var log = "log: { pkcs11: { library: /opt/hsm/lib.so, tokenLabel: Team 1, keyLabel: audit } }";
    var manifests = HelmChart.render(HelmChart.MINIMAL, log);

    assertThat(manifests.settings())
        .containsEntry("softintel.audit.log.key-store", "pkcs11")
        .containsEntry("softintel.audit.log.pkcs11.library", "/opt/hsm/lib.so")
        .containsEntry("softintel.audit.log.pkcs11.token-label", "Team 1")
        .containsEntry("softintel.audit.log.pkcs11.key-label", "audit")
        .containsEntry("softintel.audit.log.pkcs11.pin", "/etc/softintel/log/pin")
        .doesNotContainKey("softintel.audit.log.signing-key");
    assertThat(manifests.pod().getVolumes())
        .filteredOn(it -> it.getName().equals("log"))
        .flatExtracting(it -> it.getSecret().getItems())
        .extracting(KeyToPath::getKey)
        .containsExactly("pin", "log.vkey");
  }

  @Test
  void furtherHostNamesAreSettings() {
    assertThat(HelmChart.render(HelmChart.FULL, "otherHosts: [inside.example.org]").settings())
        .containsEntry("softintel.platform.http.hosts[0]", "inside.example.org");
  }

  @Test
  void whatTheChartHasNoValueForCanBeSetByItsName() {
    var changes =
        "settings: { softintel.intake.keep-drafts: 3D,"
            + " softintel.desk.disclosure.recipients.police.kind: police }";
    assertThat(HelmChart.render(HelmChart.MINIMAL, changes).settings())
        .containsEntry("softintel.intake.keep-drafts", "3D")
        .containsEntry("softintel.desk.disclosure.recipients.police.kind", "police");
  }

  /** With the ten seconds of quarkus.shutdown.timeout for requests that are being answered. */
  @Test
  void aPodThatEndsAnswersUntilNothingIsSentToItAnyMore() {
    var manifests = HelmChart.render(HelmChart.MINIMAL);
    assertThat(manifests.settings()).containsEntry("quarkus.shutdown.delay", "5S");
    assertThat(manifests.pod().getTerminationGracePeriodSeconds()).isGreaterThan(5 + 10);
  }

  @Test
  void filesThatSettingsNameAreMounted() {
    var manifests = HelmChart.render(HelmChart.FULL);

    assertThat(manifests.settings())
        .containsEntry("softintel.delivery.leads.certificates", "/etc/softintel/files/leads.pem");
    assertThat(manifests.container().getVolumeMounts())
        .filteredOn(it -> it.getName().equals("files"))
        .extracting(it -> it.getMountPath())
        .containsExactly("/etc/softintel/files");
    assertThat(manifests.pod().getVolumes())
        .filteredOn(it -> it.getName().equals("files"))
        .extracting(it -> it.getConfigMap().getName())
        .containsExactly("softintel-files");
  }

  @Test
  void changedSettingsMakeNewPods() {
    assertThat(checksum(HelmChart.render(HelmChart.FULL)))
        .isNotEqualTo(checksum(HelmChart.render(HelmChart.FULL, "areas: { north: Northern }")));
  }

  @Test
  void readmeNamesEveryKey() {
    var readme = HelmChart.read("README.md");
    assertThat(keys("", HelmChart.defaults())).allMatch(key -> readme.contains("`" + key + "`"));
  }

  @Test
  void everyKeyHasASentenceAboveIt() {
    var lines = HelmChart.read("values.yaml").lines().toList();
    var key = Pattern.compile(" *[a-z][A-Za-z]*:.*");
    var inALabel = Pattern.compile(".*(Selector|matchLabels):.*");
    for (int i = 1; i < lines.size(); i++) {
      var line = lines.get(i);
      if (key.matcher(line).matches() && !inALabel.matcher(line).matches()) {
        assertThat(lines.get(i - 1)).as("above %s", line).matches(" *# .*\\.");
      }
    }
  }

  private static Stream<String> keys(String prefix, JsonNode node) {
    return node.properties().stream()
        .flatMap(
            entry -> {
              var key = prefix + entry.getKey();
              var value = entry.getValue();
              return value.isObject() && !value.isEmpty() ? keys(key + ".", value) : Stream.of(key);
            });
  }

  private static String checksum(Manifests manifests) {
    return manifests
        .the(Deployment.class)
        .getSpec()
        .getTemplate()
        .getMetadata()
        .getAnnotations()
        .get("checksum/settings");
  }
}
