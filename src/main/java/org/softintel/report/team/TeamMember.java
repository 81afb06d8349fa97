package org.softintel.report.team;

import java.time.Instant;
import java.util.Optional;

/** Somebody who works at the desk, or did. */
public record TeamMember(String account, String name, Instant seen, Optional<Instant> left) {
  public boolean hasLeft() {
    return left.isPresent();
  }

  public Colleague colleague() {
    return new Colleague(account, name);
  }
}
