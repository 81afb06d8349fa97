package org.softintel.platform.identity;

/** What the account says about its owner's job; each part may be empty. */
public record JobDetails(String jobTitle, String phone, String email) {
  public static final JobDetails UNKNOWN = new JobDetails("", "", "");

  @Override
  public String toString() {
    return "JobDetails[<redacted>]";
  }
}
