package org.softintel.guidance.management;

import static org.softintel.guidance.helplines.HelplineDetails.ABOUT_MAX_CHARS;
import static org.softintel.guidance.helplines.HelplineDetails.LINE_MAX_CHARS;
import static org.softintel.guidance.helplines.HelplineDetails.NAME_MAX_CHARS;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.guidance.helplines.Helpline;
import org.softintel.guidance.helplines.HelplineDetails;
import org.softintel.guidance.helplines.HelplineReach;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;

/** The form for one entry of the help page: what was typed, what is wrong, and what it means. */
record HelplineForm(FormFields fields, LocalDate today) {
  static Form filled(Helpline entry) {
    var details = entry.details();
    var values = new HashMap<String, String>();
    values.put("reach", details.reach().name());
    values.put("name", details.name());
    values.put("audience", details.audience());
    values.put("about", details.about());
    values.put("phone", details.phone().orElse(""));
    values.put("website", details.website().map(URI::toString).orElse(""));
    values.put("hours", details.hours());
    values.put("source", details.source().orElse(""));
    details.checkedOn().ifPresent(it -> values.putAll(DayField.values("checked", it)));
    values.put("version", "" + entry.version());
    return Form.of(values);
  }

  static List<Option> reaches() {
    return Stream.of(HelplineReach.values()).map(it -> new Option(it.name(), it.words())).toList();
  }

  /** Empty when something is wrong: then {@link FormFields#judged} says what. */
  Optional<HelplineDetails> read() {
    var reach = fields.chosen("reach", HelplineReach::of, "Select where they are");
    var name = fields.line("name", "Name", "Enter a name", NAME_MAX_CHARS);
    var audience = fields.line("audience", "Who it is for", "Enter who it is for", LINE_MAX_CHARS);
    var about = fields.text("about", "What they do", "Enter what they do", ABOUT_MAX_CHARS);
    var phone = fields.phone("phone", "Phone number");
    var website = fields.link("website", "Website");
    if (phone.isEmpty() && website.isEmpty()) {
      fields.problem("phone", "Enter a phone number or a website");
    }
    var hours = fields.line("hours", "Hours", "Enter the hours", LINE_MAX_CHARS);
    var source = fields.optionalLine("source", "Where the hours are from", LINE_MAX_CHARS);
    var checked = checked();
    return fields.ok()
        ? Optional.of(
            new HelplineDetails(
                reach.orElseThrow(), name, audience, about, phone, website, hours, source, checked))
        : Optional.empty();
  }

  private Optional<LocalDate> checked() {
    var field = new DayField(fields, "checked", "The date you checked it");
    var day = field.readIfTyped();
    return day.filter(it -> it.isAfter(today)).isPresent()
        ? field.fault("be today or in the past", "")
        : day;
  }
}
