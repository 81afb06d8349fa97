package org.softintel.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A server of PostgreSQL beside that of the stack, with its superuser and nothing else in it. */
public final class EmptyPostgres implements AutoCloseable {
  private final LocalPasswords passwords;
  private final Postgres server;
  private final PartProcess process;
  private final int port;

  /** In a folder that is made anew; returns when it answers. */
  public EmptyPostgres(LocalSettings stack, Path home, int port) {
    this.port = port;
    var ports = stack.ports();
    var settings =
        new LocalSettings(
            home,
            stack.build(),
            new LocalSettings.Ports(
                ports.app(),
                ports.management(),
                ports.keycloak(),
                ports.smtp(),
                ports.imap(),
                port),
            false,
            stack.shortLived());
    PrivateFiles.delete(settings.home());
    PrivateFiles.folder(settings.home());
    passwords = new LocalPasswords(settings);
    server = new WithoutTables(settings, passwords);
    process = new PartProcess(server, settings);
    Runtime.getRuntime().addShutdownHook(new Thread(process::stop));
    process.start();
  }

  private static final class WithoutTables extends Postgres {
    WithoutTables(LocalSettings settings, LocalPasswords passwords) {
      super(settings, passwords);
    }

    @Override
    public void whenReady() {
      // Whoever asked for it makes roles and tables.
    }
  }

  public int port() {
    return port;
  }

  public String superuserPassword() {
    return passwords.get(Postgres.SUPERUSER);
  }

  /** For JDBC, without a login. */
  public String url(String database) {
    return server.url(database);
  }

  public Connection superuser(String database) throws SQLException {
    return server.connect(database);
  }

  @Override
  public void close() {
    process.stop();
  }
}
