package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.softintel.given.ServerKey;
import org.softintel.platform.sealing.SealingConfig.TransitConfig;

/**
 * A transit engine with one key, as the documents of Vault and OpenBao describe it. When it fails,
 * it quotes what it was sent, as nobody should.
 */
public final class GivenTransit implements AutoCloseable {
  static final String TOKEN = "hvs.a-token-of-its-own";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Deque<Integer> failures = new ConcurrentLinkedDeque<>();
  private final HttpServer server;
  private final String address;
  private final Path token;
  private final AtomicInteger newest = new AtomicInteger(1);
  private volatile int oldest = 1;
  private volatile boolean bindsNothing;
  private volatile int tokenStatus = 403;
  private final ObjectNode tokenData = JSON.createObjectNode();
  private volatile Duration delay = Duration.ZERO;
  private final ObjectNode key =
      JSON.createObjectNode()
          .put("type", "aes256-gcm96")
          .put("derived", false)
          .put("exportable", false)
          .put("allow_plaintext_backup", false)
          .put("deletion_allowed", false);

  /** A call as it came. */
  record Call(String method, String path, String token, JsonNode body) {
    int items() {
      return body.path("batch_input").size();
    }

    byte[] decoded(String member) {
      return Base64.getDecoder().decode(body.path("batch_input").path(0).path(member).asText());
    }
  }

  private GivenTransit(HttpServer server, String address, Path folder) throws IOException {
    this.server = server;
    this.address = address + server.getAddress().getPort();
    this.token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::take);
    server.start();
  }

  static GivenTransit started(Path folder) throws IOException {
    return new GivenTransit(HttpServer.create(loopback(), 0), "http://127.0.0.1:", folder);
  }

  /** With TLS. */
  public static GivenTransit secured(Path folder, ServerKey by) throws IOException {
    var secure = HttpsServer.create(loopback(), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(by.context()));
    return new GivenTransit(secure, "https://localhost:", folder);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Where it listens. */
  public String address() {
    return address;
  }

  TransitKeyRing ring() {
    return TransitKeyRing.of(client());
  }

  TransitClient client() {
    return new TransitClient(settings(Optional.empty()), true);
  }

  TransitConfig settings(Optional<Path> trusted) {
    return new TransitConfig() {
      @Override
      public Optional<URI> url() {
        return Optional.of(URI.create(address));
      }

      @Override
      public String mount() {
        return "team/transit";
      }

      @Override
      public Optional<String> key() {
        return Optional.of("softintel");
      }

      @Override
      public Optional<Path> token() {
        return Optional.of(token);
      }

      @Override
      public Optional<List<Path>> trusted() {
        return trusted.map(List::of);
      }

      @Override
      public Duration timeout() {
        return Duration.ofMillis(1_500);
      }

      @Override
      public int tries() {
        return 3;
      }
    };
  }

  void fail(Integer... statuses) {
    failures.addAll(List.of(statuses));
  }

  void answerAfter(Duration pause) {
    delay = pause;
  }

  void rotate() {
    newest.incrementAndGet();
  }

  void forgetVersionsBefore(int version) {
    oldest = version;
  }

  void takeNoNoticeOfAssociatedData() {
    bindsNothing = true;
  }

  /** As {@code auth/token/lookup-self} tells it; until then the token may not ask. */
  void tellOfToken(Duration left, Duration life, boolean renewable) {
    tokenData
        .put("ttl", left.toSeconds())
        .put("creation_ttl", life.toSeconds())
        .put("renewable", renewable);
    tokenStatus = 200;
  }

  ObjectNode key() {
    return key;
  }

  Path token() {
    return token;
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  void forgetCalls() {
    calls.clear();
  }

  private void take(HttpExchange call) throws IOException {
    var bytes = call.getRequestBody().readAllBytes();
    var body = JSON.readTree(bytes.length == 0 ? "{}".getBytes(UTF_8) : bytes);
    var given = call.getRequestHeaders().getFirst("X-Vault-Token");
    calls.add(new Call(call.getRequestMethod(), call.getRequestURI().getPath(), given, body));
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var failure = failures.poll();
    if (failure != null) {
      answer(call, failure, JSON.createObjectNode().put("errors", given + " sent " + body));
      return;
    }
    switch (call.getRequestURI().getPath()) {
      case "/v1/team/transit/keys/softintel" -> answer(call, 200, data(described()));
      case "/v1/team/transit/encrypt/softintel" -> answerAll(call, body, this::encrypted);
      case "/v1/team/transit/decrypt/softintel" -> answerAll(call, body, this::decrypted);
      case "/v1/auth/token/lookup-self" -> answer(call, tokenStatus, data(tokenData));
      default -> answer(call, 404, JSON.createObjectNode());
    }
  }

  private ObjectNode described() {
    return key.deepCopy().put("latest_version", newest.get()).put("min_decryption_version", oldest);
  }

  private interface Operation {
    ObjectNode on(JsonNode item) throws GeneralSecurityException;
  }

  private static void answerAll(HttpExchange call, JsonNode body, Operation operation)
      throws IOException {
    var results = JSON.createArrayNode();
    var failed = false;
    for (var item : body.path("batch_input")) {
      try {
        results.add(operation.on(item));
      } catch (GeneralSecurityException e) {
        failed = true;
        results.addObject().put("plaintext", "").put("error", "invalid ciphertext: " + item);
      }
    }
    var all = JSON.createObjectNode().set("batch_results", results);
    answer(call, failed ? 400 : 200, data(all));
  }

  private ObjectNode encrypted(JsonNode item) throws GeneralSecurityException {
    int version = item.path("key_version").asInt(newest.get());
    var made = cipher(version).encrypt(bytes(item, "plaintext"), associated(item));
    return JSON.createObjectNode()
        .put("ciphertext", "vault:v" + version + ":" + Base64.getEncoder().encodeToString(made))
        .put("key_version", version);
  }

  private ObjectNode decrypted(JsonNode item) throws GeneralSecurityException {
    var parts = item.path("ciphertext").asText().split(":", -1);
    int version = Integer.parseInt(parts[1].substring(1));
    if (version < oldest) {
      throw new GeneralSecurityException("too old");
    }
    var clear = cipher(version).decrypt(Base64.getDecoder().decode(parts[2]), associated(item));
    return JSON.createObjectNode().put("plaintext", Base64.getEncoder().encodeToString(clear));
  }

  private static AesGcmJce cipher(int version) throws GeneralSecurityException {
    return new AesGcmJce(GivenKeyRings.counted(version));
  }

  private byte[] associated(JsonNode item) {
    return bindsNothing ? new byte[0] : bytes(item, "associated_data");
  }

  private static byte[] bytes(JsonNode item, String member) {
    return Base64.getDecoder().decode(item.path(member).asText().getBytes(US_ASCII));
  }

  private static ObjectNode data(JsonNode data) {
    var answer = JSON.createObjectNode();
    answer.set("data", data);
    return answer;
  }

  private static void answer(HttpExchange call, int status, JsonNode body) throws IOException {
    var bytes = body.toString().getBytes(UTF_8);
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
