package org.softintel.platform.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Who is acting. Callers pass it in; services never look it up.
 *
 * @param surname as in the account; empty if it has none
 */
public record Actor(
    String subject,
    String name,
    String surname,
    Agency agency,
    JobDetails work,
    Set<String> roles) {
  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(String role) {
    return roles.contains(role);
  }

  /**
   * Returns the display name of a member of staff: no other name may be stored. Staff who may also
   * report have none, or their name would stand beside what they report.
   */
  public Optional<String> staffName() {
    return !is(Role.REPORTER) && roles.stream().anyMatch(Role.STAFF::contains)
        ? Optional.of(name)
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "Actor[subject=" + subject + ", roles=" + roles + "]";
  }
}
