package org.softintel.audit.cosigning;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.softintel.audit.cosigning.WitnessAnswer.Silent;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.audit.witness.AddCheckpoint;

/** A witness that does harm by how it answers. */
class WitnessClientTest {
  private static final AddCheckpoint ASKED = new AddCheckpoint(0, List.of(), "a checkpoint\n");

  @Test
  void anAnswerWithoutEndIsNotReadOn() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var hungUp = CompletableFuture.supplyAsync(() -> talkUntilHungUp(server));

      var verdict = call("PT30S").send(ASKED, at(server));

      assertThat(verdict).isEqualTo(new Silent("unreachable"));
      assertThat(hungUp.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void noAnswerIsNotWaitedForLongerThanTheSettingsSay() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(call("PT0.3S").send(ASKED, at(server))).isEqualTo(new Silent("timeout"));
    }
  }

  private static boolean talkUntilHungUp(ServerSocket server) {
    try (var socket = server.accept()) {
      var out = socket.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(US_ASCII));
      var chunk = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(US_ASCII);
      while (true) {
        out.write(chunk);
      }
    } catch (IOException e) {
      return true;
    }
  }

  private static KnownWitness at(ServerSocket server) {
    var address = URI.create("http://localhost:" + server.getLocalPort() + "/add-checkpoint");
    return new KnownWitness(address, VerifierKey.ofWitness("witness.example/w1", new byte[32]));
  }

  private static WitnessClient call(String timeout) {
    return new WitnessClient(new GivenWitnessConfig(Map.of(), 1, Duration.parse(timeout)));
  }
}
