package org.softintel.bench.submit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts what the database is asked, from its log, for as long as that is told to name it all. */
final class StatementCount {
  private static final Pattern LOGGED =
      Pattern.compile("LOG: {2}(?:execute [^:]*|statement): (.*)");
  private static final int MOST_SHOWN = 70;

  private final Connection database;
  private final Path log;

  StatementCount(Connection database, Path log) {
    this.database = database;
    this.log = log;
  }

  /** How often each statement ran meanwhile; named by its beginning. */
  Map<String, Integer> during(Work work) throws Exception {
    tell("all");
    var from = Files.size(log);
    work.run();
    tell("none");
    return counted(from);
  }

  interface Work {
    void run() throws Exception;
  }

  private void tell(String what) throws SQLException, InterruptedException {
    try (var statement = database.createStatement()) {
      statement.execute("alter system set log_statement = '" + what + "'");
      statement.execute("select pg_reload_conf()");
    }
    // Each session reads it before its next statement.
    Thread.sleep(500);
  }

  private Map<String, Integer> counted(long from) throws IOException {
    var statements = new TreeMap<String, Integer>();
    try (var file = Files.newInputStream(log)) {
      file.skipNBytes(from);
      var lines = new String(file.readAllBytes(), UTF_8);
      LOGGED
          .matcher(lines)
          .results()
          .map(it -> it.group(1).strip())
          .map(it -> it.substring(0, Math.min(MOST_SHOWN, it.length())))
          .forEach(it -> statements.merge(it, 1, Integer::sum));
    }
    return statements;
  }
}
