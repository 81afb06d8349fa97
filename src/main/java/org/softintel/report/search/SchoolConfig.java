package org.softintel.report.search;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The schools of the area. */
@ConfigMapping(prefix = "softintel.report.schools")
interface SchoolConfig {
  /**
   * A text file in UTF-8 with one school a line: its name with its town behind a comma, then what
   * else it is called, behind semicolons. A line that begins with # is a comment. Reports that name
   * one school in different words meet by it. Give every process the same file.
   */
  Optional<Path> file();
}
