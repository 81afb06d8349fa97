package org.softintel.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The witness as a program of its own: what whoever starts it reads, and who can stop it. */
class WitnessProgramTest {
  private static final GivenTree LOG = GivenTree.of("softintel.example/audit");
  private static final String HEAD =
      "POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nContent-Length: 500\r\n\r\n";

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void aLogIsKnown() throws IOException {
    Files.writeString(folder.resolve("audit.vkey"), LOG.verifier().line());
  }

  @AfterEach
  void stop() {
    started.forEach(it -> it.destroyForcibly().onExit().join());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --port  | 70000                | usage: --state DIR
          --host  | no.such.host.invalid | The witness cannot start: there is no host no.such.host.invalid
          --log   | FOLDER/away          | The witness cannot start: NoSuchFileException: FOLDER/away
          --log   | FOLDER               | The witness cannot start: Is a directory
          --log   | FOLDER/noise         | The witness cannot start: MalformedInputException
          --log   | FOLDER/empty         | The witness cannot start: the verifier key is not written
          --state | FOLDER/audit.vkey    | The witness cannot start: FileAlreadyExistsException: FOLDER/audit.vkey
          """)
  void whatCannotBeIsOnePlainLine(String option, String value, String line) throws Exception {
    // given
    Files.write(folder.resolve("noise"), new byte[] {(byte) 0xff, (byte) 0xfe});
    Files.createFile(folder.resolve("empty"));
    // when
    var process = started(option, value.replace("FOLDER", folder.toString()));
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    // then
    assertThat(process.waitFor()).isPositive();
    assertThat(said.lines()).as(said).hasSize(1);
    assertThat(said).startsWith(line.replace("FOLDER", folder.toString()));
  }

  @Test
  void aLogMayCallItselfOtherwiseThanItsKeyIsCalled() throws Exception {
    var tree = GivenTree.of("go.sum database tree");
    var key = tree.verifier("sum.example.org");
    Files.writeString(folder.resolve("audit.vkey"), key.line());
    var checkpoint = tree.text(3) + "\n" + tree.line(key, tree.text(3));

    var port = portOf(started("--origin", tree.origin()));

    assertThat(answerTo(port, new AddCheckpoint(0, List.of(), checkpoint).text().getBytes(UTF_8)))
        .isEqualTo(200);
  }

  /** Each sends a little and then nothing more: of the head of a request, or of its body. */
  @Test
  void whoSendsSlowlyKeepsNobodyElseWaiting() throws Exception {
    // given
    var port = portOf(started("--port", "0"));
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 100; i++) {
        slow.add(beginning(port, i % 2 == 0 ? "POST /add" : HEAD + "old"));
      }
      // when
      var status = answerTo(port, LOG.request(0, 3));
      // then
      assertThat(status).isEqualTo(200);
      assertThat(slow.get(0).getInputStream().read()).as("the end of the connection").isNegative();
      assertThat(slow.get(1).getInputStream().read()).as("the end of the connection").isNegative();
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  private static Socket beginning(int port, String words) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(8_000);
    socket.getOutputStream().write(words.getBytes(UTF_8));
    return socket;
  }

  private static int answerTo(int port, byte[] body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/add-checkpoint"))
            .timeout(Duration.ofSeconds(8))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private static int portOf(Process process) throws IOException {
    var said = process.inputReader(UTF_8);
    var line = said.readLine();
    while (line != null && !line.startsWith("Ready: ")) {
      line = said.readLine();
    }
    return Integer.parseInt(String.valueOf(line).replaceAll(".*:", ""));
  }

  private Process started(String option, String value) throws IOException {
    var settings = new TreeMap<String, String>();
    settings.put("--state", folder.resolve("state").toString());
    settings.put("--name", "witness.example/w1");
    settings.put("--log", folder.resolve("audit.vkey").toString());
    settings.put("--port", "0");
    settings.put(option, value);
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-cp", "target/classes", Witness.class.getName()));
    settings.forEach((name, set) -> command.addAll(List.of(name, set)));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    started.add(process);
    return process;
  }
}
