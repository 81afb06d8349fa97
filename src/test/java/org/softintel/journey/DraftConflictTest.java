package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.NoScriptUser;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;

/** What goes wrong in the middle, where there are rows, and two windows on one draft. */
class DraftConflictTest {
  private static final String WORDS = "An umber rowing boat by the invented weir";

  @SignedIn("reporter")
  private NoScriptUser reporter;

  private String draft = "";

  @BeforeEach
  void aDraftThatCanBeSent() {
    draft = URI.create(reporter.draft()).getPath();
    reporter.answer(draft + "/what-happened", Map.of("narrative", WORDS));
    reporter.answer(draft + "/how-you-know", Map.of("provenance-source", "online"));
    reporter.answer(draft + "/when", Map.of("happened-kind", "not-known"));
  }

  @Test
  void twoWindowsThatSendAtOnceSendOneReport() {
    var other = reporter.copy();
    var sending = hidden(reporter, draft + "/check");
    var before = TestStack.shared().count("report");

    var answers =
        Stream.of(reporter, other, reporter.copy())
            .map(it -> CompletableFuture.supplyAsync(() -> it.post(draft + "/send", sending)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(303);
    assertThat(answers.stream().filter(it -> it.statusCode() != 303))
        .allSatisfy(it -> assertThat(it.statusCode()).isEqualTo(409))
        .allSatisfy(it -> assertThat(it.body()).contains(reference(draft)));
    assertThat(TestStack.shared().count("report")).isEqualTo(before + 1);
  }

  @Test
  void whoeverGoesBackToARowAfterSendingIsToldThatItIsSent() {
    var row = draft + "/rows/people/k1/name";
    var name = hidden(reporter, row);
    name.put("name", WORDS);
    reporter.post(draft + "/send", hidden(reporter, draft + "/check"));

    for (var answer : List.of(reporter.get(row), reporter.post(row, name))) {
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("You have already sent this", reference(draft));
    }
    assertThat(reporter.post(row, name).body()).contains(WORDS);
  }

  @Test
  void aSessionThatEndsInTheMiddleOfARowLosesNothing() {
    var row = draft + "/rows/people/k1/name";
    var fields = hidden(reporter, row);
    fields.put("behaviour", WORDS);
    var signedOut = reporter.copy();
    signedOut.carry("__Host-q_session", "");

    var refused = signedOut.post(row, fields);

    assertThat(refused.statusCode()).isEqualTo(401);
    var again = Jsoup.parse(refused.body());
    var form = again.select("main form[action=" + row + "]");
    assertThat(form.select("[name=behaviour]").val()).isEqualTo(WORDS);
    var sent = new LinkedHashMap<String, String>();
    form.select("[name]").forEach(it -> sent.put(it.attr("name"), it.val()));
    reporter.carry("__Host-csrf", signedOut.cookie("__Host-csrf"));
    assertThat(reporter.post(row, sent).statusCode()).isEqualTo(303);
    assertThat(page(row).select("#behaviour").text()).isEqualTo(WORDS);
  }

  @Test
  void whatIsSentToADraftThatAnotherWindowDeletedComesBack() {
    var row = draft + "/rows/people/k1/name";
    var fields = hidden(reporter, row);
    fields.put("behaviour", WORDS);
    var delete = "/my-reports" + draft.replace("/reports/", "/drafts/") + "/delete";
    reporter.copy().submit(delete, delete, Map.of());

    var answer = reporter.post(row, fields);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains(WORDS);
    assertThat(reporter.post(draft + "/send", fields).statusCode()).isEqualTo(404);
  }

  @Test
  void twoWindowsAtOneRowAreShownBothAnswers() {
    var row = draft + "/rows/people/k1/name";
    var name = hidden(reporter, row);
    name.put("name", "Sample");
    var behaviour = hidden(reporter, row);
    behaviour.put("behaviour", WORDS);

    reporter.post(row, name);
    reporter.copy().post(row, behaviour);

    var shown = page(row);
    assertThat(shown.select("#behaviour").text()).isEqualTo(WORDS);
    assertThat(shown.select(".govuk-inset-text dd").text()).contains("Sample");
  }

  private static Map<String, String> hidden(NoScriptUser who, String address) {
    var fields = new LinkedHashMap<String, String>();
    Jsoup.parse(who.get(address).body())
        .select("main form input[type=hidden]")
        .forEach(it -> fields.put(it.attr("name"), it.val()));
    return fields;
  }

  private Document page(String address) {
    return Jsoup.parse(reporter.get(address).body());
  }

  private static String reference(String draft) {
    return TestStack.shared()
        .text(
            "SELECT sent_reference FROM draft WHERE id = '%s'"
                .formatted(draft.replaceAll(".*/", "")));
  }
}
