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
final class HelplineForm {
  private final FormFields fields;
  private final LocalDate today;

  HelplineForm(Form sent, LocalDate today) {
    fields = new FormFields(sent);
    this.today = today;
  }

  static Form filled(Helpline entry) {
    var values = new HashMap<String, String>();
    values.put("reach", entry.reach().name());
    values.put("name", entry.name());
    values.put("audience", entry.audience());
    values.put("about", entry.about());
    values.put("phone", entry.phone().orElse(""));
    values.put("website", entry.website().map(URI::toString).orElse(""));
    values.put("hours", entry.hours());
    values.put("source", entry.source());
    entry
        .details()
        .checkedOn()
        .ifPresent(
            it -> {
              values.put("checked-day", "" + it.getDayOfMonth());
              values.put("checked-month", "" + it.getMonthValue());
              values.put("checked-year", "" + it.getYear());
            });
    values.put("version", "" + entry.version());
    return Form.of(values);
  }

  static List<Option> reaches() {
    return Stream.of(HelplineReach.values()).map(it -> new Option(it.name(), it.words())).toList();
  }

  Form judged() {
    return fields.judged();
  }

  int version() {
    return fields.version();
  }

  /** Empty when something is wrong: then {@link #judged} says what. */
  Optional<HelplineDetails> read() {
    var reach = reach();
    var name = fields.line("name", "Name", "Enter a name", NAME_MAX_CHARS);
    var audience = fields.line("audience", "Who it is for", "Enter who it is for", LINE_MAX_CHARS);
    var about = fields.text("about", "What they do", "Enter what they do", ABOUT_MAX_CHARS);
    var phone = fields.phone("phone", "Phone number");
    var website = fields.link("website", "Website");
    var hours = fields.line("hours", "Hours", "Enter when they are there", LINE_MAX_CHARS);
    var source = fields.optionalLine("source", "Where the hours are from", LINE_MAX_CHARS);
    var checked = checked();
    if (phone.isEmpty() && website.isEmpty()) {
      fields.problem("phone", "Enter a phone number or a website");
    }
    return fields.ok()
        ? Optional.of(
            new HelplineDetails(
                reach.orElseThrow(), name, audience, about, phone, website, hours, source, checked))
        : Optional.empty();
  }

  private Optional<HelplineReach> reach() {
    var reach = HelplineReach.of(fields.value("reach"));
    if (reach.isEmpty()) {
      fields.problem("reach", "Select where they are");
    }
    return reach;
  }

  private Optional<LocalDate> checked() {
    var field = new DayField(fields, "checked", "The date you checked it");
    var day = field.readIfTyped();
    return day.filter(it -> it.isAfter(today)).isPresent()
        ? field.fault("be today or in the past", "")
        : day;
  }
}
