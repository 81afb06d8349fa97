package org.softintel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;

/** The realm file, with this installation's addresses and secret filled in. */
final class Realm {
  private final LocalSettings settings;
  private final LocalPasswords passwords;

  Realm(LocalSettings settings, LocalPasswords passwords) {
    this.settings = settings;
    this.passwords = passwords;
  }

  void writeTo(Path file) {
    PrivateFiles.write(file, text().replace("@app@", settings.appUrl()));
  }

  /** Another one for another realm file or other secrets, wherever the application is. */
  String fingerprint() {
    return DigestUtils.sha256Hex(text() + passwords.get("keycloak.admin"));
  }

  private String text() {
    return template()
        .replace("@client-secret@", passwords.get("oidc.client"))
        .replace("@api-secret@", passwords.get("oidc.api"));
  }

  private static String template() {
    try (var in = Realm.class.getResourceAsStream("/realm/softintel-realm.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
