package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands of the program, run in the cluster: the daily check, and one at a time by hand. */
class ChartCommandsTest {
  private static final String OWNER = "softintel-database-owner";
  private static final String REWRAP = "command: { args: [keyset, rewrap] }";

  @Test
  void nothingRunsUnlessItIsAskedFor() {
    var manifests = HelmChart.render(HelmChart.MINIMAL);

    assertThat(manifests.find(CronJob.class)).isEmpty();
    assertThat(jobs(manifests)).hasSize(1);
    assertThat(names(manifests, NetworkPolicy.class))
        .containsExactly("test-softintel", "test-softintel-migrate");
  }

  @Test
  void theCheckRunsEachDayAndNeverTwiceAtOnce() {
    var check = HelmChart.render(HelmChart.FULL).the(CronJob.class).getSpec();

    assertThat(check.getSchedule()).isEqualTo("30 6 * * *");
    assertThat(check.getConcurrencyPolicy()).isEqualTo("Forbid");
    assertThat(check.getJobTemplate().getSpec().getBackoffLimit()).isZero();
    assertThat(container(check.getJobTemplate().getSpec().getTemplate()).getArgs())
        .containsExactly("check");
  }

  @Test
  void whatRunsSeesWhatTheServiceSees() {
    var manifests = HelmChart.render(HelmChart.FULL, REWRAP);

    for (var pod : pods(manifests)) {
      assertThat(container(pod).getVolumeMounts())
          .isEqualTo(manifests.container().getVolumeMounts());
      assertThat(pod.getSpec().getVolumes()).isEqualTo(manifests.pod().getVolumes());
      assertThat(container(pod).getImage()).isEqualTo(manifests.container().getImage());
      assertThat(container(pod).getEnv()).containsAll(manifests.container().getEnv());
    }
  }

  @Test
  void whatRunsIsLockedDownAsTheServiceIs() {
    var manifests = HelmChart.render(HelmChart.FULL, REWRAP);

    assertThat(pods(manifests))
        .hasSize(2)
        .allSatisfy(
            it -> {
              assertThat(container(it).getSecurityContext())
                  .isEqualTo(manifests.container().getSecurityContext());
              assertThat(it.getSpec().getSecurityContext())
                  .isEqualTo(manifests.pod().getSecurityContext());
              assertThat(it.getSpec().getAutomountServiceAccountToken()).isFalse();
              assertThat(it.getSpec().getEnableServiceLinks()).isFalse();
              assertThat(it.getSpec().getRestartPolicy()).isEqualTo("Never");
              // Or the Service would send people there.
              assertThat(it.getMetadata().getLabels())
                  .doesNotContainEntry("app.kubernetes.io/name", "softintel");
            });
  }

  @Test
  void whatRunsReachesWhatTheServiceReachesAndNobodyReachesIt() {
    var manifests = HelmChart.render(HelmChart.FULL, REWRAP);
    var policies =
        manifests.all().stream()
            .filter(NetworkPolicy.class::isInstance)
            .map(it -> ((NetworkPolicy) it).getSpec())
            .toList();

    for (var pod : pods(manifests)) {
      assertThat(policies)
          .filteredOn(
              it ->
                  pod.getMetadata()
                      .getLabels()
                      .entrySet()
                      .containsAll(it.getPodSelector().getMatchLabels().entrySet()))
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.getPolicyTypes()).containsExactly("Ingress", "Egress");
                assertThat(it.getIngress()).isEmpty();
                assertThat(it.getEgress())
                    .isEqualTo(manifests.the(NetworkPolicy.class).getSpec().getEgress());
              });
    }
  }

  @Test
  void keysAreWrappedAnewByTheOwnerOfTheTables() {
    var manifests = HelmChart.render(HelmChart.MINIMAL, REWRAP);

    assertThat(secrets(container(command(manifests)))).contains(OWNER, "softintel-database");
    assertThat(secrets(manifests.container())).doesNotContain(OWNER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reindex", "check", "restamp, SI-AAAA-BBBB", "reindex, --dry-run"})
  void otherCommandsDoNotSeeTheOwnersPassword(String args) {
    var manifests = HelmChart.render(HelmChart.FULL, "command: { args: [" + args + "] }");

    assertThat(container(command(manifests)).getArgs()).containsExactly(args.split(", "));
    assertThat(secrets(container(command(manifests)))).doesNotContain(OWNER);
    assertThat(secrets(container(check(manifests)))).doesNotContain(OWNER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          command: { args: [migrate] }                     | command.args is none of
          command: { args: [keyset, new, keyset.json] }    | command.args is none of
          command: { args: [keyset] }                      | command.args is none of
          command: { args: [settings] }                    | command.args is none of
          check: { schedule: daily }                       | check.schedule is not when
          check: { schedule: '30 6 * *' }                  | check.schedule is not when
          """)
  void whatCannotRunIsRefused(String changes, String sentence) {
    ChartRefusesTest.isRefused(HelmChart.FULL, changes, sentence);
  }

  private static List<PodTemplateSpec> pods(Manifests manifests) {
    return List.of(check(manifests), command(manifests));
  }

  private static PodTemplateSpec check(Manifests manifests) {
    return manifests.the(CronJob.class).getSpec().getJobTemplate().getSpec().getTemplate();
  }

  private static PodTemplateSpec command(Manifests manifests) {
    return jobs(manifests).stream()
        .filter(it -> it.getMetadata().getName().equals("test-softintel-command-1"))
        .findAny()
        .orElseThrow()
        .getSpec()
        .getTemplate();
  }

  private static List<Job> jobs(Manifests manifests) {
    return manifests.all().stream().filter(Job.class::isInstance).map(Job.class::cast).toList();
  }

  private static List<String> names(Manifests manifests, Class<?> kind) {
    return manifests.all().stream()
        .filter(kind::isInstance)
        .map(it -> it.getMetadata().getName())
        .toList();
  }

  private static Container container(PodTemplateSpec pod) {
    return pod.getSpec().getContainers().get(0);
  }

  private static List<String> secrets(Container container) {
    return container.getEnv().stream()
        .map(EnvVar::getValueFrom)
        .flatMap(Stream::ofNullable)
        .map(it -> it.getSecretKeyRef().getName())
        .toList();
  }
}
