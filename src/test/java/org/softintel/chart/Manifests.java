package org.softintel.chart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the chart renders, as Kubernetes' own types and by the schemas of custom kinds; a property
 * that they do not know is refused, and a value of another type.
 */
record Manifests(List<HasMetadata> all) {
  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.ofEntries(
          Map.entry("v1/ConfigMap", ConfigMap.class),
          Map.entry("v1/Pod", Pod.class),
          Map.entry("v1/Service", Service.class),
          Map.entry("v1/ServiceAccount", ServiceAccount.class),
          Map.entry("apps/v1/Deployment", Deployment.class),
          Map.entry("batch/v1/CronJob", CronJob.class),
          Map.entry("batch/v1/Job", Job.class),
          Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
          Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
          Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
          Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class));

  private static final ObjectMapper STRICT =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .annotationIntrospector(new NoRoomForUnknownProperties())
          .withCoercionConfig(
              LogicalType.Textual,
              it ->
                  it.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private static final ObjectMapper LENIENT = new ObjectMapper();

  static Manifests parse(String yaml) {
    var all = new ArrayList<HasMetadata>();
    try (var documents = STRICT.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      while (documents.hasNext()) {
        var document = documents.next();
        if (document.isObject()) {
          all.add(manifest(document));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Manifests(List.copyOf(all));
  }

  private static HasMetadata manifest(JsonNode document) throws IOException {
    var kind = kind(document.path("apiVersion").asText(), document.path("kind").asText());
    var custom = CustomKinds.all().contains(kind);
    if (custom) {
      CustomKinds.check(kind, document);
    }
    if (!custom || KINDS.containsKey(kind)) {
      return STRICT.treeToValue(document, type(kind));
    }
    var manifest = LENIENT.treeToValue(document, GenericKubernetesResource.class);
    manifest.setMetadata(STRICT.treeToValue(document.path("metadata"), ObjectMeta.class));
    return manifest;
  }

  static String kind(String apiVersion, String kind) {
    return apiVersion + "/" + kind;
  }

  private static Class<? extends HasMetadata> type(String kind) {
    return Optional.ofNullable(KINDS.get(kind))
        .orElseThrow(() -> new IllegalArgumentException("the chart has no business with " + kind));
  }

  <T extends HasMetadata> Optional<T> find(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).findAny();
  }

  <T extends HasMetadata> T the(Class<T> kind) {
    return find(kind).orElseThrow();
  }

  /** The one of an operator's kind. */
  GenericKubernetesResource added(String kind) {
    return all.stream()
        .filter(it -> it.getKind().equals(kind))
        .map(GenericKubernetesResource.class::cast)
        .findAny()
        .orElseThrow();
  }

  PodSpec pod() {
    return the(Deployment.class).getSpec().getTemplate().getSpec();
  }

  Container container() {
    return pod().getContainers().get(0);
  }

  /** What stands under this name in the one ConfigMap that has it. */
  String data(String name) {
    return all.stream()
        .filter(ConfigMap.class::isInstance)
        .map(it -> ((ConfigMap) it).getData().get(name))
        .filter(Objects::nonNull)
        .findAny()
        .orElseThrow();
  }

  /** The settings file, read as the application reads it. */
  Map<String, String> settings() {
    var settings = new Properties();
    try {
      settings.load(new StringReader(data("application.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var map = new TreeMap<String, String>();
    settings.stringPropertyNames().forEach(name -> map.put(name, settings.getProperty(name)));
    return map;
  }

  /** The models keep what they do not know; without that room Jackson reports it. */
  private static final class NoRoomForUnknownProperties extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnySetter(Annotated member) {
      return false;
    }
  }
}
