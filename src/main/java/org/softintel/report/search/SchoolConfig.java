package org.softintel.report.search;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The schools of the area. */
@ConfigMapping(prefix = "softintel.report.schools")
interface SchoolConfig {
  /**
   * A text file in UTF-8 with one school a line: its name, a comma, its town; then its other names,
   * with a semicolon before each. A line that begins with # is a comment. It matches reports that
   * call one school by different names. Give every process the same file.
   */
  Optional<Path> file();
}
