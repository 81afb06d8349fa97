package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.platform.secrets.KeyStoreAway;
import org.softintel.platform.settings.StartRefused;

/**
 * A key of the transit engine of HashiCorp Vault or OpenBao, which never leaves it. The version
 * that was its newest at the start wraps; all that it still has unwrap. Whatever cannot be asked
 * throws {@link KeyStoreAway}.
 */
final class TransitKeyRing implements KeyRing {
  static final String KIND = "transit:";
  static final String MISSING =
      TransitClient.SETTING + "url is missing: docs/operating/keys.md says how.";

  private static final String TYPE = "aes256-gcm96";
  private static final byte[] ONE_PLACE = {1};
  private static final byte[] ANOTHER_PLACE = {2};

  /** What it makes begins so, then comes the version. */
  private static final String MADE = "vault:v";

  private final TransitClient client;
  private final int oldest;
  private final int newest;

  private TransitKeyRing(TransitClient client, JsonNode key) {
    this.client = client;
    this.oldest = key.path("min_decryption_version").asInt();
    this.newest = key.path("latest_version").asInt();
  }

  /** Throws {@link StartRefused} if the key is none that binds what it wraps to its place. */
  static TransitKeyRing of(TransitClient client) {
    var key = client.describe();
    var ring = new TransitKeyRing(client, key);
    if (!key.path("type").asText().equals(TYPE)
        || key.path("derived").asBoolean()
        || !ring.bindsToItsPlace()) {
      throw new StartRefused(
          "The key of %skey must be of the type %s, and not derived."
              .formatted(TransitClient.SETTING, TYPE));
    }
    return ring;
  }

  /** An engine that does not know associated data would take no notice of it. */
  private boolean bindsToItsPlace() {
    var wrapped = wrap(DataKey.random(), ONE_PLACE);
    var both =
        unwrapAll(
            List.of(
                new Wrapped(currentKeyId(), wrapped, ONE_PLACE),
                new Wrapped(currentKeyId(), wrapped, ANOTHER_PLACE)));
    return both.get(0).isPresent() && both.get(1).isEmpty();
  }

  /** What of the key should be otherwise, as the engine calls it. */
  List<String> weaknesses() {
    var key = client.describe();
    return Stream.of("exportable", "allow_plaintext_backup", "deletion_allowed")
        .filter(it -> key.path(it).asBoolean())
        .toList();
  }

  @Override
  public String currentKeyId() {
    return prefix() + newest;
  }

  private String prefix() {
    return KIND + client.key() + ":";
  }

  @Override
  public boolean has(String keyId) {
    return keyId.startsWith(prefix())
        && IntStream.rangeClosed(oldest, newest).anyMatch(it -> keyId.equals(prefix() + it));
  }

  @Override
  public byte[] wrap(byte[] dataKey, byte[] context) {
    var item = item(context).put("plaintext", base64(dataKey)).put("key_version", newest);
    var made = client.all("encrypt", List.of(item)).get(0).path("ciphertext").asText();
    if (!made.startsWith(MADE + newest + ":")) {
      throw new KeyStoreAway(
          "The key store does not wrap under version %d of %skey any more: start again."
              .formatted(newest, TransitClient.SETTING));
    }
    return made.getBytes(US_ASCII);
  }

  @Override
  public List<Optional<byte[]>> unwrapAll(List<Wrapped> all) {
    var places = IntStream.range(0, all.size()).filter(it -> isOurs(all.get(it))).boxed().toList();
    var items =
        places.stream()
            .map(all::get)
            .map(it -> item(it.context()).put("ciphertext", new String(it.bytes(), US_ASCII)))
            .toList();
    var results = client.all("decrypt", items);
    var unwrapped =
        new ArrayList<Optional<byte[]>>(Collections.nCopies(all.size(), Optional.empty()));
    for (int i = 0; i < places.size(); i++) {
      unwrapped.set(places.get(i), clear(results.get(i)));
    }
    return unwrapped;
  }

  /** What is not of this engine is not sent to it. */
  private boolean isOurs(Wrapped key) {
    return key.keyId().startsWith(prefix())
        && new String(key.bytes(), US_ASCII).matches(MADE + "\\d+:[A-Za-z0-9+/=]+");
  }

  private static Optional<byte[]> clear(JsonNode result) {
    try {
      return Optional.of(result.path("plaintext").asText())
          .filter(it -> !it.isEmpty())
          .map(Base64.getDecoder()::decode);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ObjectNode item(byte[] context) {
    return JsonNodeFactory.instance.objectNode().put("associated_data", base64(context));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
