package org.softintel.desk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.softintel.audit.trail.Act;
import org.softintel.delivery.mail.CannotEncrypt;
import org.softintel.delivery.mail.MailHeaders;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.mail.Smime;
import org.softintel.delivery.mail.SmtpClient;
import org.softintel.desk.escalation.LeadLetters.Settled;

/** Sends mail to the leads, sealed: claimed, sent and settled one after the other. */
@ApplicationScoped
class LeadPost {
  private static final Logger LOG = Logger.getLogger(LeadPost.class);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 10;

  private final LeadLetters letters;
  private final LeadsInbox inbox;
  private final Mailing mailing;
  private final EscalationConfig config;
  private final InstantSource clock;

  LeadPost(
      LeadLetters letters,
      LeadsInbox inbox,
      Mailing mailing,
      EscalationConfig config,
      InstantSource clock) {
    this.letters = letters;
    this.inbox = inbox;
    this.mailing = mailing;
    this.config = config;
    this.clock = clock;
  }

  /** Until none is due, or the mail server is not there. */
  void sendDue() {
    var letter = letters.claim(now(), now().plus(config.lease()));
    while (letter.isPresent()) {
      var settled = send(letter.get());
      if (letters.settle(letter.get(), settled, now()) && settled.isHindered()) {
        LOG.errorf(
            "ALARM: a mail to the leads was not sent: %s, attempt %d",
            settled.code(), letter.get().attempts());
        return;
      }
      letter = letters.claim(now(), now().plus(config.lease()));
    }
  }

  private Settled send(LeadsMail letter) {
    return letter.hasNothingToTell()
        ? new Settled("DROPPED", now(), "restricted", Optional.of(Act.LEADS_SPARED), "")
        : settled(letter, mailing.send(letter, inbox, now()), now());
  }

  private Settled settled(LeadsMail letter, SendResult result, Instant now) {
    if (result instanceof SendResult.Accepted accepted) {
      return new Settled("SENT", now, result.code(), Optional.of(Act.LEADS_TOLD), accepted.note());
    }
    if (result instanceof SendResult.Refused) {
      return new Settled("FAILED", now, result.code(), Optional.of(Act.LEADS_NOT_TOLD), "");
    }
    return new Settled("WAITING", now.plus(pause(letter)), result.code(), Optional.empty(), "");
  }

  private Duration pause(LeadsMail letter) {
    var pause = config.pause().multipliedBy(1L << Math.min(letter.attempts() - 1, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  // PostgreSQL keeps microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Makes one mail and hands it to the mail server. */
  @ApplicationScoped
  static class Mailing {
    private final LeadsMailText words;
    private final Smime smime;
    private final SmtpClient smtp;

    Mailing(LeadsMailText words, Smime smime, SmtpClient smtp) {
      this.words = words;
      this.smime = smime;
      this.smtp = smtp;
    }

    SendResult send(LeadsMail letter, LeadsInbox inbox, Instant now) {
      try {
        var body = smime.signAndEncrypt(() -> words.of(letter), inbox.certificates(), now);
        return smtp.send(heading(letter, inbox.address().orElseThrow()), body, now);
      } catch (CannotEncrypt e) {
        return new SendResult.Deferred(e.code());
      }
    }

    private MailHeaders heading(LeadsMail letter, String to) {
      var thread = "leads." + letter.id();
      return new MailHeaders(
          to,
          letter.subject(),
          letter.subject(),
          thread,
          letter.created(),
          smtp.messageId(thread),
          Optional.empty(),
          letter.attempts());
    }
  }
}
