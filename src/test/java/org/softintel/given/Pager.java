package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A system that a call-out list calls: it refuses each call once, and takes the second try. */
public final class Pager implements AutoCloseable {
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** A call as it came. */
  public record Call(String address, String headers, String body) {}

  private Pager(HttpServer server) {
    this.server = server;
  }

  public static Pager started() throws IOException {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var pager = new Pager(HttpServer.create(loopback, 0));
    pager.server.createContext("/", pager::take);
    pager.server.start();
    return pager;
  }

  private void take(HttpExchange call) throws IOException {
    var body = new String(call.getRequestBody().readAllBytes(), UTF_8);
    var isFirst = calls.stream().noneMatch(it -> it.body.equals(body));
    calls.add(new Call("" + call.getRequestURI(), "" + call.getRequestHeaders().entrySet(), body));
    call.sendResponseHeaders(isFirst ? 503 : 204, -1);
    call.close();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/call";
  }

  public List<Call> about(String reference) {
    return calls.stream().filter(it -> it.body.contains(reference)).toList();
  }

  public List<Call> all() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
