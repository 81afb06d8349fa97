package org.softintel.report.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.softintel.delivery.outbox.OfficerMailWriter.OfficerMail;

/** Auditors read who was mailed of what, and a copy of the database tells nothing of it. */
class HoldersToldTest {
  private static final String REPORT = "SI-4K7M-2QX9";

  @Test
  void eachReportIsNamedOnceWithWhoWasMailedOfIt() {
    var words =
        HoldersTold.words(REPORT, Map.of("triage", mail("SI-A", "SI-B"), "toni", mail("SI-B")));

    assertThat(words.strip()).isEqualTo("SI-4K7M-2QX9. SI-A: triage; SI-B: toni, triage");
    assertThat(HoldersTold.words(REPORT, Map.of()).strip()).isEqualTo("SI-4K7M-2QX9. Nobody");
  }

  @Test
  void itHasOneLengthInBytesHoweverManyAreNamedAndHowever() {
    var many = IntStream.range(0, 300).mapToObj("SI-4K7M-%04d"::formatted).collect(toSet());
    var officers = new TreeMap<String, OfficerMail>();
    IntStream.range(0, 30).forEach(it -> officers.put("zoë" + it, mail(many)));
    var name = "ö".repeat(HoldersTold.BYTES);

    var hub = HoldersTold.words(REPORT, officers);
    var cut = HoldersTold.words(REPORT, Map.of(name, mail("SI-A", "SI-B")));

    assertThat(hub.strip()).matches(".*zoë9; and 2\\d\\d more");
    assertThat(cut.strip()).isEqualTo(REPORT + ". and 2 more");
    for (var words :
        Set.of(
            hub,
            cut,
            HoldersTold.words(REPORT, Map.of()),
            HoldersTold.words(REPORT, Map.of("zoë", mail("SI-A"))))) {
      assertThat(words.getBytes(UTF_8)).hasSize(HoldersTold.BYTES);
    }
  }

  private static OfficerMail mail(String... references) {
    return mail(Set.of(references));
  }

  private static OfficerMail mail(Set<String> references) {
    return new OfficerMail("Title", "Sealed", "Notice", references);
  }
}
