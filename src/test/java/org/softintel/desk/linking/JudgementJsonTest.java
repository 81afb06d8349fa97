package org.softintel.desk.linking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.report.judgement.NewJudgement;
import org.softintel.report.judgement.NewJudgement.Place;
import org.softintel.report.judgement.Verdict;

class JudgementJsonTest {
  private static final String REFERENCE = "SI-0000-0001";
  private static final String WHOLE =
      "{'row': 'p1', 'other': {'reference': 'SI-0000-0002', 'row': 'p2'}, 'verdict': 'not-same',"
          + " 'reason': ' Invented '}";

  @Test
  void aJudgementIsRead() {
    assertThat(JudgementJson.judgement(REFERENCE, bytes(WHOLE)))
        .isEqualTo(
            new NewJudgement(
                new Place(REFERENCE, "p1"),
                new Place("SI-0000-0002", "p2"),
                Verdict.NOT_SAME,
                "Invented"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "~row~: ~p1~, | '' | /row | Must be there",
        "~p1~ | 7 | /row | Must be text",
        "~p1~ | ~ppppppppppppppppppppppppppppppppppppppppppppppppppp~ | /row | Row must be 50 characters or"
            + " fewer",
        "{~reference~: ~SI-0000-0002~, ~row~: ~p2~} | ~p2~ | /other | Must be an object",
        "~reference~: ~SI-0000-0002~, | '' | /other/reference | Must be there",
        "~row~: ~p2~ | ~line~: ~p2~ | /other/line | Is not a member of this call",
        "~not-same~ | ~taken-back~ | /verdict | Must be same, not-same or unsure",
        "~not-same~ | 7 | /verdict | Must be same, not-same or unsure",
        "~ Invented ~ | 7 | /reason | Must be text",
        "~ Invented ~ | ~ab ~ | /reason | The reason must be 3 characters or more",
        "~ Invented ~ | ~    ~ | /reason | The reason must be 3 characters or more"
      })
  void whatIsWrongIsNamedByItsPlace(String part, String instead, String pointer, String message) {
    var body = bytes(WHOLE.replace(json(part), json(instead)));

    var thrown =
        catchThrowableOfType(Problems.class, () -> JudgementJson.judgement(REFERENCE, body));

    assertThat(thrown.list()).contains(new Problem(pointer, message));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 500})
  void aReasonMayBeAsLongAsItIsSaid(int chars) {
    var reason = "x".repeat(chars);
    assertThat(JudgementJson.reason(bytes("{'reason': '" + reason + "'}"))).isEqualTo(reason);
  }

  @Test
  void aReasonThatIsTooLongIsRefused() {
    var body = bytes("{'reason': '" + "x".repeat(501) + "'}");

    var thrown = catchThrowableOfType(Problems.class, () -> JudgementJson.reason(body));

    assertThat(thrown.list())
        .containsExactly(new Problem("/reason", "The reason must be 500 characters or fewer"));
  }

  private static String json(String part) {
    return part.replace('~', '\'');
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(UTF_8);
  }
}
