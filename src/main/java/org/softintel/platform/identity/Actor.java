package org.softintel.platform.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Who is acting: a value that every front door receives, never something it looks up.
 *
 * @param surname as the account has it; empty if it has none
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
   * The display name, if this is a member of staff: the only names that may be stored. Who may also
   * report has none, or their name would stand beside what they sent.
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
