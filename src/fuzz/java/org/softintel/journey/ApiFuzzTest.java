package org.softintel.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.api.Jazzer;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.softintel.given.PartnerApi;
import org.softintel.given.RequestMutation;
import org.softintel.given.TestStack;

/**
 * The real API over HTTP, on real parts: whatever is sent, the answer is never a failure of ours.
 * The server is another process, so its answers guide the search instead of its branches.
 */
class ApiFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json; charset=utf-16",
          "application/json;;",
          "APPLICATION/JSON",
          "text/plain");
  private static final List<String> WORDS =
      List.of(
          "open",
          "closed",
          "new-and-mine",
          "1",
          "100",
          "101",
          "-1",
          "0",
          "SI-0000-0000",
          "si-0000-000o",
          "99999999999999999999",
          "COLLECTION",
          "\u0000",
          "é",
          "\ud83d\ude42",
          "");

  private static JsonNode examples = JSON.createObjectNode();

  @BeforeAll
  static void theExamplesOfTheDocument() throws Exception {
    var document = TestStack.shared().management().resolve("/q/openapi?format=json");
    var answer = CLIENT.send(HttpRequest.newBuilder(document).build(), BodyHandlers.ofString());
    examples =
        JSON.readTree(answer.body())
            .at("/paths/~1api~1v1~1reports/post/requestBody/content/application~1json/examples");
    assertThat(examples.has("minimal") && examples.has("full")).isTrue();
  }

  @FuzzTest(maxDuration = "5m")
  void nothingIsAnsweredWithAFailureOfOurs(FuzzedDataProvider data) throws Exception {
    var call = data.consumeInt(0, 6);
    var request = request(call, data).timeout(PATIENCE).build();

    var answer = CLIENT.send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).as("%s: %s", request, answer.body()).isLessThan(500);
    if (answer.statusCode() >= 400) {
      assertThat(answer.headers().firstValue("Content-Type"))
          .as("%s: %s", request, answer.body())
          .contains("application/problem+json");
    }
    Jazzer.exploreState((byte) summary(answer).hashCode(), call);
  }

  private static HttpRequest.Builder request(int call, FuzzedDataProvider data) {
    return switch (call) {
      case 0, 1 -> report(data);
      case 2 -> post("reporter", PartnerApi.REPORTS, data, data.consumeRemainingAsBytes());
      case 3 -> post("triage", "/api/v1/language-check", data, text(data));
      case 4 -> get("triage", PartnerApi.REPORTS + query(data, "view", "after", "limit"));
      case 5 -> opened(data);
      default ->
          get(
              "auditor",
              "/api/v1/audit/entries" + query(data, "person", "reference", "operation", "before"));
    };
  }

  private static HttpRequest.Builder report(FuzzedDataProvider data) {
    var example = data.consumeBoolean() ? "full" : "minimal";
    var key = data.consumeBoolean() ? visible(data) : "";
    var body = RequestMutation.of(examples.at("/" + example + "/value"), data).getBytes(UTF_8);
    var request = post("reporter", PartnerApi.REPORTS, data, body);
    return key.isEmpty() ? request : request.header("Idempotency-Key", key);
  }

  private static byte[] text(FuzzedDataProvider data) {
    if (data.consumeBoolean()) {
      return data.consumeRemainingAsBytes();
    }
    var narrative = examples.at("/full/value/narrative").asText();
    var text =
        data.consumeBoolean() ? narrative + data.consumeString(500) : data.consumeString(3_000);
    return RequestMutation.of(JSON.createObjectNode().put("text", text), data).getBytes(UTF_8);
  }

  private static HttpRequest.Builder opened(FuzzedDataProvider data) {
    var account = data.consumeBoolean() ? "triage" : "reporter";
    var purpose = data.consumeBoolean() ? visible(data) : "";
    var request = get(account, PartnerApi.REPORTS + "/" + encoded(word(data)));
    return purpose.isEmpty() ? request : request.header("Purpose", purpose);
  }

  private static String query(FuzzedDataProvider data, String... names) {
    var query = new StringBuilder("?");
    for (int i = data.consumeInt(0, 4); i > 0; i--) {
      query.append(data.pickValue(names)).append('=').append(encoded(word(data))).append('&');
    }
    return query.toString();
  }

  private static String word(FuzzedDataProvider data) {
    return data.consumeBoolean() ? data.pickValue(WORDS) : data.consumeString(40);
  }

  /** A header can hold no other. */
  private static String visible(FuzzedDataProvider data) {
    return data.consumeAsciiString(300)
        .chars()
        .filter(it -> it > ' ' && it < 127)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** Every byte, those of broken UTF-8 included. */
  private static String encoded(String text) {
    var bytes = text.getBytes(text.chars().allMatch(it -> it < 256) ? ISO_8859_1 : UTF_8);
    var encoded = new StringBuilder();
    for (var each : bytes) {
      encoded.append(
          Character.isLetterOrDigit(each) ? Character.toString(each) : "%%%02X".formatted(each));
    }
    return encoded.toString();
  }

  private static HttpRequest.Builder get(String account, String address) {
    return as(account, address).GET();
  }

  private static HttpRequest.Builder post(
      String account, String address, FuzzedDataProvider data, byte[] body) {
    return as(account, address)
        .header("Content-Type", data.pickValue(TYPES))
        .POST(BodyPublishers.ofByteArray(body));
  }

  private static HttpRequest.Builder as(String account, String address) {
    return HttpRequest.newBuilder(URI.create(TestStack.shared().app() + address))
        .header("Authorization", "Bearer " + PartnerApi.token(account));
  }

  /** What kind of answer it is: its status, and which members it says are wrong in which way. */
  private static String summary(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 400) {
      return Integer.toString(answer.statusCode());
    }
    var problem = JSON.readTree(answer.body());
    var errors = StreamSupport.stream(problem.path("errors").spliterator(), false);
    return problem.path("title").asText()
        + errors
            .map(
                it ->
                    it.path("pointer").asText().replaceAll("[0-9]+", "#")
                        + it.path("detail").asText())
            .sorted()
            .collect(Collectors.joining());
  }
}
