package org.softintel.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A mail whose headers and bytes are all ours: nothing is added to it on its way out. */
final class MimeMail extends MimeMessage {
  private static final int THREAD_INDEX_BYTES = 22;
  private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

  private final BooleanSupplier isLate;
  private boolean written;

  private MimeMail(MailBody body, BooleanSupplier isLate) {
    super((Session) null);
    this.isLate = isLate;
    content = body.encoded();
    // Else it would be given a Message-ID and encoded anew when it is written.
    modified = false;
    saved = true;
  }

  /** {@code isLate} is asked before the text is sent: once it holds, the text stays here. */
  static MimeMail of(
      MailHeaders mailHeaders,
      MailBody body,
      MailConfig config,
      Instant now,
      BooleanSupplier isLate) {
    try {
      var mail = new MimeMail(body, isLate);
      mail.setFrom(new InternetAddress(config.from(), config.fromName(), UTF_8.name()));
      mail.setRecipient(RecipientType.TO, new InternetAddress(mailHeaders.to()));
      mail.setSubject(config.marking() + ": " + mailHeaders.subject(), UTF_8.name());
      mail.setSentDate(Date.from(now));
      mail.address(mailHeaders);
      mail.setHeader("MIME-Version", "1.0");
      for (var header : body.headers().entrySet()) {
        mail.setHeader(header.getKey(), header.getValue());
      }
      return mail;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException("a mail could not be addressed", e);
    }
  }

  /** Whether its text was sent, or some of it: then the server may have taken it. */
  boolean isWritten() {
    return written;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    if (isLate.getAsBoolean()) {
      throw new SocketTimeoutException("the conversation took too long to begin the mail");
    }
    written = true;
    super.writeTo(out, ignored);
  }

  static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private void address(MailHeaders mailHeaders) throws MessagingException {
    setHeader("Message-ID", mailHeaders.messageId());
    if (mailHeaders.inReplyTo().isPresent()) {
      setHeader("In-Reply-To", mailHeaders.inReplyTo().get());
      setHeader("References", mailHeaders.inReplyTo().get());
    }
    // Outlook groups mail from outside by these two and not by References.
    setHeader("Thread-Topic", mailHeaders.topic());
    setHeader("Thread-Index", threadIndex(mailHeaders));
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "OOF, AutoReply, DR, RN, NRN");
    if (mailHeaders.urgent()) {
      setHeader("Importance", "high");
      setHeader("X-Priority", "1");
    }
    if (mailHeaders.attempt() > 1) {
      setHeader("X-Attempt", Integer.toString(mailHeaders.attempt()));
    }
  }

  /** The upper six bytes of a Windows file time, then an id that is the thread's own. */
  private static String threadIndex(MailHeaders mailHeaders) {
    var id = UUID.nameUUIDFromBytes(mailHeaders.thread().getBytes(UTF_8));
    var sinceYear1601 = mailHeaders.begun().getEpochSecond() + SECONDS_FROM_1601_TO_1970;
    var index =
        ByteBuffer.allocate(THREAD_INDEX_BYTES)
            .putLong(0, sinceYear1601 * 10_000_000L)
            .putLong(6, id.getMostSignificantBits())
            .putLong(14, id.getLeastSignificantBits());
    return Base64.getEncoder().encodeToString(index.array());
  }
}
