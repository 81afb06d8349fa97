package org.softintel.platform.identity;

/** What an account says of its owner's work, so that nobody has to type it; a part may be empty. */
public record Work(String jobTitle, String phone, String email) {
  public static final Work UNKNOWN = new Work("", "", "");

  @Override
  public String toString() {
    return "Work[<redacted>]";
  }
}
