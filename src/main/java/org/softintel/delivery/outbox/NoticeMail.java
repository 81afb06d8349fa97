package org.softintel.delivery.outbox;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.outbox.OutboxSteps.OutboxMessage;

/** The mail that says that a report has come, and nothing of what it says. */
@Singleton
class NoticeMail {
  private static final ZoneId TEAM_TIME = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private final Engine templates;
  private final DeliveryConfig config;

  NoticeMail(Engine templates, DeliveryConfig config) {
    this.templates = templates;
    this.config = config;
  }

  /** {@code isInstead} when the inbox should have had the full report, which is held. */
  MailBody about(OutboxMessage letter, boolean isInstead) {
    var facts =
        Map.<String, Object>of(
            "reference", letter.reference(),
            "received", inTeamTime(letter.createdAt()),
            "link", config.baseUrl().resolve("/triage/" + letter.reference()).toString(),
            "phone", config.phone(),
            "isAddition", letter.isAddition(),
            "isInsteadOfTheReport", isInstead);
    return MailBody.alternatives(
        render("Notice/text.txt", facts), render("Notice/page.html", facts));
  }

  static String inTeamTime(Instant instant) {
    var local = instant.atZone(TEAM_TIME);
    return TIME.format(local).toLowerCase(Locale.UK) + ", " + DAY.format(local);
  }

  private String render(String name, Map<String, Object> facts) {
    var template = templates.getTemplate(name).instance();
    facts.forEach(template::data);
    return template.render();
  }
}
