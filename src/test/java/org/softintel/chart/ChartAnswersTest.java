package org.softintel.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.given.NeededProgram;

/** What {@code helm test} asks, and what it says of a service that answers wrongly. */
class ChartAnswersTest {
  private static final String HOST = "softintel.example.org";
  private static final List<String> QUESTIONS =
      List.of("ready", "sign-in", "headers", "unknown-caller", "realm");

  private record Answer(int status, String location, String body) {}

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private String address = "";
  private String script = "";
  private HttpServer server;

  @TempDir Path folder;

  @BeforeEach
  void aServiceThatAnswersRightly() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort();
    answers.put("GET /", new Answer(200, "", "start"));
    answers.put("GET /my-reports", new Answer(302, signIn(""), ""));
    answers.put("POST /api/v1/reports", new Answer(401, "", ""));
    answers.put("GET " + discovery(), new Answer(200, "", "{\"issuer\":\"" + realm() + "\"}"));
    script = HelmChart.renderTest(HelmChart.MINIMAL, "", folder).data("answers.sh");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aServiceThatAnswersRightlyPasses() throws Exception {
    var said = run(0);

    assertThat(said.lines().map(it -> it.replaceFirst(" .*", ""))).containsOnly("ok");
    assertThat(said.lines().map(it -> it.replaceFirst("ok +([a-z-]+).*", "$1")))
        .containsExactlyElementsOf(QUESTIONS);
  }

  @ParameterizedTest
  @CsvSource({
    "ready, GET /, 503, ''",
    "ready, GET /, 421, ''",
    "sign-in, GET /my-reports, 200, ''",
    "sign-in, GET /my-reports, 503, ''",
    "sign-in, GET /my-reports, 302, https://elsewhere.example/realms/softintel",
    "unknown-caller, POST /api/v1/reports, 201, ''",
    "unknown-caller, POST /api/v1/reports, 302, https://elsewhere.example",
    "realm, GET /realms/softintel/.well-known/openid-configuration, 404, ''",
    "realm, GET /realms/softintel/.well-known/openid-configuration, 200, ''",
  })
  void aWrongAnswerIsNamed(String question, String asked, int status, String location)
      throws Exception {
    answers.put(asked, new Answer(status, location, "{\"issuer\":\"https://other.example\"}"));

    assertThat(wrong(run(1))).containsExactly(question);
  }

  @Test
  void headersThatProxiesWouldRefuseAreNamed() throws Exception {
    answers.put("GET /my-reports", new Answer(302, signIn("a".repeat(4_000)), ""));

    assertThat(wrong(run(1))).containsExactly("headers");
  }

  @Test
  void nobodyAnswers() throws Exception {
    server.stop(0);

    assertThat(wrong(run(1))).containsExactlyElementsOf(QUESTIONS);
  }

  @ParameterizedTest
  @MethodSource("org.softintel.chart.HelmChart#everySetOfValues")
  void itIsThereWhileItRunsAndLockedDown(Path values, @TempDir Path scratch) throws IOException {
    var manifests = HelmChart.renderTest(values, "", scratch);
    var pod = manifests.the(Pod.class);

    assertThat(manifests.all())
        .filteredOn(it -> it.getMetadata().getName().startsWith(pod.getMetadata().getName()))
        .hasSize(4)
        .allSatisfy(ChartAnswersTest::isThereForTheTestAlone);
    assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getSpec().getContainers().get(0).getSecurityContext())
        .isEqualTo(manifests.container().getSecurityContext());
    assertThat(pod.getSpec().getVolumes()).allMatch(it -> it.getSecret() == null);
    // Or the Service would send people there.
    assertThat(pod.getMetadata().getLabels())
        .doesNotContainEntry("app.kubernetes.io/name", "softintel");
    assertThat(environment(pod))
        .containsEntry("SERVICE", "http://test-softintel")
        .containsEntry("HOST", HOST)
        .containsEntry("REALM", "https://sign-in.example.org/realms/softintel");
  }

  @Test
  void anInstallationHasNothingOfIt() {
    assertThat(HelmChart.render(HelmChart.FULL).find(Pod.class)).isEmpty();
  }

  @Test
  void anAuthorityOfOnesOwnIsTrusted(@TempDir Path scratch) throws IOException {
    var changes = "{ tests: { authority: keycloak.pem }, authorities: { configMap: ours } }";
    var pod = HelmChart.renderTest(HelmChart.MINIMAL, changes, scratch).the(Pod.class);

    assertThat(environment(pod))
        .containsEntry("AUTHORITY", "/etc/softintel/authorities/keycloak.pem");
    assertThat(pod.getSpec().getVolumes())
        .anyMatch(it -> it.getConfigMap() != null && it.getConfigMap().getName().equals("ours"));
  }

  private static void isThereForTheTestAlone(HasMetadata manifest) {
    var hook = manifest.getMetadata().getAnnotations();
    assertThat(hook).containsEntry("was/hook", "test");
    assertThat(hook.get("was/hook-delete-policy")).contains("hook-succeeded");
    if (!(manifest instanceof Pod)) {
      assertThat(hook.get("was/hook-delete-policy")).contains("hook-failed");
    }
    if (manifest instanceof ConfigMap map) {
      assertThat(map.getData()).containsOnlyKeys("answers.sh");
    }
  }

  private static Map<String, String> environment(Pod pod) {
    return pod.getSpec().getContainers().get(0).getEnv().stream()
        .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
  }

  private void answer(HttpExchange asked) throws IOException {
    try (asked) {
      var isOfRealm = asked.getRequestURI().getPath().startsWith("/realms/");
      var called = asked.getRequestHeaders().getFirst("Host");
      var isKnown = called.equals(isOfRealm ? address.replace("http://", "") : HOST);
      var answer =
          answers.getOrDefault(
              asked.getRequestMethod() + " " + asked.getRequestURI().getPath(),
              new Answer(404, "", ""));
      if (!answer.location().isEmpty()) {
        asked.getResponseHeaders().set("Location", answer.location());
      }
      var body = answer.body().getBytes(UTF_8);
      asked.sendResponseHeaders(
          isKnown ? answer.status() : 421, body.length == 0 ? -1 : body.length);
      asked.getResponseBody().write(body);
    }
  }

  private String realm() {
    return address + "/realms/softintel";
  }

  private String signIn(String state) {
    return realm() + "/protocol/openid-connect/auth?state=" + state;
  }

  private static String discovery() {
    return "/realms/softintel/.well-known/openid-configuration";
  }

  private static List<String> wrong(String said) {
    return said.lines()
        .filter(it -> it.startsWith("WRONG"))
        .map(it -> it.replaceFirst("WRONG +([a-z-]+).*", "$1"))
        .toList();
  }

  private String run(int expected) throws Exception {
    NeededProgram.demand(Path.of("/usr/bin/curl"));
    var file = Files.writeString(folder.resolve("answers.sh"), script);
    var builder = new ProcessBuilder("sh", file.toString()).redirectErrorStream(true);
    builder
        .environment()
        .putAll(Map.of("SERVICE", address, "HOST", HOST, "REALM", realm(), "AUTHORITY", ""));
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(expected);
    return said;
  }
}
