package org.softintel.platform.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.filters.Filter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ref.WeakReference;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.platform.identity.GivenBearerTokens;
import org.softintel.platform.sealing.GivenIndexKeys;

/** What is read, and whose form waits for a place among long ones, of which there is one here. */
class RequestLimitsTest {
  private static final int LONG = (int) RequestLimits.LONG_BYTES + 1;
  private static final int SHORT = (int) RequestLimits.LONG_BYTES;

  /** Less than the longest wait: whoever has waited so long goes on. */
  private static final long SOON = HeavyWork.LONGEST_WAIT.toMillis() - 1_500;

  private static final long A_WHILE = 400;
  private static final int MEBIBYTE = 1 << 20;
  private static final int FLOOD = 200 * MEBIBYTE;
  private static final String SIGN_IN = "/sign-in";

  private final Vertx vertx = Vertx.vertx();
  private final BlockingQueue<RoutingContext> begun = new LinkedBlockingQueue<>();
  private final BlockingQueue<WeakReference<RoutingContext>> came = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
  private final List<Socket> sockets = new ArrayList<>();
  @TempDir private Path folder;
  private HttpServer server;
  private String known;

  @BeforeEach
  void aServer() throws Exception {
    var keys = GivenIndexKeys.of(GivenIndexKeys.file(folder, 1));
    var recent = new RecentBrowser(() -> keys, InstantSource.system());
    var filters = new Filters();
    new RequestLimits(
            new BodiesInFlight(1 << 20, 1 << 20),
            new HeavyWork(1),
            recent,
            GivenBearerTokens.none(),
            Duration.ofSeconds(30),
            1 << 20)
        .register(filters);
    var router = Router.router(vertx);
    router.route().handler(this::tellTheEnd);
    filters.getFilters().stream()
        .sorted(Comparator.comparingInt(Filter::getPriority).reversed())
        .forEach(it -> router.route().handler(it.getHandler()));
    router
        .route(SIGN_IN)
        .handler(
            routing -> {
              recent.remember(routing, "somebody");
              routing.end();
            });
    router.route().handler(begun::add);
    server =
        vertx
            .createHttpServer(new HttpServerOptions().setMaxFormAttributeSize(LONG))
            .requestHandler(router)
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    known = cookie();
  }

  /** After all that others do at the end. */
  private void tellTheEnd(RoutingContext routing) {
    came.add(new WeakReference<>(routing));
    routing.addEndHandler(it -> vertx.runOnContext(now -> ended.add(routing.normalizedPath())));
    routing.next();
  }

  @AfterEach
  void isOver() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aLongFormOfSomebodyKnownWaitsUntilAnotherIsAnswered() throws Exception {
    send("/first", known, LONG);
    var first = begun();
    send("/second", known, LONG);
    assertThat(begunWithin(A_WHILE)).isNull();

    first.end();

    assertThat(path(begun())).isEqualTo("/second");
  }

  @Test
  void aShortFormNeitherWaitsNorTakesThePlace() throws Exception {
    send("/short", known, SHORT);
    assertThat(path(begun())).isEqualTo("/short");
    send("/long", known, LONG);
    assertThat(path(begun())).isEqualTo("/long");

    send("/short-again", known, SHORT);

    assertThat(path(begun())).isEqualTo("/short-again");
  }

  @Test
  void aStrangersLongFormNeitherWaitsForOthersNorTakesTheirPlace() throws Exception {
    var madeUp = known.substring(0, known.length() - 22) + "x".repeat(22);
    send("/stranger", "", LONG);
    assertThat(path(begun())).isEqualTo("/stranger");
    send("/known", known, LONG);
    assertThat(path(begun())).isEqualTo("/known");

    send("/stranger-again", madeUp, LONG);

    assertThat(path(begun())).isEqualTo("/stranger-again");
  }

  @Test
  void whoTakesTheAnswerSlowlyKeepsNobodyWaiting() throws Exception {
    send("/slow", known, LONG);
    var slow = begun();
    send("/next", known, LONG);
    assertThat(begunWithin(A_WHILE)).isNull();

    slow.response().setChunked(true).write("x".repeat(1 << 20));

    assertThat(path(begun())).isEqualTo("/next");
    assertThat(slow.response().ended()).isFalse();
  }

  @Test
  void whoLeavesWhileWaitingGivesTheTurnUp() throws Exception {
    send("/first", known, LONG);
    var first = begun();
    var leaving = send("/leaving", known, LONG);
    assertThat(begunWithin(A_WHILE)).isNull();
    send("/last", known, LONG);

    leaving.close();
    assertThat(ended.poll(SOON, MILLISECONDS)).isEqualTo("/leaving");
    first.end();

    assertThat(path(begun())).isEqualTo("/last");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: " + FLOOD,
        "Transfer-Encoding: chunked",
        "Content-Length: " + FLOOD + "\r\nAuthorization: made-up"
      })
  @Timeout(60)
  void whatAStrangerSendsBeyondAMebibyteIsNotRead(String headers) throws Exception {
    var socket = connected();

    write(socket, head("/api/v1/reports", headers));
    var sent = sentUntilTheEnd(socket);

    assertThat(sent).isLessThan(FLOOD / 2);
    assertThat(begun).isEmpty();
  }

  @Test
  void aStrangerIsToldToComeAgainWhenTheirTurnDoesNotCome() throws Exception {
    for (int i = 0; i < 4; i++) {
      send("/stranger", "", SHORT);
      begun();
    }
    var waiting = send("/waiting", "", SHORT);
    waiting.setSoTimeout((int) HeavyWork.LONGEST_WAIT.toMillis() + 3_000);

    assertThat(status(waiting)).startsWith("HTTP/1.1 503");
    assertThat(begun).isEmpty();
  }

  @Test
  void aStrangerIsToldToComeAgainAtOnceWhenManyWait() throws Exception {
    for (int i = 0; i < 4 + HeavyWork.MOST_OF_A_NETWORK; i++) {
      send("/stranger", "", SHORT / 64);
    }
    for (int i = 0; i < 4; i++) {
      begun();
    }

    assertThat(status(send("/late", "", SHORT / 64))).startsWith("HTTP/1.1 503");
  }

  @Test
  void strangersWaitForEachOtherAndWhoeverHangsUpIsPassedOver() throws Exception {
    for (int i = 0; i < 4; i++) {
      send("/stranger", "", SHORT);
    }
    var first = begun();
    for (int i = 1; i < 4; i++) {
      begun();
    }
    var leaving = send("/leaving", "", SHORT);
    assertThat(begunWithin(A_WHILE)).isNull();
    send("/waiting", "", SHORT);
    assertThat(begunWithin(A_WHILE)).isNull();

    leaving.close();
    assertThat(ended.poll(SOON, MILLISECONDS)).isEqualTo("/leaving");
    first.end();

    assertThat(path(begun())).isEqualTo("/waiting");
  }

  /** A deadline held what a stranger had reset, until the memory was full of it. */
  @ParameterizedTest
  @ValueSource(ints = {10, 2 * MEBIBYTE})
  void nothingStaysOfAHalfSentFormWhoseConnectionIsReset(int announced) throws Exception {
    came.clear();
    var socket = connected();
    write(socket, head("/half", "", announced) + "a=");
    var request = came.poll(SOON, MILLISECONDS);

    socket.setSoLinger(true, 0);
    socket.close();
    // Another on the same thread has nothing of the first one left in its hands.
    send("/next", "", 2);

    isForgotten(request);
  }

  @ParameterizedTest
  @CsvSource({"3, 200", "70000, 413"})
  void nothingStaysOfAFormThatWasAnswered(int length, int status) throws Exception {
    came.clear();
    var socket = connected();

    write(socket, head("/form", "", length) + "a".repeat(length));
    if (status == 200) {
      begun().end();
    }

    assertThat(status(socket)).startsWith("HTTP/1.1 " + status);
    isForgotten(came.poll(SOON, MILLISECONDS));
  }

  private static void isForgotten(@Nullable WeakReference<RoutingContext> seen) throws Exception {
    var request = Objects.requireNonNull(seen, "no request came");
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (request.get() != null && System.nanoTime() < until) {
      System.gc();
      Thread.sleep(50);
    }
    assertThat(request.get()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: identity"
      })
  void aBodyWhoseEndAProxyMaySeeElsewhereIsRefused(String encodings) throws Exception {
    var socket = connected();

    write(socket, head("/form", encodings) + "3\r\na=b\r\n0\r\n\r\n");

    assertThat(status(socket)).startsWith("HTTP/1.1 400");
    assertThat(begun).isEmpty();
  }

  @Test
  void aStrangersFormOfAMebibyteIsReadToTheEndThoughItIsRefused() throws Exception {
    var socket = send("/large", "", MEBIBYTE);

    assertThat(status(socket)).startsWith("HTTP/1.1 413");
    write(socket, head("/next", "", 1) + "a");
    assertThat(path(begun())).isEqualTo("/next");
  }

  /** In parts that a chunked body may have, too. */
  private static long sentUntilTheEnd(Socket socket) {
    var part = (Integer.toHexString(MEBIBYTE) + "\r\n" + "x".repeat(MEBIBYTE) + "\r\n");
    var sent = 0;
    try {
      for (; sent < FLOOD; sent += MEBIBYTE) {
        write(socket, part);
      }
    } catch (IOException cutOff) {
      return sent;
    }
    return sent;
  }

  private static String status(Socket socket) throws IOException {
    var line =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
    return line == null ? "" : line;
  }

  private RoutingContext begun() throws InterruptedException {
    var next = begunWithin(SOON);
    if (next == null) {
      throw new AssertionError("nothing was begun");
    }
    return next;
  }

  private @Nullable RoutingContext begunWithin(long millis) throws InterruptedException {
    return begun.poll(millis, MILLISECONDS);
  }

  private static String path(RoutingContext routing) {
    return routing.normalizedPath();
  }

  /** Of a browser in which somebody has signed in. */
  private String cookie() throws Exception {
    var socket = connected();
    write(socket, "GET " + SIGN_IN + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
    for (var line = answer.readLine(); line != null; line = answer.readLine()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("set-cookie: ")) {
        assertThat(ended.poll(SOON, MILLISECONDS)).isEqualTo(SIGN_IN);
        return line.substring("set-cookie: ".length(), line.indexOf(';'));
      }
    }
    throw new AssertionError("no cookie");
  }

  private Socket send(String path, String cookie, int length) throws IOException {
    var socket = connected();
    write(socket, head(path, cookie, length) + "a=" + "x".repeat(length - 2));
    return socket;
  }

  private static String head(String path, String cookie, int length) {
    return head(path, "Cookie: " + cookie + "\r\nContent-Length: " + length);
  }

  private static String head(String path, String headers) {
    return """
    POST %s HTTP/1.1\r
    Host: localhost\r
    Content-Type: application/x-www-form-urlencoded\r
    %s\r
    \r
    """
        .formatted(path, headers);
  }

  private Socket connected() throws IOException {
    var socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(2_048);
    socket.setSoTimeout((int) SOON);
    socket.connect(new InetSocketAddress("localhost", server.actualPort()));
    return socket;
  }

  private static void write(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }
}
