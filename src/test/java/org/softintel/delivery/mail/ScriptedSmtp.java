package org.softintel.delivery.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;

/** A mail server that answers what it is told to; an empty answer hangs up without a word. */
final class ScriptedSmtp implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, String> answers;

  ScriptedSmtp(Map<String, String> answers) throws IOException {
    this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    this.answers = answers;
    var thread = new Thread(this::serve, "scripted smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
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

  private void talk(Socket client) throws IOException {
    var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
    var command = "GREETING";
    var inMail = false;
    while (command != null) {
      if (!inMail || command.equals(".")) {
        var answer = answer(command);
        if (answer.isEmpty()) {
          return;
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
        inMail = answer.startsWith("354");
      }
      command = in.readLine();
    }
  }

  private String answer(String command) {
    var verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    var usual =
        switch (verb) {
          case "GREETING" -> "220 scripted";
          case "DATA" -> "354 go on";
          case "QUIT" -> "221 bye";
          default -> "250 fine";
        };
    return answers.getOrDefault(verb, usual);
  }
}
