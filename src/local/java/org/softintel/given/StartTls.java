package org.softintel.given;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Gives the mail server of local mode or of a test, which has none, STARTTLS: it speaks itself
 * until a conversation is encrypted, and then passes all on.
 */
public final class StartTls implements AutoCloseable {
  private static final int WAITING = 50;

  private final SSLContext key;
  private final int behind;
  private final ServerSocket socket;

  /** Before the server at the port {@code behind}. */
  public StartTls(int port, int behind, SSLContext key) throws IOException {
    this.key = key;
    this.behind = behind;
    socket = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress());
  }

  /** The port to listen on, that of the server behind, a keystore and its password. */
  public static void main(String[] arguments) throws Exception {
    var key = key(Path.of(arguments[2]), arguments[3]);
    try (var starttls =
        new StartTls(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), key)) {
      starttls.run();
    }
  }

  /** Until it is closed. */
  public void run() {
    try {
      while (!socket.isClosed()) {
        var client = socket.accept();
        inBackground(() -> serve(client));
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  /** A thread that ends with the program. */
  public static Thread inBackground(Runnable work) {
    var thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static SSLContext key(Path keystore, String password) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(keystore)) {
      store.load(in, password.toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, password.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private void serve(Socket client) {
    try (client;
        var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      greet(client);
      var secured = (SSLSocket) key.getSocketFactory().createSocket(client, null, false);
      secured.setUseClientMode(false);
      // Its greeting: ours was said.
      line(server.getInputStream());
      var answers = inBackground(() -> pass(server, secured));
      pass(secured, server);
      answers.join();
    } catch (IOException e) {
      // One of both has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void greet(Socket client) throws IOException {
    var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
    say(client.getOutputStream(), "220 mail");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals("STARTTLS")) {
        say(client.getOutputStream(), "220 go on");
        return;
      }
      say(client.getOutputStream(), "250-mail\r\n250 STARTTLS");
    }
    throw new IOException("nothing more came");
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(US_ASCII));
  }

  private static void line(InputStream in) throws IOException {
    for (int next = in.read(); next >= 0 && next != '\n'; ) {
      next = in.read();
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.close();
    } catch (IOException e) {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Then it is closed.
    }
  }
}
