package org.softintel.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The witness over HTTP. */
class WitnessServerTest {
  private static final GivenTree LOG = GivenTree.of("softintel.example/audit");

  @TempDir Path folder;
  private WitnessServer server;

  @BeforeEach
  void start() throws IOException {
    var key = WitnessKey.of(folder, "witness.example/w1");
    var evidence = new ForkEvidence(folder, System.out);
    var memory = StateFolder.of(folder);
    var logs = List.of(new KnownLog(LOG.origin(), LOG.verifier()));
    var watch = new AddCheckpointHandler(logs, memory, evidence, key, Clock.systemUTC());
    server = WitnessServer.start("127.0.0.1", 0, watch);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aCheckpointIsSigned() throws Exception {
    var answer = post("/add-checkpoint", BodyPublishers.ofByteArray(LOG.request(0, 3)));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("— witness.example/w1 ").endsWith("\n");
  }

  @Test
  void theSizeThatItStandsAtHasATypeOfItsOwn() throws Exception {
    post("/add-checkpoint", BodyPublishers.ofByteArray(LOG.request(0, 3)));

    var answer = post("/add-checkpoint", BodyPublishers.ofByteArray(LOG.request(0, 5)));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
    assertThat(answer.body()).isEqualTo("3\n");
  }

  @Test
  void nothingElseIsAnswered() throws Exception {
    assertThat(post("/", BodyPublishers.noBody()).statusCode()).isEqualTo(404);
    assertThat(post("/add-checkpoint/", BodyPublishers.noBody()).statusCode()).isEqualTo(404);
    assertThat(post("/add-checkpoint", BodyPublishers.noBody()).statusCode()).isEqualTo(400);
    var large = BodyPublishers.ofByteArray("x".repeat(70_000).getBytes(UTF_8));
    assertThat(post("/add-checkpoint", large).statusCode()).isEqualTo(413);
    assertThat(send(request("/add-checkpoint").GET()).statusCode()).isEqualTo(405);
  }

  private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
    return send(request(path).POST(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString(UTF_8));
  }
}
