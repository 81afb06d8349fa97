package org.softintel.oversight.checkpoints;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.softintel.audit.cosigning.CosignedCheckpoints;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.mail.MailHeaders;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.mail.Smime;
import org.softintel.delivery.mail.SmtpClient;
import org.softintel.oversight.checkpoints.CheckpointLetters.CheckpointLetter;
import org.softintel.oversight.checkpoints.CheckpointLetters.Settled;

/** Sends mail to the auditors, signed: claimed, sent and settled one after the other. */
@Singleton
class CheckpointPost {
  private static final Logger LOG = Logger.getLogger(CheckpointPost.class);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 10;

  private final CheckpointLetters letters;
  private final Mailing mailing;
  private final CheckpointConfig config;
  private final InstantSource clock;

  CheckpointPost(
      CheckpointLetters letters, Mailing mailing, CheckpointConfig config, InstantSource clock) {
    this.letters = letters;
    this.mailing = mailing;
    this.config = config;
    this.clock = clock;
  }

  /** Until none is due, or one could not be sent. */
  void sendDue() {
    var letter = letters.claim(now(), now().plus(config.lease()));
    while (letter.isPresent()) {
      var settled = settled(letter.get(), mailing.send(letter.get(), now()), now());
      if (letters.settle(letter.get(), settled, now()) && !settled.state().equals("SENT")) {
        LOG.errorf(
            "ALARM: a checkpoint was not mailed to the auditors: %s, attempt %d",
            settled.code(), letter.get().attempts());
        return;
      }
      letter = letters.claim(now(), now().plus(config.lease()));
    }
  }

  private Settled settled(CheckpointLetter letter, SendResult result, Instant now) {
    if (result instanceof SendResult.Accepted) {
      return new Settled("SENT", now, result.code());
    }
    if (result instanceof SendResult.Refused) {
      return new Settled("FAILED", now, result.code());
    }
    return new Settled("WAITING", now.plus(pause(letter)), result.code());
  }

  private Duration pause(CheckpointLetter letter) {
    var doublings = Math.min(letter.attempts() - 1, MOST_DOUBLINGS);
    var pause = config.pause().multipliedBy(1L << doublings);
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  // PostgreSQL keeps microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Makes one mail and hands it to the mail server. */
  @Singleton
  static class Mailing {
    private final CosignedCheckpoints checkpoints;
    private final Auditors auditors;
    private final CheckpointMailText words;
    private final Smime smime;
    private final SmtpClient smtp;

    Mailing(
        CosignedCheckpoints checkpoints,
        Auditors auditors,
        CheckpointMailText words,
        Smime smime,
        SmtpClient smtp) {
      this.checkpoints = checkpoints;
      this.auditors = auditors;
      this.words = words;
      this.smime = smime;
      this.smtp = smtp;
    }

    SendResult send(CheckpointLetter letter, Instant now) {
      var address = auditors.addresses().get(letter.auditor());
      if (address == null) {
        return new SendResult.Refused("auditor-unknown");
      }
      return checkpoints
          .of(letter.size())
          .map(it -> smtp.send(heading(letter, address), body(it), now))
          .orElseGet(() -> new SendResult.Refused("checkpoint-missing"));
    }

    private MailBody body(Signed checkpoint) {
      return smime.sign(
          MailBody.withAttachment(
              words.text(checkpoint), CheckpointMailText.fileName(checkpoint), checkpoint.note()));
    }

    private MailHeaders heading(CheckpointLetter letter, String to) {
      var subject = CheckpointMailText.subject(letter.slot(), letter.size());
      var thread = "checkpoint." + letter.id();
      return new MailHeaders(
          to,
          subject,
          subject,
          thread,
          letter.created(),
          smtp.messageId(thread),
          Optional.empty(),
          letter.attempts());
    }
  }
}
