package org.softintel.platform.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Who is acting. Callers pass it in; services never look it up.
 *
 * @param surname as in the account; empty if it has none
 * @param username under which they sign in; empty if it is not known
 * @param namesake whether somebody else of the team has the same name
 */
public record Actor(
    String subject,
    String name,
    String surname,
    Agency agency,
    JobDetails work,
    Set<String> roles,
    String username,
    boolean namesake) {
  public Actor {
    roles = Set.copyOf(roles);
  }

  public Actor(
      String subject,
      String name,
      String surname,
      Agency agency,
      JobDetails work,
      Set<String> roles) {
    this(subject, name, surname, agency, work, roles, "", false);
  }

  /** Somebody, or something, without an account. */
  public static Actor withoutAccount(String subject, String name) {
    return new Actor(subject, name, "", Agency.NONE, JobDetails.UNKNOWN, Set.of());
  }

  public boolean is(String role) {
    return roles.contains(role);
  }

  /**
   * Returns the display name of a member of staff: no other name may be stored. A namesake's has
   * the username beside it. Staff who may also report have none, or their name would stand beside
   * what they report.
   */
  public Optional<String> staffName() {
    return !is(Role.REPORTER) && roles.stream().anyMatch(Role.STAFF::contains)
        ? Optional.of(namesake ? distinct(name, username) : name)
        : Optional.empty();
  }

  /** The name of somebody who shares it. */
  public static String distinct(String name, String username) {
    return name + " (" + username + ")";
  }

  @Override
  public String toString() {
    return "Actor[subject=" + subject + ", roles=" + roles + "]";
  }
}
