package org.softintel.delivery;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** From a report's id to its sealed mail: the clear text is in no other hands in between. */
@Singleton
class Seals {
  private final OpenReports reports;
  private final Optional<SigningKey> signing;

  Seals(OpenReports reports, Optional<SigningKey> signing) {
    this.reports = reports;
    this.signing = signing;
  }

  Body close(UUID reportId, Recipients recipients) throws CannotSeal {
    var key = signing.orElseThrow(() -> new CannotSeal("signing-key-missing"));
    return new Seal(key).close(reports.read(reportId).fullText(), recipients);
  }
}
