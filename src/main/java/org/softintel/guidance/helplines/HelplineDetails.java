package org.softintel.guidance.helplines;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/** What people are told about one helpline or team, and where its hours were read. */
public record HelplineDetails(
    HelplineReach reach,
    String name,
    String audience,
    String about,
    Optional<String> phone,
    Optional<URI> website,
    String hours,
    Optional<String> source,
    Optional<LocalDate> checkedOn) {
  public static final int NAME_MAX_CHARS = 100;
  public static final int LINE_MAX_CHARS = 200;
  public static final int ABOUT_MAX_CHARS = 500;
}
