package org.softintel.language.check;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What a partnership changes about the list of terms. */
@ConfigMapping(prefix = "softintel.language")
interface LanguageConfig {
  /** Terms that get no advice here, by name. An unknown name stops the start. */
  Optional<List<String>> off();

  /** Terms that the list leaves out by default and that get advice here. */
  Optional<List<String>> on();
}
