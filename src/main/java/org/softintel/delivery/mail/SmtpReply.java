package org.softintel.delivery.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.softintel.delivery.mail.SendResult.Deferred;
import org.softintel.delivery.mail.SendResult.Refused;
import org.softintel.delivery.mail.SendResult.Unreachable;

/**
 * What a mail server's refusal means for the mail. Only a 5xx to the recipient or to the mail
 * itself is for good; a refused sender, login or greeting is a setting that somebody will mend.
 */
final class SmtpReply {
  private static final int CLOSING_DOWN = 421;
  private static final String CONNECTION_LOST = "connection-lost";

  private SmtpReply() {}

  static SendResult toConnecting(MessagingException e) {
    if (e instanceof AuthenticationFailedException) {
      return new Unreachable("login-refused");
    }
    return new Unreachable(
        isAbout(e, SSLException.class) ? "no-secure-connection" : "no-connection");
  }

  static SendResult toSending(MessagingException e) {
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
  static boolean isGoodbye(SendResult result) {
    return result.code().equals(CONNECTION_LOST) || result.code().endsWith("-" + CLOSING_DOWN);
  }

  private static Optional<SendResult> answer(MessagingException e) {
    if (e instanceof SMTPAddressFailedException address && address.getReturnCode() > 0) {
      return Optional.of(outcome("recipient", address.getReturnCode()));
    }
    if (e instanceof SMTPSenderFailedException sender) {
      return Optional.of(new Deferred("sender-" + sender.getReturnCode()));
    }
    if (e instanceof SMTPSendFailedException mail && mail.getReturnCode() > 0) {
      return mail.getCommand().startsWith("MAIL")
          ? Optional.of(new Deferred("sender-" + mail.getReturnCode()))
          : Optional.of(outcome("mail", mail.getReturnCode()));
    }
    return Optional.empty();
  }

  private static SendResult outcome(String about, int code) {
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
