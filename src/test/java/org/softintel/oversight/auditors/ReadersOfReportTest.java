package org.softintel.oversight.auditors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.softintel.audit.trail.ReaderOfReport;
import org.softintel.audit.trail.Sight;

/** Nobody is named among those who opened a report who did not. */
class ReadersOfReportTest {
  @Test
  void whoApprovedWhatWasPassedOnIsNamedApartUnlessTheyOpenedTheReport() {
    var readers =
        ReadersOfReport.of(
            List.of(
                reader("tom", Sight.OPENED),
                reader("tom", Sight.PASSED_ON),
                reader("lesley", Sight.PASSED_ON),
                reader("tess", Sight.ASKED)),
            List.of());

    assertThat(readers.opened()).containsExactly(reader("tom", Sight.OPENED));
    assertThat(readers.passedOn()).containsExactly(reader("lesley", Sight.PASSED_ON));
    assertThat(readers.unseen()).containsExactly(reader("tess", Sight.ASKED));
  }

  private static ReaderOfReport reader(String account, Sight sight) {
    return new ReaderOfReport(
        new ReaderOfReport.Who(account, Optional.empty(), ""),
        sight,
        Instant.EPOCH,
        Instant.EPOCH,
        1,
        0,
        Optional.empty(),
        Set.of());
  }
}
