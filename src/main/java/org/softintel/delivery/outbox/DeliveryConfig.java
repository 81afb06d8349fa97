package org.softintel.delivery.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where mails to the team go and how patiently all mail is sent; see also {@code MailConfig}. */
@ConfigMapping(prefix = "softintel.delivery")
interface DeliveryConfig {
  /** The team's inboxes by a short name, which pages and the trail show. At least one. */
  Map<String, InboxConfig> inboxes();

  /** Where the team signs in: {@code https://} and the host. Links in mail begin with it. */
  URI baseUrl();

  /** Phone number in each mail, because nobody reads replies. */
  String phone();

  /** How often to look for mail that is due. New mail does not wait for it. */
  Duration tick();

  /**
   * After this long, a mail whose process fell silent is sent by another one. A try must be over by
   * then, or the mail goes twice: at least four times {@code softintel.delivery.smtp.timeout}.
   */
  @WithDefault("1M")
  Duration lease();

  /** The first pause after a try that failed; each further one is twice as long. */
  @WithDefault("30S")
  Duration firstPause();

  /** The longest pause between two tries. */
  @WithDefault("1H")
  Duration longestPause();

  /** How often to look whether a held mail may go: certificates are read afresh each time. */
  @WithDefault("1M")
  Duration heldPause();

  /** How many mails this process sends at a time. */
  @WithDefault("2")
  int workers();

  /**
   * Mailboxes of officers, by any name: they are told of new links with reports that they have.
   * Without one an officer is told at the desk only.
   */
  Map<String, OfficerConfig> officers();

  /** Which mail reporters get, all without content. A question to them is always mailed. */
  ReportersConfig reporters();

  /** Who is told when something runs late. */
  LeadsConfig leads();

  /** Who is told of unusual access. */
  AuditorsConfig auditors();

  /** Who gets checkpoints of the audit log. */
  CheckpointsConfig checkpoints();

  interface InboxConfig {
    /** The inbox's address. At least one inbox must be set. */
    String address();

    /** {@code sealed}: the full report, encrypted. {@code notice}: only that there is one. */
    Mode mode();

    /**
     * PEM files, one certificate each, of everybody who must be able to open the mail: the team and
     * the keeper of the spare key. If one cannot be used, the full report is held.
     */
    Optional<List<Path>> certificates();
  }

  interface OfficerConfig {
    /** The officer's username, if it is not the name here. */
    Optional<String> username();

    /** The officer's own address. */
    String address();

    /**
     * {@code sealed}: which reports may share details, encrypted. {@code notice}: only that there
     * are new links.
     */
    Mode mode();

    /** PEM files, one certificate each, of the officer. If one cannot be used, no mail goes out. */
    Optional<List<Path>> certificates();
  }

  interface ReportersConfig {
    /** Whether reporters get a mail when the team has their report, with its reference. */
    @WithDefault("true")
    boolean received();

    /** Whether reporters get a mail when the team has opened their report. */
    @WithDefault("true")
    boolean read();

    /** Whether reporters get a mail when an update waits for them. */
    @WithDefault("true")
    boolean update();

    /** Whether reporters get a mail before their draft is deleted. */
    @WithDefault("true")
    boolean draft();
  }

  interface LeadsConfig {
    /** The leads' mailbox. Without one they are told at the desk only. */
    Optional<String> address();

    /** PEM files, one certificate each, of everybody who must be able to open mail to the leads. */
    Optional<List<Path>> certificates();

    /** First pause after a failed try; each further one is twice as long, up to an hour. */
    @WithDefault("30S")
    Duration pause();
  }

  interface AuditorsConfig {
    /**
     * The auditors' mailbox; without one, unusual access is recorded in the audit log only, and no
     * mail says that a request to look up a name waits.
     */
    Optional<String> address();

    /**
     * PEM files, one certificate each, of everybody who must be able to open mail to the auditors.
     */
    Optional<List<Path>> certificates();
  }

  interface CheckpointsConfig {
    /** Addresses, by any name, that checkpoints are mailed to: hourly, and at each day's end. */
    Map<String, String> auditors();

    /** First pause after a failed try; each further one is twice as long, up to an hour. */
    @WithDefault("30S")
    Duration pause();
  }

  enum Mode {
    SEALED,
    NOTICE
  }
}
