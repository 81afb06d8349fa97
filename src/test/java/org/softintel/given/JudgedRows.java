package org.softintel.given;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.function.Consumer;

/**
 * A report of two children, a person and a vehicle (c1, c2, p1, v1), of which somebody of the team
 * judges by the API whether they are the same as others.
 */
public record JudgedRows(String account, String reference) {
  public static final String REASON = "{\"reason\": \"An invented reason.\"}";

  private static final String BODY =
      """
      {"row": "%s", "other": {"reference": "%s", "row": "%s"}, "verdict": "%s", "reason": "%s"}
      """;

  public static ObjectNode report() {
    return SampleReports.with(
        it -> {
          it.withArrayProperty("children").addObject().put("id", "c1").put("name", "Rowan Sample");
          it.withArrayProperty("children").addObject().put("id", "c2").put("name", "Alex Sample");
          it.withArrayProperty("people").addObject().put("id", "p1").put("name", "Pat Invented");
          it.withArrayProperty("vehicles").addObject().put("id", "v1").put("colour", "blue");
        });
  }

  /** Somebody has opened it. */
  public static JudgedRows of(String account) {
    return of(account, it -> {});
  }

  public static JudgedRows of(String account, Consumer<ObjectNode> change) {
    var report = report();
    change.accept(report);
    return new JudgedRows(account, PartnerApi.submit("reporter", report)).openedBy(account);
  }

  public JudgedRows openedBy(String other) {
    PartnerApi.as(other).get(PartnerApi.REPORTS + "/" + reference).then().statusCode(200);
    return new JudgedRows(other, reference);
  }

  public static String body(String row, String other, String otherRow, String verdict) {
    return BODY.formatted(row, other, otherRow, verdict, "An invented reason.");
  }

  /** Of two rows of this report. */
  public Response call(String row, String otherRow, String verdict, String reason) {
    return post(BODY.formatted(row, reference, otherRow, verdict, reason));
  }

  public Response call(String row, JudgedRows other, String otherRow, String verdict) {
    return post(body(row, other.reference, otherRow, verdict));
  }

  public Response post(String body) {
    return PartnerApi.as(account).contentType("application/json").body(body).post(address());
  }

  private String address() {
    return PartnerApi.REPORTS + "/" + reference + "/judgements";
  }

  /** Must be kept; gives its id. */
  public String judge(String row, String otherRow, String verdict) {
    return judge(row, this, otherRow, verdict);
  }

  public String judge(String row, JudgedRows other, String otherRow, String verdict) {
    var answer = call(row, other, otherRow, verdict);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  public static Response answer(String account, String judgement, String answer) {
    return PartnerApi.as(account)
        .contentType("application/json")
        .body(REASON)
        .post("/api/v1/judgements/" + judgement + "/" + answer);
  }

  public Response list(String reader) {
    return PartnerApi.as(reader).get(address());
  }
}
