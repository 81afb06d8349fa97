package org.softintel.report.team;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who works at the desk, or did.
 *
 * @param leaving when somebody said that this lead has left, while nobody has confirmed it
 * @param leavingSaidBy the account of who said so
 * @param objected when the lead said that they have not
 */
public record TeamMember(
    String account,
    String name,
    Instant seen,
    boolean lead,
    Optional<Instant> left,
    Optional<Instant> leaving,
    Optional<String> leavingSaidBy,
    Optional<Instant> objected) {
  public boolean hasLeft() {
    return left.isPresent();
  }

  public Colleague colleague() {
    return new Colleague(account, name);
  }
}
