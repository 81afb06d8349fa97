package org.softintel.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The realm of production with what local mode has otherwise, and with this installation's
 * addresses and secrets.
 */
final class Realm {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalSettings settings;
  private final LocalPasswords passwords;

  Realm(LocalSettings settings, LocalPasswords passwords) {
    this.settings = settings;
    this.passwords = passwords;
  }

  void writeTo(Path file) {
    PrivateFiles.write(file, text().replace("${SOFTINTEL_URL}", settings.appUrl()));
  }

  /** Another one for another realm file or other secrets, wherever the application is. */
  String fingerprint() {
    return DigestUtils.sha256Hex(text() + passwords.get("keycloak.admin"));
  }

  private String text() {
    return merged()
        .toString()
        .replace("${SOFTINTEL_CLIENT_SECRET}", passwords.get("oidc.client"))
        .replace("${SOFTINTEL_API_SECRET}", passwords.get("oidc.api"));
  }

  static ObjectNode merged() {
    var realm = read("softintel-realm.json");
    merge(realm, read("local-realm.json"));
    client(realm, "softintel-cli")
        .set("protocolMappers", client(realm, "softintel").required("protocolMappers").deepCopy());
    return realm;
  }

  /** What is null goes, lists grow, and all else is replaced. */
  private static void merge(ObjectNode realm, ObjectNode changes) {
    for (var change : changes.properties()) {
      var name = change.getKey();
      if (change.getValue().isNull()) {
        realm.remove(name);
      } else if (realm.get(name) instanceof ArrayNode list) {
        change.getValue().forEach(list::add);
      } else {
        realm.set(name, change.getValue());
      }
    }
  }

  private static ObjectNode client(JsonNode realm, String id) {
    return StreamSupport.stream(realm.required("clients").spliterator(), false)
        .filter(it -> it.path("clientId").asText().equals(id))
        .map(ObjectNode.class::cast)
        .findAny()
        .orElseThrow();
  }

  private static ObjectNode read(String file) {
    try (var in = Realm.class.getResourceAsStream("/realm/" + file)) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
