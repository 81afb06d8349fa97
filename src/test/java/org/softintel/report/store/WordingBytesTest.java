package org.softintel.report.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.softintel.audit.verify.WordingCommitment;
import org.softintel.report.question.RowGroup;

/** What a report said has the same bytes for ever: else no receipt proves it any more. */
class WordingBytesTest {
  /** Made by another program (Python's json and hmac). */
  private static final String WORDING =
      """
      {"anUnknownQuestionOfLater":"x","exploitation":["sexual","online"],"narrative":"A \\"grey\\" van – café.\\nTwice.\\u0007","provenance":{"detail":"A log.","source":"other"},"vehicles":[{"id":"v1","plate":"AB12 CDE"}]}\
      """;

  private static final String SEALED =
      """
      {"narrative":"A \\"grey\\" van \\u2013 café.\\nTwice.\\u0007",
       "provenance":{"source":"other","detail":"A log."},
       "exploitation":["sexual","online"],
       "vehicles":[{"id":"v1","plate":"AB12 CDE"}],
       "reporter":{"name":"Nobody Sample"},
       "anUnknownQuestionOfLater":"x"}
      """;

  @Test
  void theFirstVersionStaysAsItIsWhateverIsAskedLater() {
    assertThat(wording(SEALED)).isEqualTo(WORDING);
  }

  @Test
  void theCommitmentIsWhatAnotherProgramMakesOfIt() {
    var key = new byte[32];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (i + 1);
    }

    assertThat(WordingCommitment.code(WORDING.getBytes(UTF_8), key))
        .isEqualTo(
            "wording=1:" + "5f5a8604851e856f5a5bc3ef3295b93b4de6959d8e4fe397354bb2623e3f48c8");
  }

  @Test
  void orderAndSpacesOfWhatWasSealedDoNotMatterAndNoSenderIsInIt() {
    var one = wording("{\"b\": \"2\", \"a\": [\"1\", \"3\"], \"reporter\": {\"name\": \"N\"}}");

    assertThat(one).isEqualTo("{\"a\":[\"1\",\"3\"],\"b\":\"2\"}");
    assertThat(wording(one)).isEqualTo(one);
    assertThat(wording("{\"b\":\"2\",\"a\":[\"3\",\"1\"]}")).isNotEqualTo(one);
  }

  @Test
  void itIsTheSameReportWhenItIsReadAgain() {
    var facts =
        new AnsweredQuestions(
            Map.of(
                "narrative", "A grey van.", "provenance-source", "other", "learned", "2026-03-03"));
    var report = new Report(facts, new EnumMap<>(RowGroup.class));
    var sealed = ReportJson.toBytes(report, Reporter.UNKNOWN);

    assertThat(ReportJson.fromBytes(Wording.of(sealed)).report()).isEqualTo(report);
  }

  @Test
  void whatNoReportHoldsIsNotGuessedAt() {
    for (var odd : new String[] {"{\"a\":1}", "{\"a\":null}", "{\"a\":true}"}) {
      assertThatThrownBy(() -> wording(odd)).hasMessage("a report holds nothing but texts");
    }
  }

  private static String wording(String sealed) {
    return new String(Wording.of(sealed.getBytes(UTF_8)), UTF_8);
  }
}
