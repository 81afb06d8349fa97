package org.softintel.desk.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** To whom the team passes things on regularly, and how they acknowledge it. */
@ConfigMapping(prefix = "softintel.desk.disclosure")
interface DisclosureConfig {
  /** Organisations by a short name; officers name the person each time. */
  Map<String, OfficeConfig> recipients();

  /** {@code https://} and the host: the link by which a recipient acknowledges begins with it. */
  URI baseUrl();

  /** How long the link works by which a recipient acknowledges. */
  @WithDefault("14D")
  Duration linkLasts();

  interface OfficeConfig {
    /** The organisation's name, such as a police unit. */
    String organisation();

    /**
     * {@code police}, {@code childrens-services}, {@code health}, {@code education}, {@code
     * youth-justice}, {@code housing-or-licensing}, {@code other-area}, {@code voluntary} or {@code
     * other}.
     */
    String kind();

    /** E-mail address. One that cannot be used stops the start. */
    String address();

    /** A PEM file with one certificate, read each time. Without it only PDFs are possible. */
    Optional<Path> certificate();
  }
}
