package org.softintel.platform.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnansweredRequestsTest {
  private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final int PATIENCE = 20_000;

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;
  private String page = "short";
  private Endpoint busy = routing -> page;

  private interface Endpoint {
    String answer(RoutingContext routing) throws Exception;
  }

  @BeforeEach
  void aServer() {
    var router = Router.router(vertx);
    router.route().handler(UnansweredRequests::watch);
    router
        .route()
        .handler(
            routing -> {
              asked.incrementAndGet();
              // Later, as an endpoint does it, on another thread.
              vertx.executeBlocking(() -> busy.answer(routing)).onSuccess(routing.response()::end);
            });
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @AfterEach
  void isOver() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void whoWaitsForEachAnswerGoesOn() throws IOException {
    try (var socket = connected()) {
      for (int i = 0; i < 100; i++) {
        send(socket, 1);
        assertThat(new String(socket.getInputStream().readNBytes(43), US_ASCII)).endsWith("short");
      }
    }
  }

  @Test
  void whoAsksOnWithoutWaitingIsHungUpOn() throws IOException {
    try (var socket = connected()) {
      send(socket, 1_000);

      assertThat(isEnded(socket)).isTrue();
      assertThat(asked.get()).isLessThan(10);
    }
  }

  @Test
  void whoAsksOnWithoutTakingTheAnswersIsHungUpOn() throws IOException, InterruptedException {
    page = "x".repeat(100_000);
    try (var socket = connected()) {
      for (int i = 0; i < 1_000 && asked.get() == i; i++) {
        send(socket, 1);
        for (int look = 0; look < 200 && asked.get() == i; look++) {
          Thread.sleep(10);
        }
      }

      assertThat(asked.get()).isLessThan(200);
      assertThat(isEnded(socket)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"GET, true, true", "POST, false, true", "POST, true, false"})
  void nothingIsDoneForWhoHasGoneButWhatSomebodyWithAnAccountSent(
      String method, boolean known, boolean isPassedOver) throws Exception {
    var passedOver = new CompletableFuture<Boolean>();
    busy =
        routing -> {
          while (!routing.response().closed()) {
            Thread.sleep(10);
          }
          routing.put(RequestLimits.KNOWN, known);
          passedOver.complete(new UnansweredRequests().passOver(routing).isPresent());
          return page;
        };
    try (var socket = connected()) {
      socket.getOutputStream().write(REQUEST.replace("GET", method).getBytes(US_ASCII));
      while (asked.get() == 0) {
        Thread.sleep(10);
      }
    }

    assertThat(passedOver.get(PATIENCE, MILLISECONDS)).isEqualTo(isPassedOver);
  }

  private Socket connected() throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(2_048);
    socket.setSoTimeout(PATIENCE);
    socket.connect(new InetSocketAddress("localhost", server.actualPort()));
    return socket;
  }

  private static void send(Socket socket, int requests) throws IOException {
    socket.getOutputStream().write(REQUEST.repeat(requests).getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }

  private static boolean isEnded(Socket socket) {
    try {
      socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      return true;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
