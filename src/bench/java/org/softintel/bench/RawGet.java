package org.softintel.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** One page over a connection of its own, as a new visitor gets it. */
record RawGet(int status, int bytes) {
  private static final int PATIENCE_MS = 20_000;

  static String request(URI app, String page, String cookies) {
    return "GET "
        + page
        + " HTTP/1.1\r\nHost: "
        + app.getAuthority()
        + (cookies.isEmpty() ? "" : "\r\nCookie: " + cookies)
        + "\r\n\r\n";
  }

  static RawGet of(URI app, String page, String cookies) throws IOException {
    try (var socket = new Socket(app.getHost(), app.getPort())) {
      socket.setSoTimeout(PATIENCE_MS);
      var request = request(app, page, cookies).replaceFirst("Host:", "Connection: close\r\nHost:");
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      var answer = socket.getInputStream().readAllBytes();
      if (answer.length < 12) {
        throw new IOException("no answer");
      }
      return new RawGet(Integer.parseInt(new String(answer, 9, 3, ISO_8859_1)), answer.length);
    }
  }
}
