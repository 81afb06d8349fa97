package org.softintel.audit.log;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.softintel.audit.verify.SelfCheckNote;

/** Signs what the self-check found with the log's key, and nothing that could be a checkpoint. */
@Singleton
public class FindingsSigner {
  private final LogKey key;

  FindingsSigner(LogKey key) {
    this.key = key;
  }

  /** A signed note; {@code lines} are one sentence each. */
  public String signed(Instant at, long faults, List<String> lines) {
    return key.sign(new SelfCheckNote(key.verifier().name(), at, faults, lines).text());
  }
}
