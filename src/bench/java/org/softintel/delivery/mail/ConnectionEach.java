package org.softintel.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Instant;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;
import org.softintel.delivery.mail.SendResult.Accepted;

/** As mails were sent before connections were kept: what they are to be compared with. */
final class ConnectionEach {
  private static final Logger LOG = Logger.getLogger(ConnectionEach.class);
  private static final Pattern QUEUE_ID = Pattern.compile("queued as ([0-9A-Za-z]{4,40})\\b");
  private final MailConfig config;
  private final Session session;

  ConnectionEach(MailConfig config) {
    this.config = config;
    this.session = Session.getInstance(properties(config));
  }

  SendResult send(MailHeaders heading, MailBody body, Instant now) {
    var mail = MimeMail.of(heading, body, config, now, () -> false);
    var server = new SMTPTransport(session, null);
    try {
      connect(server);
    } catch (MessagingException e) {
      return Mailer.whenConnecting(e);
    }
    try {
      server.sendMessage(mail, mail.getAllRecipients());
      return new Accepted(queueId(server.getLastServerResponse()), body.certificates());
    } catch (MessagingException e) {
      return Mailer.whenSending(e);
    } finally {
      hangUp(server);
    }
  }

  private void connect(SMTPTransport server) throws MessagingException {
    var smtp = config.smtp();
    server.connect(
        smtp.host(), smtp.port(), smtp.username().orElse(null), smtp.password().orElse(null));
  }

  private static String queueId(String answer) {
    var found = QUEUE_ID.matcher(answer == null ? "" : answer);
    return found.find() ? found.group(1) : "unnamed";
  }

  private static void hangUp(SMTPTransport server) {
    try {
      server.close();
    } catch (MessagingException e) {
      // What was said before counts: a mail that was taken over must not go out twice.
      LOG.debug("the mail server did not take leave");
    }
  }

  private static Properties properties(MailConfig config) {
    var smtp = config.smtp();
    var millis = Long.toString(smtp.timeout().toMillis());
    var properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
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
}
