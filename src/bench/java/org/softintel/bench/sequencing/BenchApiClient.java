package org.softintel.bench.sequencing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.softintel.local.LocalStack;

/** Calls the API with tokens that are renewed before they run out. */
public final class BenchApiClient {
  private static final Duration TOKEN_IS_GOOD_FOR = Duration.ofMinutes(3);
  private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(20);
  private static final Pattern REFERENCE = Pattern.compile("\"reference\"\\s*:\\s*\"([^\"]+)\"");
  private static final String REPORT =
      """
      {"narrative": "An invented worry about an invented place, a few lines long, as most are.",
       "provenance": {"source": "saw-or-heard"}, "happened": {"kind": "not-known"}}
      """;

  private final LocalStack stack;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final Map<String, Token> tokens = new HashMap<>();

  private record Token(String value, Instant until) {}

  public BenchApiClient(LocalStack stack) {
    this.stack = stack;
  }

  /** The reference of the report that was accepted. */
  public String submit(URI app) throws IOException, InterruptedException {
    return submit(app, REPORT);
  }

  /** As above, of this report. */
  public String submit(URI app, String report) throws IOException, InterruptedException {
    var answer = post(app.resolve("/api/v1/reports"), "reporter", report);
    var reference = REFERENCE.matcher(answer);
    if (!reference.find()) {
      throw new IOException("a report was answered without a reference");
    }
    return reference.group(1);
  }

  /** Makes something of this JSON. */
  public String post(URI address, String account, String body)
      throws IOException, InterruptedException {
    var answer =
        send(
            request(address, account)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)),
            BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IOException(address.getPath() + " was answered " + answer.statusCode());
    }
    return answer.body();
  }

  public byte[] get(URI address, String account) throws IOException, InterruptedException {
    return expect(send(request(address, account), BodyHandlers.ofByteArray()));
  }

  /** The receipt of a report, as soon as its entry has a place in the log. */
  public byte[] receipt(URI app, String reference) throws IOException, InterruptedException {
    var address = app.resolve("/api/v1/reports/" + reference + "/receipt");
    var until = System.nanoTime() + TIME_TO_ANSWER.toNanos();
    var answer = send(request(address, "reporter"), BodyHandlers.ofByteArray());
    while (answer.statusCode() == 202 && System.nanoTime() < until) {
      Thread.sleep(200);
      answer = send(request(address, "reporter"), BodyHandlers.ofByteArray());
    }
    return expect(answer);
  }

  private static byte[] expect(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IOException(answer.uri().getPath() + " was answered " + answer.statusCode());
    }
    return answer.body();
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
      throws IOException, InterruptedException {
    return client.send(request.timeout(TIME_TO_ANSWER).build(), body);
  }

  private HttpRequest.Builder request(URI address, String account) throws IOException {
    return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token(account));
  }

  /** One at a time: Keycloak refuses an account that signs in twice at once. */
  private synchronized String token(String account) throws IOException {
    var known = tokens.get(account);
    if (known == null || known.until().isBefore(Instant.now())) {
      known = new Token(stack.token(account), Instant.now().plus(TOKEN_IS_GOOD_FOR));
      tokens.put(account, known);
    }
    return known.value();
  }
}
