package org.softintel.audit.trail;

import java.util.Arrays;
import java.util.UUID;

/**
 * What somebody wrote when they were asked why they need a report, sealed under that report's key
 * for the entry {@code event}. The log holds a hash of it, so it can be destroyed with the report.
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
public record SealedReason(UUID event, byte[] bytes) {
  public SealedReason {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedReason that
        && event.equals(that.event)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return event.hashCode();
  }

  @Override
  public String toString() {
    return "SealedReason[" + event + "]";
  }
}
