package org.softintel.guidance.training;

import java.net.URI;
import java.util.Optional;

/** What people are told about one training event. */
public record TrainingDetails(
    String title,
    String about,
    String audience,
    AttendanceMode mode,
    Optional<String> place,
    TrainingTime time,
    Optional<URI> booking) {
  public static final int TITLE_MAX_CHARS = 100;
  public static final int ABOUT_MAX_CHARS = 2000;
  public static final int LINE_MAX_CHARS = 200;
}
