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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.delivery.mail.GivenMail;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.mail.MailIdentity;
import org.softintel.delivery.mail.Mailer;
import org.softintel.delivery.mail.SendResult.Accepted;
import org.softintel.delivery.mail.SendResult.Deferred;
import org.softintel.delivery.mail.SendResult.Refused;
import org.softintel.delivery.mail.SendResult.Unreachable;
import org.softintel.delivery.outbox.Delivery.Dropped;
import org.softintel.delivery.outbox.Delivery.Unsealable;
import org.softintel.delivery.outbox.Delivery.Unwritable;
import org.softintel.platform.secrets.KeyStoreAway;

class DeliveryTest {
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
    delivery(sealed(), NARRATIVE).attempt(GivenDelivery.aMail(MailKind.FULL), NOW);

    var headers = headers(onlyMail());
    var raw = raw(onlyMail());
    var words =
        Pattern.compile("\\p{L}{4,}").matcher(NARRATIVE.substring("OFFICIAL-SENSITIVE".length()));
    assertThat(words.results().map(it -> it.group().toLowerCase(Locale.ROOT)))
        .isNotEmpty()
        .filteredOn(it -> !Set.of("subject", "from").contains(it))
        .noneMatch(it -> headers.toLowerCase(Locale.ROOT).contains(it));
    assertThat(raw).doesNotContainIgnoringCase("Bramblethorpe").doesNotContain("Frumious");
  }

  @Test
  void aNoticeSaysTheSameInTextAndHtmlAndNothingOfTheReport() throws Exception {
    delivery(notice(), NARRATIVE).attempt(GivenDelivery.aMail(MailKind.NOTICE), NOW);

    var both = (MimeMultipart) onlyMail().getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    var text = (String) both.getBodyPart(0).getContent();
    var html = (String) both.getBodyPart(1).getContent();
    assertThat(text)
        .startsWith(
            "Report SI-4K7M-2QX9 was received on 24 November 2026 at 9:12am. Sign in to read it.")
        .contains("https://softintel.example/triage/SI-4K7M-2QX9")
        .contains("You cannot reply to this email")
        .contains("01632 960 001")
        .doesNotContain("held");
    assertThat(html)
        .contains(
            "Report SI-4K7M-2QX9 was received on 24 November 2026 at 9:12am. Sign in to read it.")
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
            MailKind.NOTICE,
            UUID.randomUUID().toString(),
            "",
            GivenDelivery.aMail(MailKind.NOTICE).report(),
            GivenDelivery.REFERENCE,
            "team",
            false,
            "<" + GivenDelivery.REFERENCE + ".2@softintel.example>",
            Optional.empty(),
            NOW);

    delivery(sealed(), NARRATIVE).attempt(addition, NOW);

    assertThat(onlyMail().getSubject())
        .endsWith(": Addition to information report " + GivenDelivery.REFERENCE);
    assertThat(onlyMail().getHeader("Thread-Topic"))
        .containsExactly("New information report " + GivenDelivery.REFERENCE);
  }

  @Test
  void aNoticeInPlaceOfTheReportSaysWhyAndAnswersIt() throws Exception {
    var first = GivenDelivery.aMail(MailKind.FULL);
    var inboxes = new Inboxes(sealed(), GivenMail.seal(service));
    var instead = new NewMails(inboxes, mailer()).noticeInsteadOf(first, 1, NOW);

    delivery(sealed(), NARRATIVE).attempt(instead, NOW);

    assertThat(onlyMail().getMessageID()).isEqualTo("<" + REFERENCE + ".2@softintel.example>");
    assertThat(onlyMail().getHeader("In-Reply-To")).containsExactly(first.messageId());
    assertThat(onlyMail().getHeader("References")).containsExactly(first.messageId());
    var both = (MimeMultipart) onlyMail().getContent();
    assertThat((String) both.getBodyPart(0).getContent()).contains("is being held");
  }

  @Test
  void withoutAUsableCertificateNothingIsSentAndTheReportIsNotEvenOpened() {
    var settings = new HashMap<>(sealedSettings());
    settings.put("inboxes.team.certificates", folder.resolve("not-there.pem").toString());
    var opened = new java.util.concurrent.atomic.AtomicBoolean();
    var writer =
        writer(
            () -> {
              opened.set(true);
              return Optional.of(NARRATIVE);
            });

    var outcome =
        delivery(GivenDelivery.settings(settings), writer)
            .attempt(GivenDelivery.aMail(MailKind.FULL), NOW);

    assertThat(outcome.result()).isEqualTo(new Unsealable("certificate-missing"));
    assertThat(opened).isFalse();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aFullMailToAnInboxThatBecameANoticeInboxIsHeld() {
    var outcome = delivery(notice(), NARRATIVE).attempt(GivenDelivery.aMail(MailKind.FULL), NOW);

    assertThat(outcome.result()).isEqualTo(new Unsealable("certificate-missing"));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aReportThatDoesNotOpenIsUnwritable() {
    var broken =
        writer(
            () -> {
              throw new IllegalStateException("Quillfeather");
            });

    var outcome = delivery(sealed(), broken).attempt(GivenDelivery.aMail(MailKind.FULL), NOW);

    assertThat(outcome.result()).isEqualTo(new Unwritable("report-unreadable"));
  }

  /** It is tried again for ever and never held: nothing is wrong with the report. */
  @Test
  void aReportThatCannotBeOpenedNowWaits() {
    var away =
        writer(
            () -> {
              throw new KeyStoreAway("No key store answers.");
            });

    var outcome = delivery(sealed(), away).attempt(GivenDelivery.aMail(MailKind.FULL), NOW);

    assertThat(outcome.result()).isEqualTo(new Deferred("key-store-away"));
  }

  @Test
  void aStoppedMailServerIsUnreachableAndTheNextTrySucceeds() {
    var delivery = delivery(sealed(), NARRATIVE);
    var port = server.getSmtp().getPort();
    server.stop();
    assertThat(delivery.attempt(GivenDelivery.aMail(MailKind.FULL), NOW).result())
        .isEqualTo(new Unreachable("no-connection"));

    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();

    assertThat(delivery.attempt(GivenDelivery.aMail(MailKind.FULL), NOW).result())
        .isInstanceOf(Accepted.class);
  }

  /** Also when it could not be sent: without an address, or without a certificate. */
  @Test
  void aMailToLeadsOfWhichNothingIsLeftToTellIsDropped() {
    for (var leads : List.of(Map.<String, String>of(), leads("not-there.pem"), leads("team.pem"))) {
      var outcome =
          delivery(GivenDelivery.settings(leads), writer(Optional::empty))
              .attempt(GivenDelivery.aMail(MailKind.OVERDUE), NOW);

      assertThat(outcome.result()).isEqualTo(new Dropped("nothing-to-tell"));
    }
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aMailToLeadsWithoutAUsableCertificateIsTriedAgain() {
    var outcome =
        delivery(GivenDelivery.settings(leads("not-there.pem")), NARRATIVE)
            .attempt(GivenDelivery.aMail(MailKind.OVERDUE), NOW);

    assertThat(outcome.result()).isEqualTo(new Unsealable("certificate-missing"));
  }

  @Test
  void aMailToLeadsGoesToThemSealed() throws Exception {
    var outcome =
        delivery(GivenDelivery.settings(leads("team.pem")), NARRATIVE)
            .attempt(GivenDelivery.aMail(MailKind.DANGER), NOW);

    assertThat(outcome.result()).isInstanceOf(Accepted.class);
    assertThat(onlyMail().getAllRecipients()[0]).hasToString("leads@team.example");
    assertThat(raw(onlyMail())).doesNotContain("Quillfeather");
  }

  /** Such as a checkpoint that is not there: only mail to the leads may become needless. */
  @Test
  void anyOtherMailThatCannotBeWrittenFails() {
    var checkpoints = Map.of("checkpoints.auditors.team", "chief@audit.example");

    var outcome =
        delivery(GivenDelivery.settings(checkpoints), writer(Optional::empty))
            .attempt(GivenDelivery.aMail(MailKind.CHECKPOINT), NOW);

    assertThat(outcome.result()).isEqualTo(new Refused("nothing-to-tell"));
  }

  /** Nobody reads it any more: it would be tried for ever. */
  @Test
  void aCheckpointToAnAuditorWhoIsNotInTheSettingsFails() {
    var outcome =
        delivery(sealed(), NARRATIVE).attempt(GivenDelivery.aMail(MailKind.CHECKPOINT), NOW);

    assertThat(outcome.result()).isEqualTo(new Refused("inbox-unknown"));
  }

  /** What is urgent must go once the address is back; a failed mail is never tried again. */
  @Test
  void aMailToLeadsWithoutAnAddressIsTriedAgain() {
    var urgent = GivenDelivery.aMail(MailKind.DANGER);

    var outcome = delivery(sealed(), NARRATIVE).attempt(urgent, NOW);

    assertThat(outcome.result()).isEqualTo(new Unsealable("inbox-unknown"));
  }

  @Test
  void aMailNeverShowsItsText() {
    assertThat(new Mail("Title", MailBody.plain(NARRATIVE)).toString())
        .doesNotContain("Quillfeather");
  }

  private Delivery delivery(DeliveryConfig config, String text) {
    return delivery(config, writer(() -> Optional.of(text)));
  }

  private Delivery delivery(DeliveryConfig config, MailWriter writer) {
    var seal = GivenMail.seal(service);
    var inboxes = new Inboxes(config, seal);
    var notices = new NoticeMail(GivenDelivery.templates(), inboxes, config);
    return new Delivery(inboxes, List.of(notices, writer), seal, mailer());
  }

  private static MailWriter writer(Supplier<Optional<String>> text) {
    return new MailWriter() {
      @Override
      public Set<MailKind> kinds() {
        return EnumSet.complementOf(EnumSet.of(MailKind.NOTICE));
      }

      @Override
      public Optional<Mail> write(OutboxMessage message) {
        return text.get().map(it -> new Mail(message.title(), MailBody.plain(it)));
      }
    };
  }

  private Mailer mailer() {
    return GivenMail.mailer(server.getSmtp().getPort());
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

  private static Map<String, String> leads(String certificate) {
    var file = folder.resolve(certificate).toString();
    return Map.of("leads.address", "leads@team.example", "leads.certificates", file);
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
