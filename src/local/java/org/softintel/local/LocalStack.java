package org.softintel.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The application and the real parts around it, started together in the order they need each other.
 */
public final class LocalStack implements AutoCloseable {
  private static final Duration SIGN_IN_PATIENCE = Duration.ofSeconds(30);

  private final LocalSettings settings;
  private final Consumer<String> progress;
  private final Postgres database;
  private final PartProcess postgres;
  private final PartProcess keycloak;
  private final PartProcess mail;
  private final PartProcess app;
  private final FolderLock lock;

  public LocalStack(LocalSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
    makeHome();
    lock = FolderLock.in(settings.home());
    var secrets = new LocalPasswords(settings);
    database = new Postgres(settings, secrets);
    postgres = new PartProcess(database, settings);
    keycloak = new PartProcess(new Keycloak(settings, secrets), settings);
    mail = new PartProcess(new LocalMail(settings), settings);
    var properties = new AppProperties(settings, secrets, database);
    var packaged = new App(settings, properties);
    app =
        new PartProcess(
            settings.live() ? new DevModeApp(packaged, properties) : packaged, settings);
  }

  private void makeHome() {
    try {
      Files.createDirectories(settings.home());
      Files.delete(Files.createTempFile(settings.home(), ".write", ""));
    } catch (IOException e) {
      throw new CannotStart(
          settings.home()
              + " cannot be written. Make it yours, or choose another with -Dlocal.home=");
    }
  }

  /** Ends what still runs from an earlier start in this folder, and deletes the folder. */
  public static void discard(LocalSettings settings) {
    var old = new LocalStack(settings, line -> {});
    old.clearLeftovers();
    old.lock.close();
    PrivateFiles.delete(settings.home());
  }

  private void clearLeftovers() {
    var leftovers = new OrphanedProcesses(settings);
    parts().forEach(leftovers::clear);
  }

  /** Returns when every part answers and people can sign in. */
  public void start() {
    clearLeftovers();
    parts().forEach(part -> part.part().ports().forEach(LocalStack::demandFree));
    var identity = CompletableFuture.runAsync(() -> start(keycloak));
    var storage = CompletableFuture.runAsync(() -> start(postgres));
    var post = CompletableFuture.runAsync(() -> start(mail));
    // The application waits for Keycloak by itself.
    var desk = CompletableFuture.allOf(storage, post).thenRun(() -> start(app));
    try {
      CompletableFuture.allOf(identity, desk).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof CannotStart why ? why : e;
    }
    awaitSignIn();
  }

  /** An application that was there before Keycloak asks for it every five seconds. */
  private void awaitSignIn() {
    var end = System.nanoTime() + SIGN_IN_PATIENCE.toNanos();
    while (app.isAlive() && !LocalHttp.redirects(settings.appUrl() + "/triage")) {
      if (System.nanoTime() > end) {
        throw new CannotStart("Nobody can sign in. " + LocalProcesses.lastLines(app.log()));
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private void start(PartProcess part) {
    var began = System.nanoTime();
    progress.accept(part.title() + " is starting");
    part.start();
    var took = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    progress.accept("%s is ready after %.1f s".formatted(part.title(), took));
  }

  private static void demandFree(String name, int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new CannotStart(
          "port %d is in use by another program. Stop it, or choose another with -Dlocal.port.%s=%d"
              .formatted(port, name, port + 1));
    }
  }

  @Override
  public void close() {
    app.stop();
    List.of(keycloak, mail, postgres).parallelStream().forEach(PartProcess::stop);
    lock.close();
  }

  public List<PartProcess> parts() {
    return List.of(postgres, keycloak, mail, app);
  }

  public PartProcess postgres() {
    return postgres;
  }

  public PartProcess keycloak() {
    return keycloak;
  }

  public PartProcess mail() {
    return mail;
  }

  public PartProcess app() {
    return app;
  }

  public LocalSettings settings() {
    return settings;
  }

  /** A bearer token for the API, of one of the realm's accounts. */
  public String token(String account) throws IOException {
    return new ApiTokens(settings).of(account);
  }

  /** A connection of the superuser to the application's database. */
  public Connection superuser() throws SQLException {
    return database.connect("softintel");
  }
}
