package org.softintel.given;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * In the mail server's place for a while: it knows none of the recipients, and says so for good.
 */
public final class RefusingMailServer {
  private final ServerSocket socket;

  public RefusingMailServer(int port) throws IOException {
    socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
    var thread = new Thread(this::serve, "refusing mail server");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // The client or the test has gone.
      }
    }
  }

  private static void talk(Socket client) throws IOException {
    var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
    say(client, "220 here");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      say(client, line.startsWith("RCPT") ? "550 5.1.1 there is nobody of that name" : "250 fine");
    }
  }

  private static void say(Socket client, String answer) throws IOException {
    client.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
  }

  public void close() throws IOException {
    socket.close();
  }
}
