package org.softintel.report.complaint;

import java.util.Optional;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.TextRules;
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
    var reason =
        reason(
            fields,
            "Enter why you need to look up this name",
            "Complaint 113 asks who read a report");
    return fields.ok() ? Optional.of(new SoughtName(name, reason)) : Optional.empty();
  }

  /** Why somebody refuses it; empty, with a problem, for one that says nothing. */
  public static Optional<String> refusal(FormFields fields) {
    var reason = reason(fields, "Enter why you are refusing", "I have seen no such complaint");
    return fields.ok() ? Optional.of(reason) : Optional.empty();
  }

  /** {@code ask} is the message for an empty field; {@code example} is in that for a poor one. */
  private static String reason(FormFields fields, String ask, String example) {
    var reason = fields.text("reason", "Your reason", ask, AccessReasonRules.MOST_CHARS);
    if (AccessReasonRules.fault(reason).isPresent()) {
      boolean isShort = TextRules.length(reason.strip()) < AccessReasonRules.LEAST_CHARS;
      var fault =
          isShort
              ? "Your reason must be " + AccessReasonRules.LEAST_CHARS + " characters or more"
              : "Enter your reason in a few words";
      fields.problem("reason", fault + ", such as “" + example + "”");
    }
    return reason;
  }

  @Override
  public String toString() {
    return "SoughtName[<redacted>]";
  }
}
