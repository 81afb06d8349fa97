package org.softintel.guidance.helplines;

import io.quarkus.qute.TemplateData;
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
  public String checked() {
    return details
        .checkedOn()
        .map(it -> "Checked on " + LondonTime.words(it))
        .orElse("Not yet checked by us");
  }

  public boolean isOverdue(LocalDate today) {
    return due.map(it -> it.isBefore(today)).orElse(true);
  }
}
