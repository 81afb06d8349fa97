package org.softintel.desk.linking;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.TextRules;
import org.softintel.report.judgement.Verdict;

/** What the page that is shown after a judgement says of it, by a code in its address. */
final class SavedJudgement {
  private static final String WAITS = "waits";

  private SavedJudgement() {}

  static Response shown(String reference, Verdict verdict, boolean waits) {
    var code = waits ? WAITS : verdict.code();
    var address = "/triage/" + reference + "/elsewhere?saved=" + code;
    return Response.seeOther(URI.create(address)).build();
  }

  /** Empty for a code that is none. */
  static Optional<String> words(String code) {
    return code.equals(WAITS)
        ? Optional.of(
            "Saved. A second officer who can read both reports must approve it. They can see it in"
                + " New links.")
        : Coded.of(Verdict.class, code)
            .map(it -> "Saved: " + TextRules.inSentence(it.words()) + "." + means(it));
  }

  private static String means(Verdict said) {
    return switch (said) {
      case NOT_SAME -> " It is under “Judged not the same” below.";
      case UNSURE -> " This joins nothing.";
      case TAKEN_BACK -> " You can judge the entries again.";
      // The page below says whether it joins them, or conflicts with others.
      case SAME, APPROVED, REFUSED -> "";
    };
  }
}
