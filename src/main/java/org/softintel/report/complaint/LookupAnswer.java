package org.softintel.report.complaint;

import java.util.List;
import java.util.Optional;
import org.softintel.report.store.ReportsByName;

/**
 * What came of a request: references and nothing else, or why it was refused.
 *
 * @param more whether there may be more reports
 * @param unread how many that may hold the name could not be opened
 */
public record LookupAnswer(
    List<String> references, boolean more, int unread, Optional<String> refusal) {
  static LookupAnswer of(ReportsByName.Found found) {
    return new LookupAnswer(found.references(), found.more(), found.unread(), Optional.empty());
  }

  static LookupAnswer refused(String why) {
    return new LookupAnswer(List.of(), false, 0, Optional.of(why));
  }

  /** For the entry of the audit trail. */
  String words() {
    return (references.isEmpty() ? "None" : String.join(" ", references))
        + (more ? ". There may be more." : "")
        + (unread > 0 ? ". Not opened: " + unread + "." : "");
  }

  @Override
  public String toString() {
    return "LookupAnswer[<redacted>]";
  }
}
