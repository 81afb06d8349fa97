package org.softintel.journey.firstday;

import com.microsoft.playwright.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import org.softintel.given.Chromium;
import org.softintel.given.Nginx;
import org.softintel.local.EmptyPostgres;
import org.softintel.local.LocalSettings;
import org.softintel.local.UnpackedKeycloak;

/** What the page of the first day needs before it begins, and browsers for its people. */
public final class Servers implements AutoCloseable {
  public static final String KEYCLOAKS_DATABASE = "invented-keycloak";
  public static final String MAIL = "invented-mail";

  private static final Path BUILD = Path.of("target");

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Machine machine;
  private final EmptyPostgres postgres;
  private final MailHost mail;
  private final Browser browser;

  /** In a folder with nothing else in it. */
  public Servers(Path folder) throws Exception {
    try {
      machine = opened(new Machine(folder.resolve("machine")));
      postgres = opened(postgres(folder));
      protect(folder);
      mail = opened(new MailHost(machine, "softintel", MAIL));
      opened(nginx());
      UnpackedKeycloak.copy(BUILD, machine.at("opt/keycloak"));
      browser = opened(browser());
    } catch (Exception | AssertionError e) {
      close();
      throw e;
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }

  private EmptyPostgres postgres(Path folder) {
    var none = new LocalSettings.Ports(0, 0, 0, 0, 0, 0);
    return new EmptyPostgres(
        new LocalSettings(folder, BUILD, none, false, true),
        folder.resolve("postgres"),
        machine.ports().postgres());
  }

  /** With TLS, and with the second database. */
  private void protect(Path folder) throws Exception {
    var key = machine.key("db.example.org");
    var certificate = key.certificateIn(folder, "db.pem");
    var secret = key.keyIn(folder, "db-key.pem");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    try (var superuser = superuser();
        var statement = superuser.createStatement()) {
      for (var each :
          List.of(
              "alter system set ssl_cert_file = '" + certificate + "'",
              "alter system set ssl_key_file = '" + secret + "'",
              "alter system set ssl = on",
              "select pg_reload_conf()",
              "create role keycloak login password '" + KEYCLOAKS_DATABASE + "'",
              "create database keycloak owner keycloak",
              "revoke all on database keycloak from public")) {
        statement.execute(each);
      }
    }
  }

  /** As Debian starts it, with a page of its own. */
  private Nginx nginx() {
    var own = machine.ports().otherSite();
    return Nginx.started(
        machine.at("run/nginx"),
        "server { listen 127.0.0.1:%d; return 404; }\ninclude %s/*.conf;"
            .formatted(own, machine.at("etc/nginx/conf.d")),
        own);
  }

  /** It trusts the certificates of both hosts, although it does not know the authority. */
  private Browser browser() throws Exception {
    return Chromium.launched(
        List.of(
            "--no-proxy-server",
            "--host-resolver-rules=MAP *.example.org 127.0.0.1",
            "--ignore-certificate-errors-spki-list="
                + pin("softintel.example.org")
                + ","
                + pin("sign-in.example.org")));
  }

  private String pin(String host) throws Exception {
    var key = machine.key(host).certificate().getPublicKey().getEncoded();
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
  }

  public Machine machine() {
    return machine;
  }

  public MailHost mail() {
    return mail;
  }

  /** A connection to PostgreSQL. */
  public Connection superuser() throws SQLException {
    return postgres.superuser("postgres");
  }

  /** Somebody new at a browser of their own. */
  public Person person(String role) {
    return new Person(role, browser, "https://softintel.example.org:" + machine.ports().web());
  }

  /** The last that was started first; whatever happens to one, the others are ended too. */
  @Override
  public void close() {
    if (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      } finally {
        close();
      }
    }
  }
}
