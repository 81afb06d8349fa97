package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests byte for byte as somebody types them: clients would not send the half of these. */
public final class RawHttp {
  private static final int PATIENCE = 20_000;

  private RawHttp() {}

  public record Answer(int status, Map<String, String> headers, String body) {
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /** The method and address, with a host and the further header lines, and no body. */
  public static Answer of(String methodAndAddress, String... headers) {
    var host = TestStack.shared().app().getAuthority();
    return raw(
        methodAndAddress
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\n"
            + List.of(headers).stream().map(it -> it + "\r\n").collect(Collectors.joining())
            + "Connection: close\r\n\r\n");
  }

  public static Answer raw(String request) {
    var app = TestStack.shared().app();
    try (var socket = new Socket(app.getHost(), app.getPort())) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      return parsed(new String(all(socket.getInputStream()), UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A request that is answered before it was read to its end may end with a reset. */
  private static byte[] all(InputStream in) throws IOException {
    var answer = new ByteArrayOutputStream();
    try {
      in.transferTo(answer);
    } catch (SocketException e) {
      if (answer.size() == 0) {
        throw e;
      }
    }
    return answer.toByteArray();
  }

  /** Sent, and left before the answer. */
  public static void cutOff(String request) {
    var app = TestStack.shared().app();
    try (var socket = new Socket(app.getHost(), app.getPort())) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      Thread.sleep(200);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Answer parsed(String answer) {
    var halves = answer.split("\r\n\r\n", 2);
    var lines = halves[0].split("\r\n", -1);
    var headers =
        List.of(lines).stream()
            .skip(1)
            .map(it -> it.split(": ?", 2))
            .collect(
                Collectors.toMap(
                    it -> it[0].toLowerCase(Locale.ROOT), it -> it[1], (a, b) -> a + ", " + b));
    return new Answer(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, halves[1]);
  }
}
