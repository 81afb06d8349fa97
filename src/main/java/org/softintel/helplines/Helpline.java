package org.softintel.helplines;

import io.quarkus.qute.TemplateData;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.softintel.web.LondonTime;

/** One entry of the help page. */
@TemplateData
public record Helpline(UUID id, HelplineDetails details, int version) {
  /** After that long, hours and numbers are looked at again. */
  private static final int MONTHS_BETWEEN_CHECKS = 6;

  public String name() {
    return details.name();
  }

  public String audience() {
    return details.audience();
  }

  public String about() {
    return details.about();
  }

  public String hours() {
    return details.hours();
  }

  public Reach reach() {
    return details.reach();
  }

  public Optional<String> phone() {
    return details.phone();
  }

  public Optional<URI> website() {
    return details.website();
  }

  /** For {@code tel:}. */
  public String dialled() {
    return details.phone().orElse("").replaceAll("[^0-9+]", "");
  }

  public String checked() {
    return details
        .checkedOn()
        .map(it -> "Checked on " + LondonTime.words(it))
        .orElse("Not yet checked by us");
  }

  public String nextCheck() {
    return due().map(LondonTime::words).orElse("Now");
  }

  public boolean isOverdue(LocalDate today) {
    return due().map(it -> it.isBefore(today)).orElse(true);
  }

  private Optional<LocalDate> due() {
    return details.checkedOn().map(it -> it.plusMonths(MONTHS_BETWEEN_CHECKS));
  }
}
