package org.softintel.intake.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.report.question.RowGroup;

class PageOfDraftTest {
  @ParameterizedTest
  @EnumSource
  void theListOfEachGroupIsKnown(RowGroup group) {
    var list = "rows/" + group.code();

    assertThat(PageOfDraft.known(list)).contains(list);
  }

  @ParameterizedTest
  @ValueSource(strings = {"what-happened", "rows/vehicles/k1/vehicle", "rows/accounts/k1/online"})
  void aPageOfTheReportOrOfARowIsKnown(String path) {
    assertThat(PageOfDraft.known(path)).contains(path);
  }

  @Test
  void aPageOfAnEarlierReleaseIsKnownByTheOneThatAsksNow() {
    assertThat(PageOfDraft.known("rows/vehicles/k1/seen")).contains("rows/vehicles/k1/vehicle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nowhere",
        "rows",
        "rows/",
        "rows/nothing",
        "rows/vehicles/",
        "rows/vehicles/k1",
        "rows/vehicles/k1/remove",
        "//elsewhere",
        "../my-reports"
      })
  void nothingElseIsKnown(String path) {
    assertThat(PageOfDraft.known(path)).isEmpty();
  }
}
