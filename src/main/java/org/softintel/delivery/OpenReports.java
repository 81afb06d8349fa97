package org.softintel.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Has a report laid out in a transaction that ends before the mail goes. */
@ApplicationScoped
class OpenReports {
  private final LetterWriter writer;

  OpenReports(LetterWriter writer) {
    this.writer = writer;
  }

  @Transactional(TxType.REQUIRES_NEW)
  Letter read(UUID reportId) {
    return writer.write(reportId);
  }
}
