package org.softintel.language.check;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What a partnership changes about the list; the list itself is not edited for it. */
@ConfigMapping(prefix = "softintel.language")
interface LanguageConfig {
  /** Names of terms that are not advised about here. An unknown name stops the start. */
  Optional<List<String>> off();

  /** Names of terms that the list leaves out at first and that are wanted here. */
  Optional<List<String>> on();
}
