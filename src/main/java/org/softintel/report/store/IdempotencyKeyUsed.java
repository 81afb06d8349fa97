package org.softintel.report.store;

import org.softintel.platform.page.Refusal;

/** An Idempotency-Key came a second time, with another report. */
final class IdempotencyKeyUsed extends Refusal {
  IdempotencyKeyUsed() {
    super(422, "Idempotency-Key used before", "It came with another report. Use a new key.");
  }
}
