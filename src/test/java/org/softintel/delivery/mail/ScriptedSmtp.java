package org.softintel.delivery.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that answers what it is told to; an empty answer hangs up without a word, {@link
 * #SILENCE} says nothing and stays. One that has a key understands STARTTLS.
 */
final class ScriptedSmtp implements AutoCloseable {
  static final String SILENCE = "(silence)";

  private final ServerSocket socket;
  private final Map<String, String> answers;
  private final Map<String, String> once = new ConcurrentHashMap<>();
  private final @Nullable SSLContext key;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<Socket> clients = new CopyOnWriteArrayList<>();

  ScriptedSmtp(Map<String, String> answers) throws IOException {
    this(answers, null);
  }

  ScriptedSmtp(Map<String, String> answers, @Nullable SSLContext key) throws IOException {
    this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    this.answers = new ConcurrentHashMap<>(answers);
    this.key = key;
    daemon(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** From now on. */
  void answer(String command, String answer) {
    answers.put(command, answer);
  }

  /** The next time; after that as before. */
  void answerOnce(String command, String answer) {
    once.put(command, answer);
  }

  /** Commands and lines of mails, in their order; GREETING stands for a new connection. */
  List<String> heard() {
    return heard;
  }

  /** How often a command came that begins so. */
  long heard(String beginning) {
    return heard.stream().filter(it -> it.startsWith(beginning)).count();
  }

  /** As a server does that has waited for long enough. */
  void hangUp() throws IOException {
    for (var client : clients) {
      client.close();
    }
    clients.clear();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    hangUp();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        var client = socket.accept();
        clients.add(client);
        daemon(() -> serve(client));
      } catch (IOException e) {
        // The test has gone.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      talk(client, "GREETING");
    } catch (IOException e) {
      // The client or the test has gone.
    }
  }

  private void talk(Socket client, @Nullable String first) throws IOException {
    var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
    var command = first == null ? in.readLine() : first;
    var inMail = false;
    while (command != null) {
      heard.add(command);
      if (!inMail || command.equals(".")) {
        var answer = answer(command, client instanceof SSLSocket);
        if (answer.isEmpty()) {
          return;
        }
        if (!answer.equals(SILENCE)) {
          client.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
        }
        inMail = answer.startsWith("354");
        if (command.equals("STARTTLS") && key != null && answer.startsWith("220")) {
          talk(secured(client, key), null);
          return;
        }
      }
      command = in.readLine();
    }
  }

  private static SSLSocket secured(Socket client, SSLContext key) throws IOException {
    var secured = (SSLSocket) key.getSocketFactory().createSocket(client, null, false);
    secured.setUseClientMode(false);
    secured.startHandshake();
    return secured;
  }

  private String answer(String command, boolean isSecured) {
    var verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    var usual =
        switch (verb) {
          case "GREETING" -> "220 scripted";
          case "EHLO" -> key == null || isSecured ? "250 fine" : "250-fine\r\n250 STARTTLS";
          case "STARTTLS" -> key == null ? "502 no" : "220 go on";
          case "DATA" -> "354 go on";
          case "QUIT" -> "221 bye";
          default -> "250 fine";
        };
    var next = once.remove(verb);
    return next == null ? answers.getOrDefault(verb, usual) : next;
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(work, "scripted smtp");
    thread.setDaemon(true);
    thread.start();
  }
}
