package org.softintel.given;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The API as the system of a partner agency calls it. */
public final class PartnerApi {
  public static final String REPORTS = "/api/v1/reports";

  private static final Duration TOKEN_IS_GOOD_FOR = Duration.ofMinutes(3);
  private static final RestAssuredConfig AS_IT_IS_WRITTEN =
      RestAssuredConfig.config()
          .encoderConfig(
              encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));
  private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

  private record Token(String value, Instant until) {}

  private PartnerApi() {}

  public static RequestSpecification anonymous() {
    return RestAssured.given()
        .config(AS_IT_IS_WRITTEN)
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false)
        .baseUri(TestStack.shared().app().toString());
  }

  public static RequestSpecification as(String account) {
    return anonymous().header("Authorization", "Bearer " + token(account));
  }

  /** Tokens are good for five minutes, and a suite may be longer than that. */
  public static String token(String account) {
    return TOKENS
        .compute(
            account,
            (name, known) ->
                known != null && known.until().isAfter(Instant.now()) ? known : fresh(name))
        .value();
  }

  private static Token fresh(String account) {
    return new Token(TestStack.shared().token(account), Instant.now().plus(TOKEN_IS_GOOD_FOR));
  }

  /**
   * Sends a report that must be accepted, and gives its reference. Not by RestAssured, which
   * compiles a program for each path into an answer: hundreds of journeys begin with this.
   */
  public static String submit(String account, JsonNode report) {
    var answer =
        ExactRequest.post(
            REPORTS,
            report.toString(),
            "Authorization",
            "Bearer " + token(account),
            "Content-Type",
            "application/json");
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(201);
    return SampleReports.parsed(answer.body()).required("reference").asText();
  }
}
