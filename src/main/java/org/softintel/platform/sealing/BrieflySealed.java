package org.softintel.platform.sealing;

import java.time.Duration;

/** What is sealed by {@link BriefSealer}: a key that it was sealed under is needed so long. */
public interface BrieflySealed {
  Duration lasts();
}
