package org.softintel.delivery.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.delivery.outbox.GivenDelivery.NOW;
import static org.softintel.delivery.outbox.GivenDelivery.REFERENCE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.delivery.mail.GivenMail;
import org.softintel.delivery.mail.MailIdentity;
import org.softintel.delivery.mail.SendResult.Accepted;
import org.softintel.delivery.mail.SendResult.Unreachable;
import org.softintel.delivery.mail.SmtpClient;
import org.softintel.delivery.outbox.DeliveryStatus.MailKind;
import org.softintel.delivery.outbox.DeliveryStatus.MailState;
import org.softintel.delivery.outbox.MailWriter.Letter;
import org.softintel.delivery.outbox.Mailer.Unsealable;
import org.softintel.delivery.outbox.Mailer.Unwritable;
import org.softintel.delivery.outbox.OutboxSteps.OutboxMessage;

class MailerTest {
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
    spare.certificateIn(folder, "spare.pem");
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
  void noWordOfTheReportStandsInAHeaderOrInTheMailAsItTravels() throws Exception {
    postman(sealed(), NARRATIVE).deliver(GivenDelivery.aLetter(MailKind.FULL), NOW);

    var headers = headers(onlyMail());
    var raw = raw(onlyMail());
    var words =
        Pattern.compile("\\p{L}{4,}").matcher(NARRATIVE.substring("OFFICIAL-SENSITIVE".length()));
    assertThat(words.results().map(it -> it.group().toLowerCase(Locale.ROOT)))
        .isNotEmpty()
        .filteredOn(it -> !java.util.Set.of("subject", "from").contains(it))
        .noneMatch(it -> headers.toLowerCase(Locale.ROOT).contains(it));
    assertThat(raw).doesNotContainIgnoringCase("Bramblethorpe").doesNotContain("Frumious");
  }

  @Test
  void aNoticeSaysTheSameInTextAndHtmlAndNothingOfTheReport() throws Exception {
    postman(notice(), NARRATIVE).deliver(GivenDelivery.aLetter(MailKind.NOTICE), NOW);

    var both = (MimeMultipart) onlyMail().getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    var text = (String) both.getBodyPart(0).getContent();
    var html = (String) both.getBodyPart(1).getContent();
    assertThat(text)
        .startsWith("Reference SI-4K7M-2QX9 received 9:12am, 24 November 2026. Sign in to read it.")
        .contains("https://softintel.example/triage/SI-4K7M-2QX9")
        .contains("You cannot reply to this email")
        .contains("01632 960 001")
        .doesNotContain("held");
    assertThat(html)
        .contains("Reference SI-4K7M-2QX9 received 9:12am, 24 November 2026. Sign in to read it.")
        .contains("href=\"https://softintel.example/triage/SI-4K7M-2QX9\"")
        .contains("You cannot reply to this email")
        .contains("01632 960 001")
        .doesNotContain("{")
        .doesNotContain("src=");
  }

  @Test
  void anAdditionSaysSoInItsSubjectAndStaysInItsThread() throws Exception {
    var addition =
        new OutboxMessage(
            3,
            GivenDelivery.aLetter(MailKind.NOTICE).reportId(),
            java.util.UUID.randomUUID(),
            GivenDelivery.REFERENCE,
            "team",
            MailKind.NOTICE,
            MailState.WAITING,
            1,
            "<" + GivenDelivery.REFERENCE + ".2@softintel.example>",
            Optional.empty(),
            NOW,
            NOW,
            NOW);

    postman(sealed(), NARRATIVE).deliver(addition, NOW);

    assertThat(onlyMail().getSubject())
        .endsWith(": Addition to information report " + GivenDelivery.REFERENCE);
    assertThat(onlyMail().getHeader("Thread-Topic"))
        .containsExactly("New information report " + GivenDelivery.REFERENCE);
  }

  @Test
  void aNoticeInPlaceOfTheReportSaysWhyAndAnswersIt() throws Exception {
    var first = GivenDelivery.aLetter(MailKind.FULL);
    var seal = GivenMail.seal(service);
    var letters = new NewMails(new Inboxes(sealed(), seal), smtp());
    var instead = letters.insteadOf(first, 1, NOW);
    var posting =
        new OutboxMessage(
            2,
            instead.reportId(),
            instead.subject(),
            instead.reference(),
            instead.inbox(),
            instead.kind(),
            MailState.WAITING,
            1,
            instead.messageId(),
            Optional.ofNullable(instead.inReplyTo()),
            NOW,
            NOW,
            NOW);

    postman(sealed(), NARRATIVE).deliver(posting, NOW);

    assertThat(onlyMail().getMessageID()).isEqualTo("<" + REFERENCE + ".2@softintel.example>");
    assertThat(onlyMail().getHeader("In-Reply-To")).containsExactly(first.messageId());
    assertThat(onlyMail().getHeader("References")).containsExactly(first.messageId());
    var both = (MimeMultipart) onlyMail().getContent();
    assertThat((String) both.getBodyPart(0).getContent()).contains("is being held");
  }

  @Test
  void britishSummerTimeIsShownAsSuch() {
    assertThat(NoticeMail.inTeamTime(java.time.Instant.parse("2026-07-01T12:05:00Z")))
        .isEqualTo("1:05pm, 1 July 2026");
  }

  @Test
  void withoutAUsableCertificateNothingIsSentAndTheReportIsNotEvenOpened() {
    var settings = new HashMap<>(sealedSettings());
    settings.put("inboxes.team.certificates", folder.resolve("not-there.pem").toString());
    var opened = new java.util.concurrent.atomic.AtomicBoolean();
    MailWriter writer =
        id -> {
          opened.set(true);
          return new Letter(REFERENCE, NOW, NARRATIVE);
        };

    var outcome =
        postman(GivenDelivery.settings(settings), writer)
            .deliver(GivenDelivery.aLetter(MailKind.FULL), NOW);

    assertThat(outcome).isEqualTo(new Unsealable("certificate-missing"));
    assertThat(opened).isFalse();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aFullLetterToAnInboxThatBecameANoticeInboxIsHeld() {
    var outcome = postman(notice(), NARRATIVE).deliver(GivenDelivery.aLetter(MailKind.FULL), NOW);

    assertThat(outcome).isEqualTo(new Unsealable("certificate-missing"));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aReportThatDoesNotOpenIsUnwritable() {
    MailWriter broken =
        id -> {
          throw new IllegalStateException("Quillfeather");
        };

    var outcome = postman(sealed(), broken).deliver(GivenDelivery.aLetter(MailKind.FULL), NOW);

    assertThat(outcome).isEqualTo(new Unwritable("report-unreadable"));
  }

  @Test
  void aStoppedMailServerIsUnreachableAndTheNextTrySucceeds() {
    var mailer = postman(sealed(), NARRATIVE);
    var port = server.getSmtp().getPort();
    server.stop();
    assertThat(mailer.deliver(GivenDelivery.aLetter(MailKind.FULL), NOW))
        .isEqualTo(new Unreachable("no-connection"));

    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();

    assertThat(mailer.deliver(GivenDelivery.aLetter(MailKind.FULL), NOW))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void aLetterNeverShowsItsText() {
    assertThat(new Letter(REFERENCE, NOW, NARRATIVE).toString())
        .doesNotContain("Quillfeather")
        .contains(REFERENCE);
  }

  private Mailer postman(DeliveryConfig config, String text) {
    return postman(config, id -> new Letter(REFERENCE, NOW, text));
  }

  private Mailer postman(DeliveryConfig config, MailWriter writer) {
    var seal = GivenMail.seal(service);
    return new Mailer(
        new Inboxes(config, seal),
        writer,
        seal,
        new NoticeMail(GivenDelivery.templates(), config),
        smtp());
  }

  private SmtpClient smtp() {
    return GivenMail.smtp(server.getSmtp().getPort());
  }

  private DeliveryConfig notice() {
    return GivenDelivery.settings(Map.of());
  }

  private DeliveryConfig sealed() {
    return GivenDelivery.settings(sealedSettings());
  }

  private Map<String, String> sealedSettings() {
    return Map.of(
        "inboxes.team.mode",
        "sealed",
        "inboxes.team.certificates",
        folder.resolve("team.pem") + "," + folder.resolve("spare.pem"));
  }

  private MimeMessage onlyMail() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  private static String headers(MimeMessage mail) throws Exception {
    var all = new StringBuilder();
    for (Header header : Collections.list(mail.getAllHeaders())) {
      all.append(header.getName()).append(": ").append(header.getValue()).append('\n');
    }
    return all.toString();
  }

  private static String raw(MimeMessage mail) throws Exception {
    var bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toString(UTF_8);
  }
}
