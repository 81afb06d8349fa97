package org.softintel.given;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** Takes traces as an OpenTelemetry collector does, and keeps all that came as it came. */
public final class TraceCollector implements AutoCloseable {
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private final HttpServer server;

  private TraceCollector(HttpServer server) {
    this.server = server;
  }

  public static TraceCollector started() throws IOException {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var collector = new TraceCollector(HttpServer.create(loopback, 0));
    collector.server.createContext("/v1/traces", collector::take);
    collector.server.start();
    return collector;
  }

  private void take(HttpExchange call) throws IOException {
    var body = call.getRequestBody().readAllBytes();
    synchronized (taken) {
      taken.write(body);
    }
    call.getResponseHeaders().set("Content-Type", "application/x-protobuf");
    call.sendResponseHeaders(200, -1);
    call.close();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public byte[] bytes() {
    synchronized (taken) {
      return taken.toByteArray();
    }
  }

  /** Texts stand in there as they are. */
  public boolean has(String text) {
    return new String(bytes(), ISO_8859_1).contains(text);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
