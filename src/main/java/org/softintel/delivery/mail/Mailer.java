package org.softintel.delivery.mail;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jboss.logging.Logger;
import org.softintel.delivery.mail.MailConnections.Connection;
import org.softintel.delivery.mail.SendResult.Accepted;
import org.softintel.delivery.mail.SendResult.Deferred;
import org.softintel.delivery.mail.SendResult.Refused;
import org.softintel.delivery.mail.SendResult.Unreachable;
import org.softintel.platform.page.RetiredMailDomains;
import org.softintel.platform.secrets.LocalModeSecrets;
import org.softintel.platform.settings.Settings;

/**
 * Sends mails and returns what the mail server answered. Throws for nothing that the server does.
 * Not Quarkus Mailer: QuarkusMailerTest shows what that cannot tell.
 */
@Startup
@Singleton
public class Mailer {
  private static final Logger LOG = Logger.getLogger(Mailer.class);
  // Two until the text of the mail must have begun, two for the text.
  private static final int TIME_LIMITS = 4;
  private static final Pattern QUEUE_ID = Pattern.compile("queued as ([0-9A-Za-z]{4,40})\\b");
  private static final int CLOSING_DOWN = 421;
  private static final String CONNECTION_LOST = "connection-lost";
  private final MailConfig config;
  private final InstantSource clock;
  private final MailConnections connections;

  @Inject
  Mailer(MailConfig config, InstantSource clock, TlsConfigurationRegistry certificates) {
    this(
        config,
        clock,
        certificates.get("mail").map(Mailer::trusting),
        LocalModeSecrets.areAllowed());
  }

  Mailer(
      MailConfig config, InstantSource clock, Optional<SSLSocketFactory> trusted, boolean local) {
    refuseOpenMail(config, local);
    refuseWrongSender(config);
    this.config = config;
    this.clock = clock;
    this.connections = new MailConnections(config, trusted);
  }

  /** Makes the Message-ID of which {@code name} is the part that is unique. */
  public String messageId(String name) {
    return "<" + name + "@" + MimeMail.domain(config.from()) + ">";
  }

  /** A try that has not begun to send the text after half of this time ends. */
  public Duration longestTry() {
    return longestTry(config);
  }

  /** As {@link #longestTry()}, of what was set. */
  public static Duration longestTry(Settings settings) {
    return longestTry(settings.as(MailConfig.class));
  }

  private static Duration longestTry(MailConfig config) {
    return config.smtp().timeout().multipliedBy(TIME_LIMITS);
  }

  /** One try, without a memory of those before. */
  public SendResult send(MailHeaders heading, MailBody body, Instant now) {
    var latest = clock.instant().plus(longestTry().dividedBy(2));
    var mail = MimeMail.of(heading, body, config, now, () -> clock.instant().isAfter(latest));
    try {
      var connection = connections.take(now);
      var result = send(mail, body, connection, now);
      // Servers take only so many mails over one connection: that is not this mail's fault.
      return connection.isKept() && !mail.isWritten() && isGoodbye(result)
          ? send(mail, body, connections.connect(now), now)
          : result;
    } catch (MessagingException e) {
      return whenConnecting(e);
    } catch (RuntimeException e) {
      // Not the exception itself: no telling what it says about the mail.
      LOG.errorf("the talk with the mail server failed: %s", e.getClass().getName());
      return new Deferred("smtp-fault");
    }
  }

  private SendResult send(MimeMail mail, MailBody body, Connection connection, Instant now) {
    try {
      var accepted = new Accepted(queueId(connection.send(mail)), body.certificates());
      connections.keep(connection, now);
      return accepted;
    } catch (MessagingException e) {
      return whenSending(e);
    }
  }

  @Scheduled(every = "10s")
  void hangUpIdle() {
    connections.hangUpIdle(clock.instant());
  }

  @PreDestroy
  void hangUp() {
    connections.hangUpAll();
  }

  private static SSLSocketFactory trusting(TlsConfiguration settings) {
    try {
      return settings.createSSLContext().getSocketFactory();
    } catch (Exception e) {
      throw new UnsafeMailSetting("The certificates of quarkus.tls.mail cannot be used.");
    }
  }

  static void refuseWrongSender(MailConfig config) {
    refuseWrongAddress("softintel.delivery.from", config.from());
    refuseWrongAddress("softintel.delivery.envelope-from", config.envelopeFrom());
  }

  private static void refuseWrongAddress(String setting, String address) {
    if (!address.matches("[^@\\s<>,;:\"]+@[A-Za-z0-9.-]+") || RetiredMailDomains.hold(address)) {
      throw new UnsafeMailSetting(
          setting + " is no e-mail address, or one in a mail domain that was retired.");
    }
  }

  static void refuseOpenMail(MailConfig config, boolean local) {
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

  static SendResult whenConnecting(MessagingException e) {
    if (e instanceof AuthenticationFailedException) {
      return new Unreachable("login-refused");
    }
    return new Unreachable(
        isAbout(e, SSLException.class) ? "no-secure-connection" : "no-connection");
  }

  static SendResult whenSending(MessagingException e) {
    for (Exception next = e;
        next instanceof MessagingException mail;
        next = mail.getNextException()) {
      var answer = answer(mail);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return new Deferred(isAbout(e, SocketTimeoutException.class) ? "timeout" : CONNECTION_LOST);
  }

  /** Whether the server ended the conversation, whatever it thinks of the mail. */
  private static boolean isGoodbye(SendResult result) {
    return result.code().equals(CONNECTION_LOST) || result.code().endsWith("-" + CLOSING_DOWN);
  }

  private static Optional<SendResult> answer(MessagingException e) {
    if (e instanceof SMTPAddressFailedException address && address.getReturnCode() > 0) {
      return Optional.of(refusal("recipient", address.getReturnCode()));
    }
    if (e instanceof SMTPSenderFailedException sender) {
      return Optional.of(new Deferred("sender-" + sender.getReturnCode()));
    }
    if (e instanceof SMTPSendFailedException mail && mail.getReturnCode() > 0) {
      return mail.getCommand().startsWith("MAIL")
          ? Optional.of(new Deferred("sender-" + mail.getReturnCode()))
          : Optional.of(refusal("mail", mail.getReturnCode()));
    }
    return Optional.empty();
  }

  /**
   * Only a 5xx to the recipient or to the mail itself is for good; a refused sender, login or
   * greeting is a setting that somebody will mend.
   */
  private static SendResult refusal(String about, int code) {
    if (code == CLOSING_DOWN) {
      return new Unreachable(about + "-" + code);
    }
    return code / 100 == 5 ? new Refused(about + "-" + code) : new Deferred(about + "-" + code);
  }

  private static boolean isAbout(Throwable e, Class<? extends Throwable> kind) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
