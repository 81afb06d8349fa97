package org.softintel.report.complaint;

import java.util.Optional;
import org.softintel.platform.page.FormFields;
import org.softintel.report.access.AccessReasonRules;
import org.softintel.report.search.SearchField;
import org.softintel.report.search.SoughtValue;

/** The name in a complaint, and why it is to be looked up. */
public record SoughtName(String name, String reason) {

  /** Empty, with a problem for each field that is wrong. */
  public static Optional<SoughtName> read(FormFields fields) {
    var name =
        fields.line("name", "The name", "Enter the name in the complaint", SoughtValue.MOST_CHARS);
    if (!name.isEmpty() && !SearchField.NAME.canFind(name)) {
      fields.problem("name", SearchField.NAME.fault());
    }
    var reason = reason(fields, "Enter why the name is to be looked up");
    return fields.ok() ? Optional.of(new SoughtName(name, reason)) : Optional.empty();
  }

  /** Why somebody refuses it; empty, with a problem, for one that says nothing. */
  public static Optional<String> refusal(FormFields fields) {
    var reason = reason(fields, "Enter why you refuse");
    return fields.ok() ? Optional.of(reason) : Optional.empty();
  }

  /** {@code ask} is the message for an empty field. */
  private static String reason(FormFields fields, String ask) {
    var reason = fields.text("reason", "The reason", ask, AccessReasonRules.MOST_CHARS);
    AccessReasonRules.fault(reason).ifPresent(it -> fields.problem("reason", it));
    return reason;
  }

  @Override
  public String toString() {
    return "SoughtName[<redacted>]";
  }
}
