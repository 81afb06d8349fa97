package org.softintel.selfcheck;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;

/**
 * What the service's own check says.
 *
 * @param whole the last walk that came to the end without a fault
 * @param checked how far the walk that goes on now has come
 * @param wrong what that walk has found
 */
@TemplateData
public record Report(Optional<Whole> whole, long checked, Optional<Wrong> wrong) {
  /** From the first entry to this one, at this time. */
  @TemplateData
  public record Whole(long size, Instant at) {}

  /** The newest fault, and how many there are. */
  @TemplateData
  public record Wrong(String newest, Instant at, int faults) {}
}
