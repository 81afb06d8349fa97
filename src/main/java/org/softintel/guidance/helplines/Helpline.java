package org.softintel.guidance.helplines;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.page.LondonTime;

/** One entry of the help page. It is due for a check at once when it never had one. */
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
