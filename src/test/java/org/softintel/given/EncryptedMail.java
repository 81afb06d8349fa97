package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Opens a sealed mail as the team does: with its own key, and with a program that is not ours. */
public final class EncryptedMail {
  private EncryptedMail() {}

  /** The text inside, after the signature was found good. */
  public static String open(Message mail) throws IOException, MessagingException {
    return open(mail, "team-inbox-key.pem");
  }

  /** As {@link #open(Message)}, with one of the keys that lie beside it. */
  public static String open(Message mail, String key) throws IOException, MessagingException {
    var home = TestStack.shared().home();
    var folder = Files.createTempDirectory(home, "mail");
    var sealed = folder.resolve("sealed.eml");
    var signed = folder.resolve("signed.eml");
    var text = folder.resolve("text.eml");
    try (var out = Files.newOutputStream(sealed)) {
      mail.writeTo(out);
    }
    openssl("-decrypt", "-in", sealed, "-inkey", home.resolve(key), "-out", signed);
    openssl("-verify", "-in", signed, "-CAfile", home.resolve("signing.pem"), "-out", text);
    return decoded(text);
  }

  /** Of a certificate that lies beside the keys, in hexadecimal digits. */
  public static String serial(String certificate) throws IOException, CertificateException {
    try (var in = Files.newInputStream(TestStack.shared().home().resolve(certificate))) {
      var read = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      return read.getSerialNumber().toString(16);
    }
  }

  private static String decoded(Path file) throws IOException, MessagingException {
    try (var in = Files.newInputStream(file)) {
      var part = new jakarta.mail.internet.MimeBodyPart(in);
      return ((String) part.getContent()).replace("\r\n", "\n");
    }
  }

  private static void openssl(Object... arguments) throws IOException {
    var command =
        Stream.concat(Stream.of("openssl", "cms"), Stream.of(arguments).map(Object::toString));
    var process = new ProcessBuilder(command.toList()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(process.exitValue()).as("openssl cms %s: %s", List.of(arguments), said).isZero();
  }
}
