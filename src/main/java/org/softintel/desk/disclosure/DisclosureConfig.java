package org.softintel.desk.disclosure;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** To whom the team passes things on regularly. */
@ConfigMapping(prefix = "softintel.desk.disclosure")
interface DisclosureConfig {
  /** Offices by a short name; a person is named each time something is passed on. */
  Map<String, OfficeConfig> recipients();

  interface OfficeConfig {
    /** As the team knows it, such as the name of a police unit. */
    String organisation();

    /** One of the codes of {@link RecipientKind}. */
    String kind();

    String address();

    /** A PEM file; read afresh each time. Without it the office can be given papers only. */
    Optional<Path> certificate();
  }
}
