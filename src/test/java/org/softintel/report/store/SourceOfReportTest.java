package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.softintel.given.GivenSummary;
import org.softintel.report.linking.PersonMatcher;
import org.softintel.report.linking.ReportSource;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.question.Provenance;

/** Sources of reports that nobody opens: what their columns do not tell may be the same. */
class SourceOfReportTest {
  private static final SourceCounter COUNTER = new SourceCounter(new PersonMatcher());

  private static ReportSource source(String account, Provenance provenance) {
    var id = UUID.randomUUID();
    return SourceOfReport.unopened(
        GivenSummary.fresh(id, "SI-4K7M-2QX9", Instant.EPOCH),
        new ReportStore.Sender(id, account, provenance));
  }

  private static int atLeast(ReportSource one, ReportSource other) {
    return COUNTER.count(List.of(one, other)).atLeast();
  }

  @Test
  void twoWhoSawItAreTwo() {
    var one = source("one", Provenance.SAW_OR_HEARD);

    assertThat(atLeast(one, source("other", Provenance.SAW_OR_HEARD))).isEqualTo(2);
    assertThat(atLeast(one, source("one", Provenance.SAW_OR_HEARD))).isEqualTo(1);
  }

  @Test
  void whatNobodyCanTellWithoutOpeningCountsAsTheSame() {
    var one = source("one", Provenance.SAW_OR_HEARD);
    var child = source("one", Provenance.CHILD_TOLD_ME);

    assertThat(atLeast(one, source("", Provenance.SAW_OR_HEARD))).isEqualTo(1);
    assertThat(atLeast(one, source("other", Provenance.PROFESSIONAL))).isEqualTo(1);
    assertThat(atLeast(one, source("other", Provenance.RECORD_OR_DEVICE))).isEqualTo(1);
    assertThat(atLeast(child, source("other", Provenance.CHILD_TOLD_ME))).isEqualTo(1);
  }
}
