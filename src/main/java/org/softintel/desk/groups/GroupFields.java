package org.softintel.desk.groups;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.TextRules;
import org.softintel.report.peergroup.GroupMember;
import org.softintel.report.peergroup.GroupTexts;
import org.softintel.report.peergroup.PeerGroup;

/** What a group is for, when it is reviewed, and why somebody changes it, as forms have it. */
record GroupFields(FormFields fields, LocalDate today) {
  static final String REASON = "reason";

  /** What the form of a group shows. */
  static Map<String, String> values(PeerGroup group, LocalDate today) {
    var texts = group.texts();
    var next = group.review().isAfter(today) ? group.review() : latest(today);
    var values = new HashMap<>(DayField.values("review", next));
    values.put("name", texts.name());
    values.put("purpose", texts.purpose());
    values.put("aim", texts.aim());
    values.put("strengths", texts.strengths());
    values.put("risks", texts.risks());
    values.put("owner", group.owner());
    values.put("version", "" + group.version());
    return values;
  }

  static LocalDate latest(LocalDate today) {
    return today.plusWeeks(PeerGroup.MOST_WEEKS);
  }

  GroupTexts texts() {
    return new GroupTexts(
        fields.line("name", "The name", "Enter a name", GroupTexts.MOST_NAME),
        fields.text("purpose", "The purpose", "Enter the purpose", GroupTexts.MOST_CHARS),
        fields.text("aim", "This", "Enter what the group should achieve", GroupTexts.MOST_CHARS),
        fields.optionalText("strengths", "What keeps children safe", GroupTexts.MOST_CHARS),
        fields.optionalText("risks", "The risk", GroupTexts.MOST_CHARS));
  }

  Optional<LocalDate> review() {
    var field = new DayField(fields, "review", "The day");
    return field.within(PeerGroup.MOST_WEEKS, field.read(), today.plusDays(1), today);
  }

  String reason() {
    var reason = fields.text(REASON, "The reason", "Enter a reason", GroupMember.MOST_REASON);
    if (TextRules.length(reason) < GroupMember.LEAST_REASON) {
      fields.problem(
          REASON, "The reason must be " + GroupMember.LEAST_REASON + " characters or more");
    }
    return reason;
  }
}
