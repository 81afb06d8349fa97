package org.softintel.guidance.pages;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What the privacy notice must say and only the controller knows; unset is a warning at start. */
@ConfigMapping(prefix = "softintel.guidance.privacy")
interface PrivacyConfig {
  /** Name and address of the controller, such as {@code Example Council, 1 High Street, Town}. */
  Optional<String> controller();

  /** How to reach the data protection officer, in words after "contact". */
  Optional<String> officer();

  /** The lawful basis, in words after "the law lets us do this because of". */
  Optional<String> lawfulBasis();

  /** How long a report is kept, such as {@code 6 years after the last change}. */
  Optional<String> reportsKept();

  /** How long the log of who read what is kept, such as {@code 10 years}. */
  Optional<String> logKept();
}
