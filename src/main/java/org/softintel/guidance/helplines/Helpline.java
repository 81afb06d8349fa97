package org.softintel.guidance.helplines;

import io.quarkus.qute.TemplateData;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.page.LondonTime;

/**
 * One entry of the help page.
 *
 * @param due when it is to be checked again; empty when nobody has checked it yet
 */
@TemplateData
public record Helpline(UUID id, HelplineDetails details, int version, Optional<LocalDate> due) {
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

  /** Where the hours were read; empty when they are our own check. */
  public String source() {
    return details.source().orElse("");
  }

  public HelplineReach reach() {
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
    return due.map(LondonTime::words).orElse("Now");
  }

  public boolean isOverdue(LocalDate today) {
    return due.map(it -> it.isBefore(today)).orElse(true);
  }
}
