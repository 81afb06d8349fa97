package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What monitoring is told about, if somebody asks for it. */
class ChartMonitoringTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @Test
  void aClusterNeedsNoOperator() {
    assertThat(HelmChart.render(HelmChart.MINIMAL).all())
        .noneMatch(it -> it instanceof GenericKubernetesResource)
        .noneMatch(it -> it.getMetadata().getName().endsWith("-dashboard"));
  }

  @Test
  void theRuleHasTheAlertsOfTheFile() throws IOException {
    assertThat(added("PrometheusRule").<Object>get("spec"))
        .isEqualTo(YAML.readValue(HelmChart.read("monitoring/alerts.yaml"), Map.class));
  }

  @Test
  void theDashboardIsTheFile() throws IOException {
    var shown = HelmChart.render(HelmChart.FULL).data("softintel.json");

    assertThat(YAML.readTree(shown))
        .isEqualTo(YAML.readTree(HelmChart.read("monitoring/dashboard.json")));
  }

  @Test
  void prometheusAsksThePodsAtThePortOfTheirMetrics() {
    var manifests = HelmChart.render(HelmChart.FULL);
    var monitor = added("PodMonitor");
    var ports = manifests.container().getPorts();

    assertThat(ports).extracting(ContainerPort::getName).contains(port(monitor));
    assertThat(monitor.<Map<String, String>>get("spec", "selector", "matchLabels"))
        .isEqualTo(manifests.the(Deployment.class).getSpec().getSelector().getMatchLabels());
    assertThat(monitor.getMetadata().getLabels()).containsEntry("release", "kube-prometheus-stack");
  }

  /** For clusters whose Prometheus looks for Services only. */
  @Test
  void prometheusMayAskAServiceThatLeadsToEachPod() {
    var manifests = HelmChart.render(HelmChart.OPERATORS);
    var monitor = manifests.added("ServiceMonitor");
    var wanted = monitor.<Map<String, String>>get("spec", "selector", "matchLabels").entrySet();
    var found =
        manifests.all().stream()
            .filter(Service.class::isInstance)
            .map(Service.class::cast)
            .filter(it -> it.getMetadata().getLabels().entrySet().containsAll(wanted))
            .toList();

    assertThat(found).hasSize(1);
    var service = found.get(0).getSpec();
    assertThat(service.getClusterIP()).isEqualTo("None");
    assertThat(service.getSelector())
        .isEqualTo(manifests.the(Deployment.class).getSpec().getSelector().getMatchLabels());
    List<Map<String, String>> endpoints = monitor.get("spec", "endpoints");
    assertThat(service.getPorts())
        .extracting(ServicePort::getName, it -> it.getTargetPort().getStrVal())
        .containsExactly(tuple(endpoints.get(0).get("port"), "management"));
  }

  @Test
  void podsAreNotAskedTwice() {
    ChartRefusesTest.isRefused(
        HelmChart.OPERATORS,
        "monitoring: { podMonitor: true }",
        "monitoring.podMonitor and monitoring.serviceMonitor.enabled are both true");
  }

  private static String port(GenericKubernetesResource monitor) {
    List<Map<String, String>> endpoints = monitor.get("spec", "podMetricsEndpoints");
    return endpoints.get(0).get("port");
  }

  private static GenericKubernetesResource added(String kind) {
    return HelmChart.render(HelmChart.FULL).added(kind);
  }
}
