package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.softintel.audit.trail.ReasonTime;
import org.softintel.delivery.outbox.Outbox;

/** The settings for unusual access, in words. */
@ApplicationScoped
public class UnusualAccessRules implements ReasonTime {
  private final UnusualAccessConfig config;
  private final Outbox outbox;

  UnusualAccessRules(UnusualAccessConfig config, Outbox outbox) {
    this.config = config;
    this.outbox = outbox;
  }

  /**
   * One cause.
   *
   * @param counts from when on it holds
   * @param asked whether the reader must write why before anything is shown
   * @param mailed whether the auditors get a mail
   */
  public record Rule(
      UnusualAccessCause cause, String counts, boolean recorded, boolean asked, boolean mailed) {}

  /** Every cause, also those that are switched off. */
  public List<Rule> all() {
    return Stream.of(UnusualAccessCause.values()).map(this::rule).toList();
  }

  @Override
  public Duration holds() {
    return config.reasonHolds();
  }

  public String quiet() {
    return words(config.quiet());
  }

  private Rule rule(UnusualAccessCause cause) {
    var recorded = config.watchFor().contains(cause);
    return new Rule(
        cause,
        counts(cause),
        recorded,
        config.askReasonFor().contains(cause),
        recorded && outbox.hasAuditors() && config.tellAuditorsOf().contains(cause));
  }

  private String counts(UnusualAccessCause cause) {
    return switch (cause) {
      case BULK ->
          "After "
              + many(config.reportsInAnHour(), "other report")
              + ", or "
              + many(config.mostCounted(), "action")
              + " in all, within an hour; after "
              + many(config.stopAt(), "other report")
              + ", they can open no more until a lead releases them";
      case OUT_OF_HOURS ->
          "More than " + words(config.margin()) + " before or after the team’s hours";
      case NOT_ASSIGNED -> "Another officer has the report";
      case RESTRICTED -> "The report is restricted to named readers";
      case OWN_NAME -> "Somebody in the report has the reader’s surname";
      case OWN_AGENCY -> "The report came from the reader’s own organisation";
      case DENIED ->
          "After "
              + many(config.refusalsInAnHour(), "refusal")
              + " of a report or a page within an hour";
    };
  }

  static String words(Duration duration) {
    return duration.toMinutes() % 60 == 0 && !duration.isZero()
        ? many(duration.toHours(), "hour")
        : many(duration.toMinutes(), "minute");
  }

  private static String many(long count, String noun) {
    return String.format(Locale.UK, "%,d ", count) + noun + (count == 1 ? "" : "s");
  }
}
