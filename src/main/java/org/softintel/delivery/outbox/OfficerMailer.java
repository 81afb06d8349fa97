package org.softintel.delivery.outbox;

import static java.util.Objects.requireNonNull;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.softintel.delivery.mail.CannotEncrypt;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.mail.MailHeaders;
import org.softintel.delivery.mail.MailRecipient;
import org.softintel.delivery.mail.Mailer;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.mail.SendResult.Accepted;
import org.softintel.delivery.mail.SendResult.Refused;
import org.softintel.delivery.mail.Smime;
import org.softintel.delivery.outbox.DeliveryConfig.Mode;
import org.softintel.delivery.outbox.Inboxes.Inbox;
import org.softintel.delivery.outbox.OfficerMailWriter.OfficerMail;
import org.softintel.platform.time.Rounds;

/**
 * Mails officers what a new report has to do with theirs, once the team was mailed that report. It
 * is tried from memory alone: a row of the outbox would tell that there is something to tell.
 */
@Singleton
class OfficerMailer {
  /** In a rush of reports no officer is mailed: they see it at the desk. */
  private static final int MOST_WAITING = 100;

  /** A quarter of an hour: what could not be compared is compared again after five minutes. */
  static final int MOST_LOOKS = 40;

  private static final int TRIES = 6;
  private static final int SECONDS_TO_FINISH = 8;

  private final Map<String, Inbox> officers;
  private final OfficerMailWriter writer;
  private final Smime smime;
  private final Mailer mailer;
  private final RetryBackoff backoff;
  private final InstantSource clock;
  private final Rounds rounds =
      new Rounds(it -> Log.warnf("officers are not mailed about new links: %s", it));
  private final Rounds questions =
      new Rounds(
          it -> Log.warnf("new links are not known for officers, and asked for again: %s", it));
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, work -> new Thread(work, "mail to officers"), new ThreadPoolExecutor.DiscardPolicy());

  OfficerMailer(
      Inboxes inboxes,
      OfficerMailWriter writer,
      Smime smime,
      Mailer mailer,
      DeliveryConfig config,
      InstantSource clock) {
    this.officers = inboxes.officers();
    this.writer = writer;
    this.smime = smime;
    this.mailer = mailer;
    this.backoff = RetryBackoff.of(config);
    this.clock = clock;
  }

  /** Otherwise there is nobody to tell. */
  boolean hasMailboxes() {
    return !officers.isEmpty();
  }

  /** Begins to tell them. Whether there is something to tell changes nothing for the caller. */
  void begin(UUID report) {
    if (hasMailboxes() && thread.getQueue().size() < MOST_WAITING) {
      later(pauseBefore(1), () -> tell(report, 1));
    }
  }

  /** New reports are compared every few seconds. */
  static Duration pauseBefore(int look) {
    return Duration.ofSeconds(look);
  }

  private void tell(UUID report, int look) {
    var mails = known(() -> writer.write(report, officers.keySet()));
    if (mails.isEmpty() && look < MOST_LOOKS) {
      later(pauseBefore(look + 1), () -> tell(report, look + 1));
    }
    mails
        .orElse(Map.of())
        .forEach(
            (officer, mail) -> {
              var messageId = mailer.messageId("links." + UUID.randomUUID());
              attempt(new OfficerTry(report, officer, mail, messageId, 1));
            });
  }

  /** What could not be worked out is not known yet. */
  private Optional<Map<String, OfficerMail>> known(
      Supplier<Optional<Map<String, OfficerMail>>> question) {
    var answers = new ArrayList<Map<String, OfficerMail>>(1);
    questions.run(() -> question.get().ifPresent(answers::add));
    return answers.stream().findFirst();
  }

  private record OfficerTry(
      UUID report, String officer, OfficerMail mail, String messageId, int number) {
    OfficerTry next() {
      return new OfficerTry(report, officer, mail, messageId, number + 1);
    }

    /** Nothing that the trail does not say they were told of: they see that at the desk. */
    Optional<OfficerTry> with(Map<String, OfficerMail> now) {
      return Optional.ofNullable(now.get(officer))
          .filter(it -> mail.references().containsAll(it.references()))
          .map(it -> new OfficerTry(report, officer, it, messageId, number));
    }
  }

  private void attempt(OfficerTry now) {
    var result = send(now);
    if (result instanceof Refused) {
      giveUp(result.code());
    } else if (!(result instanceof Accepted)) {
      tryLater(now, result.code());
    }
  }

  private void tryLater(OfficerTry failed, String code) {
    if (failed.number() == TRIES) {
      giveUp(code);
    } else {
      later(backoff.after(failed.number()), () -> tryAgain(failed.next()));
    }
  }

  /** A report may be restricted by now, or the officer gone. */
  private void tryAgain(OfficerTry next) {
    known(() -> writer.writeAgain(next.report(), Set.of(next.officer())))
        .ifPresentOrElse(
            it -> next.with(it).ifPresent(this::attempt), () -> tryLater(next, "not-known"));
  }

  /** Nobody's name: it would tell whose report has to do with the one that has just come. */
  private static void giveUp(String code) {
    Log.warnf("a mail to an officer about new links was not sent: %s", code);
  }

  private void later(Duration pause, Runnable work) {
    var unused = thread.schedule(() -> rounds.run(work), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private SendResult send(OfficerTry it) {
    var now = clock.instant();
    var officer = requireNonNull(officers.get(it.officer()));
    var mail = it.mail();
    try {
      var headers =
          new MailHeaders(
              officer.address(),
              mail.title(),
              mail.title(),
              it.messageId(),
              now,
              it.messageId(),
              Optional.empty(),
              false,
              it.number());
      return mailer.send(headers, body(officer, mail, now), now);
    } catch (CannotEncrypt e) {
      return new Refused(e.code());
    }
  }

  private MailBody body(Inbox officer, OfficerMail mail, Instant now) throws CannotEncrypt {
    if (officer.mode() == Mode.NOTICE) {
      return MailBody.plain(mail.notice());
    }
    var recipient = MailRecipient.of(officer.address(), officer.certificates(), now);
    return smime.signAndEncrypt(MailBody.plain(mail.sealed()), recipient);
  }

  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
