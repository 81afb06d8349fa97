package org.softintel.guidance.helplines;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Numbers;

/** One entry of the help page. It is due for a check at once when it never had one. */
public record Helpline(UUID id, HelplineDetails details, int version, Optional<LocalDate> due) {
  /** Of the country, and so well known that nobody needs to call them first. */
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "116000", "116123", "08001111", "08088005000", "0800555111", "08081689111", "999", "101");

  /** For the manager. */
  public String checked() {
    return details
        .checkedOn()
        .map(it -> "Checked on " + LondonTime.words(it))
        .orElse("Not yet checked by us");
  }

  public boolean hasCheck() {
    return details.checkedOn().isPresent();
  }

  /** The number that anybody may see: a wrong one is worse than none. */
  public Optional<String> phone() {
    return details.phone().filter(it -> hasCheck() || WELL_KNOWN.contains(Numbers.dialled(it)));
  }

  boolean isOfUse() {
    return phone().isPresent() || details.website().isPresent();
  }

  public boolean isOverdue(LocalDate today) {
    return due.map(it -> it.isBefore(today)).orElse(true);
  }
}
