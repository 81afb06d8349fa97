package org.softintel.bench.submit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/**
 * Sends reports over the API on one connection that is kept. It does no more than that: the
 * processors are the service's.
 */
final class ApiSubmitter implements Submitter {
  private static final int PATIENCE_MS = 20_000;
  private static final String CREATED = "HTTP/1.1 201 ";

  private final Socket socket;
  private final InputStream answers;
  private final byte[] request;

  ApiSubmitter(URI app, String token, String report) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), app.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MS);
    answers = new BufferedInputStream(socket.getInputStream());
    request = request(app, token, report.getBytes(UTF_8));
  }

  private static byte[] request(URI app, String token, byte[] report) {
    var head =
        """
        POST /api/v1/reports HTTP/1.1\r
        Host: %s\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        """
            .formatted(app.getAuthority(), token, report.length);
    var request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(ISO_8859_1));
    request.writeBytes(report);
    return request.toByteArray();
  }

  @Override
  public void submit() throws IOException {
    accepted();
  }

  /** What the service answered. */
  String accepted() throws IOException {
    socket.getOutputStream().write(request);
    var status = line();
    int length = 0;
    for (var line = line(); !line.isEmpty(); line = line()) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    var body = new String(answers.readNBytes(length), UTF_8);
    if (!status.startsWith(CREATED)) {
      throw new IOException("a report was answered " + status + ": " + body);
    }
    return body;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int it = answers.read(); it != '\n'; it = answers.read()) {
      if (it < 0) {
        throw new IOException("the connection ended");
      }
      line.append((char) it);
    }
    line.setLength(line.length() - 1);
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
