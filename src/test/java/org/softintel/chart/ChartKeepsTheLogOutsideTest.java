package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lets others notice that the log was rewritten can be switched on, and is missed if not. */
class ChartKeepsTheLogOutsideTest {
  @Test
  void theSettingsNameAllThatLeavesTheDatabase() {
    assertThat(HelmChart.render(HelmChart.FULL).settings())
        .containsEntry(
            "softintel.audit.log.last-signed", "/var/lib/softintel/last-signed/checkpoint")
        .containsEntry("softintel.oversight.checkpoints.folder", "/var/lib/softintel/checkpoints")
        .containsEntry("softintel.delivery.checkpoints.auditors.chief", "auditor@audit.example")
        .containsEntry(
            "softintel.audit.cosigning.witnesses.partner.url",
            "https://witness.example.org:8443/softintel")
        .containsEntry(
            "softintel.audit.cosigning.witnesses.partner.vkey",
            "/etc/softintel/witnesses/partner/partner.vkey")
        .containsEntry("softintel.delivery.auditors.address", "auditors@audit.example")
        .containsEntry(
            "softintel.delivery.auditors.certificates[0]", "/etc/softintel/unusual/auditors.pem");
  }

  @Test
  void theKeysThatTheLogWasSignedWithBeforeStandBesideItsOwn() {
    var manifests = HelmChart.render(HelmChart.FULL);

    assertThat(manifests.settings())
        .containsEntry(
            "softintel.audit.log.older-verifier-keys[0]", "/etc/softintel/log/log-2024.vkey")
        .containsEntry(
            "softintel.audit.log.older-verifier-keys[1]", "/etc/softintel/log/log-2025.vkey");
    assertThat(manifests.pod().getVolumes())
        .filteredOn(volume -> volume.getName().equals("log"))
        .flatExtracting(volume -> volume.getSecret().getItems())
        .extracting(KeyToPath::getKey, KeyToPath::getPath)
        .contains(
            tuple("log.vkey", "log.vkey"),
            tuple("log-2024.vkey", "log-2024.vkey"),
            tuple("log-2025.vkey", "log-2025.vkey"));
  }

  @Test
  void whatIsNotSetIsNotNamed() {
    assertThat(HelmChart.render(HelmChart.MINIMAL).settings().keySet())
        .filteredOn(
            key ->
                key.startsWith("softintel.audit.")
                    || key.startsWith("softintel.oversight.")
                    || key.startsWith("softintel.delivery.auditors.")
                    || key.startsWith("softintel.delivery.checkpoints."))
        .containsExactlyInAnyOrder(
            "softintel.audit.log.signing-key", "softintel.audit.log.verifier-key");
  }

  @Test
  void oneClaimIsOneVolumeWithTwoFolders() {
    var manifests = HelmChart.render(HelmChart.FULL);

    assertThat(claims(manifests)).containsExactly("softintel-outside");
    assertThat(manifests.container().getVolumeMounts())
        .filteredOn(mount -> mount.getMountPath().startsWith("/var/lib/"))
        .extracting(VolumeMount::getName, VolumeMount::getMountPath, VolumeMount::getSubPath)
        .containsExactly(
            tuple("last-signed", "/var/lib/softintel/last-signed", "last-signed"),
            tuple("last-signed", "/var/lib/softintel/checkpoints", "kept/checkpoints"));
  }

  @Test
  void twoClaimsAreTwoVolumes() {
    var other = "log: { checkpointFolder: { claim: softintel-locked, folder: '' } }";
    var manifests = HelmChart.render(HelmChart.FULL, other);

    assertThat(claims(manifests)).containsExactly("softintel-outside", "softintel-locked");
    assertThat(mount(manifests, "checkpoints").getSubPath()).isNull();
    assertThat(mount(manifests, "checkpoints").getReadOnly()).isNull();
  }

  @Test
  void witnessesAreReachedAndNobodyElse() {
    assertThat(HelmChart.render(HelmChart.FULL).the(NetworkPolicy.class).getSpec().getEgress())
        .last()
        .satisfies(
            rule -> {
              assertThat(rule.getTo().get(0).getIpBlock().getCidr()).isEqualTo("198.51.100.7/32");
              assertThat(rule.getPorts().get(0).getPort().getIntVal()).isEqualTo(8443);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          log.lastSigned.claim       | log: { lastSigned: { claim: outside } }
          log.checkpointFolder.claim | log: { checkpointFolder: { claim: outside } }
          log.auditors               | { log: { auditors: { a: a@example.org } }, mail: { signingSecret: s } }
          """)
  void eachOfThemThatIsNotSetIsWarnedOf(String setting, String changes) {
    assertThat(warnings(HelmChart.notes(HelmChart.MINIMAL, "{}"))).contains(setting);
    assertThat(warnings(HelmChart.notes(HelmChart.MINIMAL, changes)))
        .doesNotContain(setting)
        .hasSize(4);
  }

  @Test
  void nothingIsWarnedOfWhereAllIsSet() {
    var notes = HelmChart.notes(HelmChart.FULL, "{}");
    assertThat(notes)
        .containsPattern(
            "softintel \\d+\\.\\d+\\.\\d+(-snapshot)? is installed as test-softintel\\.");
    assertThat(warnings(notes)).isEmpty();
    assertThat(warnings(HelmChart.notes(HelmChart.MINIMAL, "{}")))
        .contains("log.witnesses", "unusual.address");
  }

  private static List<String> warnings(String notes) {
    return notes
        .lines()
        .filter(line -> line.startsWith("WARNING: "))
        .map(line -> line.split(" ", 3)[1])
        .toList();
  }

  private static List<String> claims(Manifests manifests) {
    return manifests.pod().getVolumes().stream()
        .map(Volume::getPersistentVolumeClaim)
        .filter(Objects::nonNull)
        .map(claim -> claim.getClaimName())
        .toList();
  }

  private static VolumeMount mount(Manifests manifests, String name) {
    return manifests.container().getVolumeMounts().stream()
        .filter(mount -> mount.getName().equals(name))
        .findAny()
        .orElseThrow();
  }
}
