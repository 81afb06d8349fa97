package org.softintel.delivery.outbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Words what auditors are told; implemented by whoever noticed it. */
public interface AlertWriter {
  /** Its transaction ends before the mail goes; empty when there is no mailbox any more. */
  Optional<Alert> write(UUID entry);

  /**
   * One mail, without content and names.
   *
   * @param subject stands above the mail, for everybody on its way to read
   */
  record Alert(String address, List<Path> certificates, String subject, String text) {
    public Alert {
      certificates = List.copyOf(certificates);
    }
  }
}
