package org.softintel.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.softintel.audit.witness.AddCheckpointHandler.Answer;

/** Takes requests for the witness; TLS, if it must be, is for whatever stands in front. */
record WitnessServer(HttpServer server, ExecutorService workers) implements AutoCloseable {
  private static final Pattern NEWEST = Pattern.compile("/([0-9a-f]{64})/checkpoint");
  private static final int BYTES_AT_MOST = 64 * 1024;
  private static final int WORKERS = 128;
  private static final int BACKLOG = 64;

  static WitnessServer start(String host, int port, AddCheckpointHandler handler)
      throws IOException {
    // Seconds for a whole request, and for its answer: or whoever is slow holds a worker for ever.
    System.setProperty("sun.net.httpserver.maxReqTime", "2");
    System.setProperty("sun.net.httpserver.maxRspTime", "10");
    var address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new IOException("there is no host " + host);
    }
    var server = HttpServer.create(address, BACKLOG);
    var workers = Executors.newFixedThreadPool(WORKERS);
    server.setExecutor(workers);
    server.createContext("/", exchange -> answer(exchange, handler));
    server.start();
    return new WitnessServer(server, workers);
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private static void answer(HttpExchange exchange, AddCheckpointHandler handler)
      throws IOException {
    try (exchange) {
      var answer = answerTo(exchange, handler);
      var body = answer.body().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Answer answerTo(HttpExchange exchange, AddCheckpointHandler handler)
      throws IOException {
    var path = exchange.getRequestURI().getPath();
    var newest = NEWEST.matcher(path);
    boolean isRead = newest.matches();
    if (!isRead && !path.equals("/add-checkpoint")) {
      return Answer.plain(404, "there is nothing here");
    }
    var method = isRead ? "GET" : "POST";
    if (!exchange.getRequestMethod().equals(method)) {
      return Answer.plain(405, "only " + method + " is answered here");
    }
    var body = exchange.getRequestBody().readNBytes(BYTES_AT_MOST + 1);
    if (body.length > BYTES_AT_MOST) {
      return Answer.plain(413, "too large");
    }
    try {
      return isRead ? handler.newest(newest.group(1)) : handler.addCheckpoint(body);
    } catch (IOException | RuntimeException e) {
      System.err.println("not answered: " + e);
      return Answer.plain(500, "the witness cannot keep what it sees");
    }
  }
}
