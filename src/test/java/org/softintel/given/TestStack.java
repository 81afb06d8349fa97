package org.softintel.given;

import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.softintel.local.LocalMode;
import org.softintel.local.LocalSettings;
import org.softintel.local.LocalStack;

/**
 * The whole of local mode on free ports and without its invented reports, started once for all
 * tests of one JVM. Several JVMs share out the journeys, each with a stack of its own.
 */
public final class TestStack {
  private static final int FORK = Integer.getInteger("stack.fork", 1);
  private static @Nullable TestStack shared;

  private final LocalStack parts;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

  private TestStack(LocalStack parts) {
    this.parts = parts;
  }

  public static synchronized TestStack shared() {
    var running = shared;
    if (running == null) {
      running = fresh(Path.of("target", "stack-" + FORK));
      shared = running;
    }
    return running;
  }

  /** Whether a test of this JVM has asked for it yet. */
  static synchronized boolean isRunning() {
    return shared != null;
  }

  private static TestStack fresh(Path home) {
    var port = freePorts(6).iterator();
    var ports =
        new LocalSettings.Ports(
            port.next(), port.next(), port.next(), port.next(), port.next(), port.next());
    var settings = new LocalSettings(home, Path.of("target"), ports, false, true);
    LocalStack.discard(settings);
    var parts = new LocalStack(settings, System.out::println);
    Runtime.getRuntime().addShutdownHook(new Thread(parts::close));
    parts.start();
    return new TestStack(parts);
  }

  /** Each of the parts: to stop, kill, suspend and start alone. */
  public LocalStack parts() {
    return parts;
  }

  public Path home() {
    return parts.settings().home();
  }

  public URI app() {
    return URI.create("http://localhost:" + parts.settings().ports().app());
  }

  public URI management() {
    return URI.create("http://localhost:" + parts.settings().ports().management());
  }

  /** Where people sign in: Keycloak. */
  public URI signIn() {
    return URI.create("http://localhost:" + parts.settings().ports().keycloak());
  }

  /** A bearer token for the API. */
  public String token(String account) {
    try {
      return parts.token(account);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection of the superuser, whom nothing is forbidden, to be kept and closed. */
  public Connection superuser() throws SQLException {
    return parts.superuser();
  }

  /** What is asked of the database in one go. */
  interface Question<T> {
    T ask(Connection database) throws SQLException;
  }

  /** As the superuser, over a connection that is kept for the next question. */
  <T> T ask(Question<T> question) {
    try {
      var connection = idleOrNew();
      try {
        var answer = question.ask(connection);
        idle.push(connection);
        return answer;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The database may have been stopped or killed since. */
  private Connection idleOrNew() throws SQLException {
    for (var it = idle.poll(); it != null; it = idle.poll()) {
      if (it.isValid(1)) {
        return it;
      }
    }
    return superuser();
  }

  public void execute(String sql) {
    ask(
        database -> {
          try (var statement = database.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  public long count(String table) {
    return Long.parseLong(text("SELECT count(*) FROM " + table));
  }

  /** The first column of the first row. */
  public String text(String query) {
    return ask(
        database -> {
          try (var statement = database.createStatement();
              var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
          }
        });
  }

  /** An open IMAP session of one mailbox: cseteam, cseteam-notice or auditors. */
  public jakarta.mail.Store mailbox(String name) throws jakarta.mail.MessagingException {
    var store = jakarta.mail.Session.getInstance(new Properties()).getStore("imap");
    store.connect("127.0.0.1", parts.settings().ports().imap(), name, LocalMode.PASSWORD);
    return store;
  }

  /** Below those that the system hands out, so that no stranger is given one in the meantime. */
  public static List<Integer> freePorts(int count) {
    var candidates =
        IntStream.range(0, 500).mapToObj(it -> 12_000 + 500 * FORK + it).collect(toList());
    Collections.shuffle(candidates);
    return candidates.stream().filter(TestStack::isFree).limit(count).toList();
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
