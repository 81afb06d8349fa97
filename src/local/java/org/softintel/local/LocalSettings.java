package org.softintel.local;

import java.nio.file.Path;

/**
 * Where one installation lives, what was built for it, the ports it listens on, whether the
 * application reloads what developers save, and whether it lives for minutes only: then the JVM's
 * second compiler takes more time than its code saves.
 */
public record LocalSettings(Path home, Path build, Ports ports, boolean live, boolean shortLived) {

  /** One number for each port that something listens on. */
  public record Ports(int app, int management, int keycloak, int smtp, int imap, int postgres) {}

  public LocalSettings {
    home = home.toAbsolutePath().normalize();
    build = build.toAbsolutePath().normalize();
  }

  static LocalSettings fromSystemProperties() {
    return new LocalSettings(
        Path.of(System.getProperty("local.home", "target/local")),
        Path.of("target"),
        new Ports(
            port("app", 8080),
            port("management", 9000),
            port("keycloak", 8180),
            port("smtp", 3025),
            port("imap", 3143),
            port("postgres", 15432)),
        Boolean.getBoolean("local.live"),
        false);
  }

  private static int port(String name, int usual) {
    var given = System.getProperty("local.port." + name);
    if (given == null) {
      return usual;
    }
    if (!given.matches("\\d{1,5}") || Integer.parseInt(given) > 65_535 || given.matches("0+")) {
      throw new CannotStart("-Dlocal.port." + name + " must be a number from 1 to 65535.");
    }
    return Integer.parseInt(given);
  }

  Path log(String part) {
    return home.resolve("logs").resolve(part + ".log");
  }

  String appUrl() {
    return "http://localhost:" + ports.app();
  }

  String realmUrl() {
    return keycloakUrl() + "/realms/softintel";
  }

  String keycloakUrl() {
    return "http://localhost:" + ports.keycloak();
  }
}
