package org.softintel.audit.selfcheck;

import java.time.Instant;
import java.util.Optional;

/**
 * What the service's own check says.
 *
 * @param whole the last walk that came to the end without a fault
 * @param checked how far the walk that goes on now has come
 * @param wrong what that walk or an earlier one has found
 */
public record SelfCheckReport(Optional<Whole> whole, long checked, Optional<Wrong> wrong) {
  /** From the first entry, looked at when it began, to the last, looked at then. */
  public record Whole(long size, Instant beganAt, Instant at) {}

  /** The newest fault of all, and how many the walk that goes on now has found. */
  public record Wrong(String newest, Instant at, int faults) {}
}
