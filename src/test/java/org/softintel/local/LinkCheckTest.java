package org.softintel.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkCheckTest {
  private final HttpServer other = server(Map.of("/there", ""));
  private final HttpServer ours =
      server(
          Map.of(
              "/", "<a class=\"x\" href=\"/guidance\">a</a> <a href=\"/leave\">b</a>",
              "/guidance",
                  "<a href=\"" + at(other, "/there") + "\">c</a> <a href=\"/gone#x\">d</a>",
              "/help", "<a href=\"http://localhost:1/\">never read</a>"));

  @AfterEach
  void stop() {
    ours.stop(0);
    other.stop(0);
  }

  @Test
  void itFollowsOurPagesAndSaysWhichLinksAreBrokenAndWhere() {
    assertThat(new LinkCheck(at(ours, "")).faults())
        .containsExactly(at(ours, "/gone") + " (on /guidance): answers 404");
  }

  @Test
  void aSiteThatDoesNotAnswerIsAFault() {
    var address = at(ours, "");
    ours.stop(0);

    assertThat(new LinkCheck(address).faults())
        .singleElement()
        .asString()
        .contains("does not answer");
  }

  private static URI at(HttpServer server, String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static HttpServer server(Map<String, String> pages) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            var page = pages.get(exchange.getRequestURI().getPath());
            var body = (page == null ? "" : page).getBytes(UTF_8);
            exchange.sendResponseHeaders(
                page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
