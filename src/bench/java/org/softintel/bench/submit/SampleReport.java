package org.softintel.bench.submit;

import java.util.List;
import java.util.Random;
import org.softintel.given.SampleReports;

/** The report that is sent: about nothing that ever was, as long as is asked for. */
final class SampleReport {
  private static final long SEED = 18;
  private static final List<String> SENTENCES =
      List.of(
          "I work at an invented school and noticed this at the gate on Tuesday afternoon.",
          "A silver van stood near the invented shop again, for about twenty minutes.",
          "He said that he was going to see friends, and did not say which ones.",
          "She has a new phone and told her tutor that somebody gave it to her.",
          "We spoke about it for a while, but I don't know more than what I wrote here.",
          "The driver had a teal jacket; I have not seen him before, and nor has the caretaker.",
          "It is the third time this month that they came back after 10:15 in the evening.",
          "Her aunt says that all was well until the half term, and that she is worried now.",
          "Nobody was with them, as far as I could see from where I stood.",
          "I asked the invented youth club whether they had noticed anything, and they had not.");

  private SampleReport() {}

  /** As JSON, with a narrative of so many characters. */
  static String json(int characters) {
    return SampleReports.minimal().put("narrative", narrative(characters)).toString();
  }

  /** Every question answered, and two rows of everything. */
  static String full(int characters) {
    return SampleReports.everything().put("narrative", narrative(characters)).toString();
  }

  private static String narrative(int characters) {
    var random = new Random(SEED);
    var narrative = new StringBuilder();
    while (narrative.length() < characters) {
      narrative.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(' ');
    }
    narrative.setLength(characters - 1);
    return narrative + ".";
  }
}
