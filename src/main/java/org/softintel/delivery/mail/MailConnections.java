package org.softintel.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;

/**
 * Connections to the mail server: signing in takes longer than a mail, so each is kept for the next
 * one. There are never more than there were mails at once.
 */
final class MailConnections {
  // Shorter than servers and firewalls are patient: a connection that they forgot costs a time-out.
  private static final Duration IDLE_AT_MOST = Duration.ofSeconds(20);
  // Servers end those that carry too many.
  private static final int MAILS_AT_MOST = 100;
  private static final Logger LOG = Logger.getLogger(MailConnections.class);

  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final MailConfig config;
  private final Session session;

  /** Trusts what {@code trusted} does, or else what Java does. */
  MailConnections(MailConfig config, Optional<SSLSocketFactory> trusted) {
    this.config = config;
    var properties = properties(config);
    trusted.ifPresent(it -> properties.put("mail.smtp.ssl.socketFactory", it));
    this.session = Session.getInstance(properties);
  }

  /** One that has just answered, or a new one. */
  Connection take(Instant now) throws MessagingException {
    var kept = idle.pollFirst();
    if (kept != null && kept.isFresh(now) && kept.answers()) {
      return kept;
    }
    if (kept != null) {
      kept.hangUp();
      // The others are older: if the server is silent, each would cost a time-out.
      hangUpAll();
    }
    return connect(now);
  }

  /** To be called only after a mail was taken over: any other answer ends the conversation. */
  void keep(Connection used, Instant now) {
    if (used.mails() < MAILS_AT_MOST) {
      idle.addFirst(new Connection(used.server(), used.mails() + 1, now));
    } else {
      used.hangUp();
    }
  }

  /** Ends those that were used too long ago. */
  void hangUpIdle(Instant now) {
    for (var last = idle.pollLast(); last != null; last = idle.pollLast()) {
      if (last.isFresh(now)) {
        idle.addLast(last);
        return;
      }
      last.hangUp();
    }
  }

  void hangUpAll() {
    hangUpIdle(Instant.MAX);
  }

  /** A new one. */
  Connection connect(Instant now) throws MessagingException {
    var smtp = config.smtp();
    var server = new SMTPTransport(session, null);
    server.connect(
        smtp.host(), smtp.port(), smtp.username().orElse(null), smtp.password().orElse(null));
    return new Connection(server, 1, now);
  }

  private static Properties properties(MailConfig config) {
    var smtp = config.smtp();
    var millis = Long.toString(smtp.timeout().toMillis());
    var properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.socketFactory", new PromptSockets());
    properties.put("mail.smtp.socketFactory.fallback", "false");
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.auth", Boolean.toString(smtp.username().isPresent()));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(smtp.starttls()));
    properties.put("mail.smtp.starttls.required", Boolean.toString(smtp.starttls()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
    properties.put("mail.smtp.from", config.envelopeFrom());
    // What we call ourselves; the machine's own name is nobody's business.
    properties.put("mail.smtp.localhost", MimeMail.domain(config.from()));
    properties.put("mail.smtp.dsn.notify", "FAILURE,DELAY");
    properties.put("mail.smtp.dsn.ret", "HDRS");
    return properties;
  }

  /** One conversation, {@code mails} of it counting the one that it is taken for. */
  record Connection(SMTPTransport server, int mails, Instant usedAt) {
    private boolean isFresh(Instant now) {
      return usedAt.plus(IDLE_AT_MOST).isAfter(now);
    }

    private boolean answers() {
      try {
        return server.isConnected();
      } catch (RuntimeException e) {
        return false;
      }
    }

    boolean isKept() {
      return mails > 1;
    }

    /** Returns the server's answer. After any other end the conversation is over. */
    String send(MimeMail mail) throws MessagingException {
      try {
        server.sendMessage(mail, mail.getAllRecipients());
        return server.getLastServerResponse();
      } catch (MessagingException | RuntimeException e) {
        hangUp();
        throw e;
      }
    }

    void hangUp() {
      try {
        server.close();
      } catch (MessagingException | RuntimeException e) {
        // What was said before counts: a mail that was taken over must not go out twice.
        LOG.debug("the mail server did not say goodbye");
      }
    }
  }
}
