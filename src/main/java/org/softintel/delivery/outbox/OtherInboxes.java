package org.softintel.delivery.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mailboxes that are not the team's; operators find each beside the settings of what it is told.
 */
interface OtherInboxes {
  /** Who is told when something runs late. */
  @ConfigMapping(prefix = "softintel.desk.escalation")
  interface Leads {
    /** The leads' mailbox. Without one they are told at the desk only. */
    Optional<String> address();

    /** PEM files, one certificate each, of everybody who must be able to open mail to the leads. */
    Optional<List<Path>> certificates();

    /**
     * The first pause after a try that failed; each further one is twice as long, up to an hour.
     */
    @WithDefault("30S")
    Duration pause();
  }

  /** Who is told of unusual access. */
  @ConfigMapping(prefix = "softintel.report.unusual-access")
  interface Auditors {
    /** The auditors' mailbox. Without one they find unusual access in the trail only. */
    Optional<String> address();

    /** PEM files, one certificate each, of everybody who must be able to open mail to them. */
    Optional<List<Path>> certificates();
  }

  /** Who gets checkpoints of the audit log. */
  @ConfigMapping(prefix = "softintel.oversight.checkpoints")
  interface CheckpointAuditors {
    /** Addresses, by any name, that checkpoints are mailed to: hourly, and at each day's end. */
    Map<String, String> auditors();

    /**
     * The first pause after a try that failed; each further one is twice as long, up to an hour.
     */
    @WithDefault("30S")
    Duration pause();
  }
}
