package org.softintel.delivery.mail;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Instant;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;
import org.softintel.delivery.mail.SendResult.Accepted;
import org.softintel.platform.secrets.LocalModeSecrets;

/** Hands one mail to the mail server and says what it answered; never throws for its doings. */
@Startup
@Singleton
public class SmtpClient {
  private static final Logger LOG = Logger.getLogger(SmtpClient.class);
  private static final Pattern QUEUE_ID = Pattern.compile("queued as ([0-9A-Za-z]{4,40})\\b");
  private final MailConfig config;
  private final Session session;

  @Inject
  SmtpClient(MailConfig config) {
    this(config, LocalModeSecrets.areAllowed());
  }

  SmtpClient(MailConfig config, boolean local) {
    refuseOpenMail(config, local);
    this.config = config;
    this.session = Session.getInstance(properties(config));
  }

  /** Makes the Message-ID of which {@code name} is the part that is unique. */
  public String messageId(String name) {
    return "<" + name + "@" + MimeMail.domain(config.from()) + ">";
  }

  /** One try, without a memory of those before. */
  public SendResult send(MailHeaders headers, MailBody body, Instant now) {
    var mail = MimeMail.of(headers, body, config, now);
    var server = new SMTPTransport(session, null);
    try {
      connect(server);
    } catch (MessagingException e) {
      return SmtpReply.toConnecting(e);
    }
    try {
      server.sendMessage(mail, mail.getAllRecipients());
      return new Accepted(queueId(server.getLastServerResponse()), body.certificates());
    } catch (MessagingException e) {
      return SmtpReply.toSending(e);
    } finally {
      hangUp(server);
    }
  }

  private void connect(SMTPTransport server) throws MessagingException {
    var smtp = config.smtp();
    server.connect(
        smtp.host(), smtp.port(), smtp.username().orElse(null), smtp.password().orElse(null));
  }

  private static void refuseOpenMail(MailConfig config, boolean local) {
    if (!config.smtp().starttls() && !local) {
      throw new UnsafeMailSetting(
          "Mail would travel unprotected: softintel.delivery.smtp.starttls may be off in local"
              + " mode only.");
    }
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
