package org.softintel.delivery.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What stands below a mail's own headers, encoded as it travels. */
public final class MailBody {
  private static final int LINE_BYTES_AT_MOST = 998;
  private static final int BASE64_LINE = 76;
  private static final byte[] CRLF = {'\r', '\n'};
  private final Map<String, String> headers;
  private final byte[] encoded;
  private final List<String> certificates;

  private MailBody(Map<String, String> headers, byte[] encoded) {
    this(headers, encoded, List.of());
  }

  private MailBody(Map<String, String> headers, byte[] encoded, List<String> certificates) {
    this.headers = headers;
    this.encoded = encoded;
    this.certificates = certificates;
  }

  /**
   * Text to be sealed, as it is, so that whoever opens it with a plain tool reads it at once; the
   * line ends are those that a signature is made over. Lines may be longer than mail can carry: the
   * seal travels as base64.
   */
  public static MailBody plain(String text) {
    var fits = text.lines().allMatch(it -> it.getBytes(UTF_8).length <= LINE_BYTES_AT_MOST);
    return new MailBody(
        headers("text/plain; charset=UTF-8", fits ? "8bit" : "binary"), canonical(text));
  }

  /** The same said twice: {@code html} for programs that show it. */
  public static MailBody alternatives(String text, String html) {
    return multipart(
        "alternative", quotedPrintable("text/plain", text), quotedPrintable("text/html", html));
  }

  /** A text that is to be saved as a file. */
  public record Attachment(String fileName, String text) {}

  /** A text, and others beside it. */
  public static MailBody withAttachments(String text, List<Attachment> attachments) {
    var parts = new ArrayList<>(List.of(quotedPrintable("text/plain", text)));
    attachments.forEach(it -> parts.add(attachment(it.fileName(), it.text())));
    return multipart("mixed", parts.toArray(MailBody[]::new));
  }

  private static MailBody multipart(String subtype, MailBody... parts) {
    try {
      var all = new MimeMultipart(subtype);
      for (var part : parts) {
        all.addBodyPart(part.asPart());
      }
      var encoded = new ByteArrayOutputStream();
      all.writeTo(encoded);
      return new MailBody(headers(all.getContentType(), "7bit"), encoded.toByteArray());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("a mail could not be put together", e);
    }
  }

  /** Line ends as they are: what is saved must be what was attached. */
  private static MailBody attachment(String fileName, String text) {
    var headers = headers("text/plain; charset=UTF-8", "base64");
    headers.put("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    return new MailBody(
        headers, Base64.getMimeEncoder(BASE64_LINE, CRLF).encode(text.getBytes(UTF_8)));
  }

  /** This one, readable by everybody, with a signature over it beside it (RFC 8551, 3.5.3). */
  MailBody signedBy(byte[] signature) {
    var boundary = "signed-" + UUID.randomUUID();
    var beside = headers("application/pkcs7-signature; name=\"smime.p7s\"", "base64");
    beside.put("Content-Disposition", "attachment; filename=\"smime.p7s\"");
    var encoded = new ByteArrayOutputStream();
    encoded.writeBytes(("--" + boundary + "\r\n").getBytes(US_ASCII));
    encoded.writeBytes(asEntity());
    encoded.writeBytes(("\r\n--" + boundary + "\r\n").getBytes(US_ASCII));
    encoded.writeBytes(
        new MailBody(beside, Base64.getMimeEncoder(BASE64_LINE, CRLF).encode(signature))
            .asEntity());
    encoded.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(US_ASCII));
    var type =
        "multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=\"sha-256\";"
            + " boundary=\""
            + boundary
            + "\"";
    return new MailBody(headers(type, "7bit"), encoded.toByteArray());
  }

  static MailBody pkcs7(String smimeType, byte[] der) {
    var headers =
        headers(
            "application/pkcs7-mime; smime-type=" + smimeType + "; name=\"smime.p7m\"", "base64");
    headers.put("Content-Disposition", "attachment; filename=\"smime.p7m\"");
    return new MailBody(headers, Base64.getMimeEncoder(BASE64_LINE, CRLF).encode(der));
  }

  /** What was encrypted to them. */
  static MailBody sealed(byte[] der, List<String> serials) {
    var pkcs7 = pkcs7("enveloped-data", der);
    return new MailBody(pkcs7.headers, pkcs7.encoded, serials);
  }

  /** Headers, an empty line and the rest: what is signed or encrypted as one. */
  byte[] asEntity() {
    var entity = new ByteArrayOutputStream();
    headers.forEach(
        (name, value) -> entity.writeBytes((name + ": " + value + "\r\n").getBytes(US_ASCII)));
    entity.writeBytes(CRLF);
    entity.writeBytes(encoded);
    return entity.toByteArray();
  }

  Map<String, String> headers() {
    return headers;
  }

  /** Serial numbers of the certificates whose owners can open it. */
  List<String> certificates() {
    return certificates;
  }

  byte[] encoded() {
    return encoded;
  }

  private MimeBodyPart asPart() throws MessagingException {
    var part = new InternetHeaders();
    headers.forEach(part::setHeader);
    return new MimeBodyPart(part, encoded);
  }

  private static MailBody quotedPrintable(String type, String text) {
    var encoded = new ByteArrayOutputStream();
    try (var encoder = MimeUtility.encode(encoded, "quoted-printable")) {
      encoder.write(canonical(text));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return new MailBody(
        headers(type + "; charset=UTF-8", "quoted-printable"), encoded.toByteArray());
  }

  private static byte[] canonical(String text) {
    return text.lines().collect(joining("\r\n", "", "\r\n")).getBytes(UTF_8);
  }

  private static Map<String, String> headers(String contentType, String encoding) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", contentType);
    headers.put("Content-Transfer-Encoding", encoding);
    return headers;
  }
}
