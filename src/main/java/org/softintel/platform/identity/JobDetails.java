package org.softintel.platform.identity;

/** What an account says of its owner's work, so that nobody has to type it; a part may be empty. */
public record JobDetails(String jobTitle, String phone, String email) {
  public static final JobDetails UNKNOWN = new JobDetails("", "", "");

  @Override
  public String toString() {
    return "JobDetails[<redacted>]";
  }
}
