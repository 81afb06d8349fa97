package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.sealing.SealingConfig.TransitConfig;
import org.softintel.platform.secrets.KeyStoreAway;
import org.softintel.platform.secrets.TrustedFiles;
import org.softintel.platform.settings.StartRefused;
import org.softintel.platform.tracing.TracedPart;

/**
 * Calls the transit engine of HashiCorp Vault or OpenBao. What it says of a failure is not handed
 * on: it may quote what it was sent.
 */
final class TransitClient {
  static final String SETTING = "softintel.platform.sealing.transit.";

  /** A page has fewer reports; the engine takes many more in one call. */
  private static final int MOST_AT_ONCE = 500;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  /** It may answer otherwise in a moment. */
  private static final Set<Integer> PASSING = Set.of(0, 412, 429, 500, 502, 503, 504);

  private static final Pattern NAME = Pattern.compile("\\w[\\w.-]{0,63}");
  private static final Pattern MOUNT = Pattern.compile("\\w[\\w.-]*(/[\\w.-]+)*");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI url;
  private final String mount;
  private final String key;
  private final Path token;
  private final Duration timeout;
  private final int tries;
  private final HttpClient http;

  private final AtomicBoolean hasAnswered = new AtomicBoolean();
  private final AtomicBoolean isAway = new AtomicBoolean();

  /** Throws {@link StartRefused}, which names the setting. */
  TransitClient(TransitConfig config, boolean local) {
    this.url = config.url().filter(it -> isPlace(it, local)).orElseThrow(TransitClient::noPlace);
    this.mount = demanded("mount", config.mount(), MOUNT);
    this.key = demanded("key", config.key().orElse(""), NAME);
    this.token = config.token().orElseThrow(() -> new StartRefused(missing("token")));
    this.timeout = config.timeout();
    this.tries = config.tries();
    var builder =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(timeout);
    config
        .trusted()
        .map(it -> TrustedFiles.context(it, SETTING + "trusted"))
        .ifPresent(builder::sslContext);
    this.http = builder.build();
  }

  private static boolean isPlace(URI url, boolean local) {
    var isSafe = "https".equals(url.getScheme()) || (local && "http".equals(url.getScheme()));
    return isSafe
        && url.getHost() != null
        && url.getUserInfo() == null
        && Stream.of("", "/").anyMatch(it -> it.equals(url.getPath()));
  }

  private static StartRefused noPlace() {
    return new StartRefused(SETTING + "url must be https:// and the host of the key store.");
  }

  private static String demanded(String name, String value, Pattern shape) {
    if (!shape.matcher(value).matches()) {
      throw new StartRefused(
          value.isEmpty() ? missing(name) : SETTING + name + " has a value that cannot be used.");
    }
    return value;
  }

  private static String missing(String name) {
    return SETTING + name + " is missing: docs/operating/keys.md.";
  }

  String key() {
    return key;
  }

  /** What it tells of the key. Throws {@link KeyStoreAway}. */
  JsonNode describe() {
    var answer = ask("keys", BodyPublishers.noBody(), "GET");
    if (answer.status != 200) {
      throw away(answer);
    }
    told();
    return answer.body.path("data");
  }

  /** Empty if it does not answer, or lets the token not ask: neither is an outage. */
  Optional<TransitToken> lookUpToken() {
    var answer = once("/v1/auth/token/lookup-self", BodyPublishers.noBody(), "GET");
    return Optional.of(answer)
        .filter(it -> it.status == 200)
        .map(it -> it.body.path("data"))
        .filter(it -> it.path("ttl").isNumber())
        .map(TransitToken::of);
  }

  /** One result for each, in their order. Throws {@link KeyStoreAway}. */
  List<JsonNode> all(String operation, List<ObjectNode> items) {
    var results = new ArrayList<JsonNode>();
    for (int from = 0; from < items.size(); from += MOST_AT_ONCE) {
      var some = items.subList(from, Math.min(items.size(), from + MOST_AT_ONCE));
      results.addAll(some(operation, some));
    }
    return results;
  }

  /** It answers 400 if one of them fails: then too, there is a result for each. */
  private List<JsonNode> some(String operation, List<ObjectNode> items) {
    var call = JSON.createObjectNode();
    call.putArray("batch_input").addAll(items);
    var answer = ask(operation, BodyPublishers.ofString(call.toString()), "POST");
    var results = answer.body.path("data").path("batch_results");
    if ((answer.status != 200 && answer.status != 400) || results.size() != items.size()) {
      throw away(answer);
    }
    told();
    var all = new ArrayList<JsonNode>();
    results.forEach(all::add);
    return all;
  }

  private void told() {
    hasAnswered.set(true);
    if (isAway.getAndSet(false)) {
      Log.info("the key store does its work again");
    }
  }

  /** Nobody is told twice of one outage, and of none before the start. */
  private KeyStoreAway away(Answer answer) {
    if (hasAnswered.get() && !isAway.getAndSet(true)) {
      Alarm.KEY_STORE_AWAY.raise("no report is opened or taken: %s", answer.sentence());
    }
    return new KeyStoreAway(answer.sentence());
  }

  /** {@code status} is 0 without an answer: then {@code trouble} says why. */
  private record Answer(int status, JsonNode body, String trouble) {
    static Answer none(String trouble) {
      return new Answer(0, MissingNode.getInstance(), trouble);
    }

    String sentence() {
      return switch (status) {
        case 0 -> trouble;
        case 403 ->
            "The key store refuses the token of %stoken, or lets it not use the key (403)."
                .formatted(SETTING);
        case 404 ->
            "The key store has no such engine or key (404): %1$smount and %1$skey."
                .formatted(SETTING);
        case 429 -> "The key store refuses so many calls (429): %surl.".formatted(SETTING);
        case 503 -> "The key store is sealed or a standby (503): %surl.".formatted(SETTING);
        default ->
            "The key store does not do what it is asked (%d): %surl and %skey."
                .formatted(status, SETTING, SETTING);
      };
    }
  }

  private Answer ask(String operation, HttpRequest.BodyPublisher body, String method) {
    var path = "/v1/" + mount + "/" + operation + "/" + key;
    var pause = FIRST_PAUSE;
    var answer = once(path, body, method);
    for (int tried = 1; PASSING.contains(answer.status) && tried < tries; tried++) {
      rest(pause);
      pause = pause.multipliedBy(2);
      answer = once(path, body, method);
    }
    return answer;
  }

  private Answer once(String path, HttpRequest.BodyPublisher body, String method) {
    var read = token();
    if (read.isEmpty()) {
      return Answer.none(SETTING + "token is a file that cannot be read, or holds no token.");
    }
    var request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("X-Vault-Token", read.get())
            .header("X-Vault-Request", "true")
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    var span = TracedPart.KEY_STORE_CALL.begin();
    var sent = http.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      // Over all of it: a request's own timeout ends with the headers.
      return read(sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      span.failed(e);
      sent.cancel(true);
      return Answer.none("The key store does not answer in time: " + SETTING + "url.");
    } catch (ExecutionException e) {
      span.failed(e);
      return Answer.none(
          e.getCause() instanceof SSLException
              ? "The certificate of the key store is not trusted: " + SETTING + "trusted."
              : "No key store answers: " + SETTING + "url.");
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new KeyStoreAway("The key store was not waited for.");
    } finally {
      span.end();
    }
  }

  private static Answer read(HttpResponse<byte[]> response) {
    try {
      return new Answer(response.statusCode(), JSON.readTree(response.body()), "");
    } catch (IOException e) {
      return new Answer(response.statusCode(), MissingNode.getInstance(), "");
    }
  }

  private Optional<String> token() {
    try {
      return Optional.of(Files.readString(token, UTF_8).strip()).filter(it -> it.matches("[!-~]+"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void rest(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeyStoreAway("The key store was not waited for.");
    }
  }
}
