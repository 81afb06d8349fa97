package org.softintel.audit.trail;

import java.time.Duration;

/** How long the reason of a reader counts; whoever asks for reasons provides it. */
public interface ReasonTime {
  Duration holds();
}
