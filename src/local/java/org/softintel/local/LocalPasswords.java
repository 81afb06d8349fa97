package org.softintel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * Passwords between the parts: made once for each installation, kept where only its owner reads.
 */
final class LocalPasswords {
  private final Path file;
  private final Properties known = new Properties();

  LocalPasswords(LocalSettings settings) {
    file = settings.home().resolve("secrets.properties");
    if (Files.exists(file)) {
      load(file);
    } else if (settings.shortLived()) {
      // They stand in the database that such installations begin with, too.
      var shared = settings.build().resolve("keycloak/secrets.properties");
      BuildCache.make(shared, LocalPasswords::writeThoseOfKeycloak);
      load(shared);
      PrivateFiles.write(file, text(known));
    }
  }

  private static void writeThoseOfKeycloak(Path shared) {
    var made = new Properties();
    List.of("keycloak.admin", "oidc.client", "oidc.api")
        .forEach(it -> made.setProperty(it, random()));
    PrivateFiles.write(shared, text(made));
  }

  private void load(Path from) {
    try (var in = Files.newBufferedReader(from)) {
      known.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized String get(String name) {
    var secret = known.getProperty(name);
    if (secret == null) {
      secret = random();
      known.setProperty(name, secret);
      PrivateFiles.write(file, text(known));
    }
    return secret;
  }

  private static String text(Properties all) {
    var lines = new StringBuilder();
    all.forEach((name, secret) -> lines.append(name).append('=').append(secret).append('\n'));
    return lines.toString();
  }

  private static String random() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    // The production profile knows our secrets by this.
    return LocalMode.PASSWORD + "-" + HexFormat.of().formatHex(bytes);
  }
}
