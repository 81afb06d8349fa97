package org.softintel.bench.submit;

import java.io.IOException;
import java.sql.SQLException;

/** Sends reports, one after the other. */
interface Submitter extends AutoCloseable {
  void submit() throws IOException, SQLException;

  @Override
  void close() throws IOException, SQLException;
}
