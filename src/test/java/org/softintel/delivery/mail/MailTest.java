package org.softintel.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.softintel.delivery.mail.GivenMail.NOW;
import static org.softintel.delivery.mail.GivenMail.THREAD;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.delivery.mail.SendResult.Accepted;

/** Judged by what arrives, and by openssl where somebody must be able to open it. */
class MailTest {
  private static final String NARRATIVE =
      """
      OFFICIAL-SENSITIVE

      Überfall Café, Zzyzx Lane: Quillfeather Bramblethorpe was seen with an invented motorbike.
      .
      From here on the text tries to look like a mail: Subject: Frumious
      """;

  private static Path folder;
  private static MailIdentity team;
  private static MailIdentity spare;
  private static MailIdentity service;
  private GreenMail server;

  @BeforeAll
  static void keys(@TempDir Path shared) throws Exception {
    folder = shared;
    team = MailIdentity.of("team");
    spare = MailIdentity.of("spare");
    service = MailIdentity.of("service");
    team.certificateIn(folder, "team.pem");
    team.keyIn(folder, "team-key.pem");
    spare.certificateIn(folder, "spare.pem");
    spare.keyIn(folder, "spare-key.pem");
    service.certificateIn(folder, "service.pem");
  }

  @BeforeEach
  void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void opensslOpensASealedMailWithEitherKeyAndFindsOurSignature() throws Exception {
    var outcome = send(sealed(NARRATIVE));

    assertThat(outcome).isInstanceOf(Accepted.class);
    assertThat(((Accepted) outcome).certificates()).containsExactly(serial(team), serial(spare));
    for (var holder : new String[] {"team", "spare"}) {
      assertThat(readByOpenssl(onlyMail(), holder)).contains(NARRATIVE.replace("\n", "\r\n"));
    }
  }

  @Test
  void aLineTooLongForMailIsReadAsItWasWrittenAllTheSame() throws Exception {
    var longLine = "Überfall im Café 😀, = nicht =3D, größer ".repeat(300).strip();
    var text = "Before.\n" + longLine + "\nAfter, 🚲.";

    send(sealed(text));

    for (var holder : new String[] {"team", "spare"}) {
      assertThat(readByOpenssl(onlyMail(), holder))
          .startsWith("Content-Type: text/plain; charset=UTF-8\r\n")
          .contains("Content-Transfer-Encoding: binary\r\n")
          .endsWith("\r\n\r\nBefore.\r\n" + longLine + "\r\nAfter, 🚲.\r\n");
    }
  }

  /** Readable without any key, and openssl finds the signature over exactly what is read. */
  @Test
  void aSignedMailIsReadAsItIsAndCannotBeChanged() throws Exception {
    var attached = "softintel.example/audit\n7\n\n— softintel.example/audit x08go/ZJ\n";
    var body =
        MailBody.withAttachments(
            NARRATIVE, List.of(new MailBody.Attachment("checkpoint-7.txt", attached)));

    send(GivenMail.seal(service).sign(body));

    var parts =
        (MimeMultipart) ((MimeMultipart) onlyMail().getContent()).getBodyPart(0).getContent();
    assertThat(((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n"))
        .isEqualTo(NARRATIVE);
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("checkpoint-7.txt");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
        .isEqualTo(attached.getBytes(UTF_8));
    var mail = store(onlyMail());
    var authority = folder.resolve("service.pem").toString();
    var verify = new String[] {"cms", "-verify", "-in", mail.toString(), "-CAfile", authority};
    assertThat(openssl(verify)).contains("Quillfeather");
    Files.writeString(mail, Files.readString(mail, UTF_8).replace("Quillfeather", "Quillfeathxr"));
    assertThatThrownBy(() -> openssl(verify)).isInstanceOf(AssertionError.class);
  }

  @Test
  void noLineOfAMailIsLongerThanMailCanCarry() throws Exception {
    send(sealed("word ".repeat(4_000)));

    assertThat(Files.readString(store(onlyMail()), UTF_8).lines())
        .allMatch(it -> it.length() <= 998);
  }

  @Test
  void aSealedMailIsEnvelopedWithAesAndOaep() throws Exception {
    send(sealed(NARRATIVE));

    assertThat(onlyMail().getContentType())
        .isEqualTo("application/pkcs7-mime; smime-type=enveloped-data; name=\"smime.p7m\"");
    var structure =
        openssl("cms", "-cmsout", "-print", "-noout", "-in", store(onlyMail()).toString());
    assertThat(structure).contains("aes-256-cbc").contains("rsaesOaep").contains("mgf1");
    assertThat(structure).doesNotContain("rsaEncryption");
  }

  @Test
  void theHeadersAreThoseThatMailProgramsNeed() throws Exception {
    send(MailBody.plain("text"));

    var mail = onlyMail();
    assertThat(mail.getSubject()).isEqualTo("OFFICIAL-SENSITIVE: New information report " + THREAD);
    assertThat(mail.getHeader("Message-ID"))
        .containsExactly("<" + THREAD + ".1@softintel.example>");
    assertThat(mail.getFrom()[0])
        .hasToString(
            "Share information about child sexual exploitation <no-reply@softintel.example>");
    assertThat(mail.getHeader("Return-Path")).containsExactly("<bounces@softintel.example>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("X-Auto-Response-Suppress"))
        .containsExactly("OOF, AutoReply, DR, RN, NRN");
    assertThat(mail.getHeader("Thread-Topic")).containsExactly("New information report " + THREAD);
    assertThat(java.util.Base64.getDecoder().decode(mail.getHeader("Thread-Index")[0]))
        .hasSize(22)
        .startsWith(0x01, 0xDD);
    assertThat(mail.getSentDate()).isEqualTo(NOW);
    assertThat(mail.getHeader("In-Reply-To")).isNull();
  }

  @Test
  void everyTryHasTheSameMessageIdAndOnlyTheCountDiffers() throws Exception {
    mailer().send(GivenMail.heading(1), sealed(NARRATIVE), NOW);
    mailer().send(GivenMail.heading(2), sealed(NARRATIVE), NOW.plusSeconds(60));

    var mails = server.getReceivedMessages();
    assertThat(mails).hasSize(2);
    assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID());
    assertThat(mails[0].getHeader("X-Attempt")).isNull();
    assertThat(mails[1].getHeader("X-Attempt")).containsExactly("2");
  }

  private SendResult send(MailBody body) {
    return mailer().send(GivenMail.heading(1), body, NOW);
  }

  private Mailer mailer() {
    return GivenMail.mailer(server.getSmtp().getPort());
  }

  private static MailBody sealed(String text) throws CannotEncrypt {
    var keys = List.of(folder.resolve("team.pem"), folder.resolve("spare.pem"));
    return GivenMail.seal(service)
        .signAndEncrypt(MailBody.plain(text), MailRecipient.of("cseteam@team.example", keys, NOW));
  }

  private MimeMessage onlyMail() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  private static String serial(MailIdentity owner) {
    return owner.certificate().getSerialNumber().toString(16);
  }

  private static Path store(MimeMessage mail) throws Exception {
    var bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return Files.write(folder.resolve("mail.eml"), bytes.toByteArray());
  }

  /** The inner entity, after openssl has decrypted it and verified it against our certificate. */
  private static String readByOpenssl(MimeMessage mail, String holder) throws Exception {
    var decrypted = folder.resolve("decrypted.eml").toString();
    openssl(
        "cms",
        "-decrypt",
        "-in",
        store(mail).toString(),
        "-inkey",
        folder.resolve(holder + "-key.pem").toString(),
        "-out",
        decrypted);
    return openssl(
        "cms",
        "-verify",
        "-in",
        decrypted,
        "-CAfile",
        folder.resolve("service.pem").toString(),
        "-attime",
        Long.toString(NOW.getEpochSecond()),
        "-purpose",
        "any");
  }

  /** The real program: where it is missing this fails, for then nobody has checked. */
  private static String openssl(String... arguments) throws Exception {
    var command = new java.util.ArrayList<String>();
    command.add("openssl");
    Collections.addAll(command, arguments);
    var errors = folder.resolve("openssl-errors.txt").toFile();
    var process = new ProcessBuilder(command).redirectError(errors).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors.toPath())).isZero();
    return said;
  }
}
