package org.softintel.delivery.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.delivery.outbox.GivenDelivery.NOW;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.delivery.mail.GivenMail;
import org.softintel.delivery.mail.MailIdentity;
import org.softintel.delivery.outbox.OfficerMailWriter.OfficerMail;

/** Officers are mailed from memory what a new report has to do with theirs. */
class OfficerMailerTest {
  private static final UUID REPORT = new UUID(0, 1);
  private static final OfficerMail MAIL =
      new OfficerMail(
          "A new report may link to your reports",
          "It shares with SI-4K7M-2QX9",
          "Sign in",
          Set.of("SI-4K7M-2QX9"));
  private static final long SOON = 10_000;

  private static Path folder;
  private GreenMail server;

  @BeforeAll
  static void keys(@TempDir Path shared) throws Exception {
    folder = shared;
    MailIdentity.of("officer").certificateIn(folder, "officer.pem");
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
  void aSealedMailboxIsToldAllAndNobodyOnTheWayReadsIt() throws Exception {
    begin(officers(), first((report, officers) -> Optional.of(Map.of("t.example", MAIL))));

    assertThat(server.waitForIncomingEmail(SOON, 1)).isTrue();
    var mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()[0]).hasToString("terry@team.example");
    assertThat(mail.getContentType()).contains("pkcs7-mime");
    assertThat(mail.getSubject()).endsWith("A new report may link to your reports");
    assertThat(raw(mail)).doesNotContain("SI-4K7M-2QX9").doesNotContain("t.example");
  }

  @Test
  void anOpenMailboxIsToldThatThereIsSomething() throws Exception {
    begin(officers(), first((report, officers) -> Optional.of(toldToni(MAIL))));

    assertThat(server.waitForIncomingEmail(SOON, 1)).isTrue();
    var mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()[0]).hasToString("toni@team.example");
    assertThat(raw(mail)).contains("Sign in").doesNotContain("SI-4K7M-2QX9");
  }

  @Test
  void whatIsNotKnownYetIsAskedForAgain() {
    var asked = new AtomicInteger();

    begin(
        officers(),
        first(
            (report, officers) -> {
              assertThat(report).isEqualTo(REPORT);
              assertThat(officers).containsOnly("t.example", "toni");
              return asked.incrementAndGet() < 2
                  ? Optional.empty()
                  : Optional.of(Map.of("toni", MAIL, "t.example", MAIL));
            }));

    assertThat(server.waitForIncomingEmail(SOON, 2)).isTrue();
    assertThat(asked).hasValue(2);
  }

  @Test
  void whileTheMailServerIsAwayItIsTriedAgain() throws Exception {
    int port = server.getSmtp().getPort();
    server.stop();
    var asked = new AtomicInteger();
    begin(
        impatient(),
        port,
        again(() -> asked.incrementAndGet() < 2 ? Optional.empty() : Optional.of(toldToni(MAIL))));
    until(asked, 1);

    startAgain(port);

    assertThat(server.waitForIncomingEmail(SOON, 1)).isTrue();
    assertThat(asked).hasValueGreaterThan(1);
  }

  /** A report that is restricted meanwhile was named. */
  @Test
  void whatIsTriedAgainSaysWhatMayBeToldThen() throws Exception {
    int port = server.getSmtp().getPort();
    server.stop();
    var now = new OfficerMail(MAIL.title(), "It shares nothing", "Look at the desk", Set.of());
    var asked = new AtomicInteger();
    begin(
        impatient(),
        port,
        again(
            () -> {
              asked.incrementAndGet();
              return Optional.of(toldToni(now));
            }));
    until(asked, 1);

    startAgain(port);

    assertThat(server.waitForIncomingEmail(SOON, 1)).isTrue();
    assertThat(raw(server.getReceivedMessages()[0])).contains("Look at the desk");
  }

  /** The officer has left, or more is to be told than the trail says. */
  @Test
  void nothingIsTriedAgainForWhoMayNotBeToldOrMoreThanWasRecorded() throws Exception {
    int port = server.getSmtp().getPort();
    server.stop();
    var more =
        new OfficerMail(
            MAIL.title(), MAIL.sealed(), MAIL.notice(), Set.of("SI-4K7M-2QX9", "SI-OTHER"));
    for (var now : List.of(Map.<String, OfficerMail>of(), toldToni(more))) {
      var asked = new AtomicInteger();
      begin(
          impatient(),
          port,
          again(
              () -> {
                asked.incrementAndGet();
                return Optional.of(now);
              }));
      until(asked, 1);
    }

    startAgain(port);

    assertThat(server.waitForIncomingEmail(3_000, 1)).isFalse();
  }

  @Test
  void whatCannotBeWorkedOutIsAskedForAgain() {
    var asked = new AtomicInteger();

    begin(
        officers(),
        first(
            (report, officers) -> {
              if (asked.incrementAndGet() < 2) {
                throw new IllegalStateException("no database");
              }
              return Optional.of(toldToni(MAIL));
            }));

    assertThat(server.waitForIncomingEmail(SOON, 1)).isTrue();
  }

  /** It is compared again after five minutes, and others may come before it. */
  @Test
  void itIsAskedForLongerThanAReportThatCannotBeReadWaits() {
    assertThat(
            IntStream.rangeClosed(1, OfficerMailer.MOST_LOOKS)
                .mapToObj(OfficerMailer::pauseBefore)
                .reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(20));
  }

  @Test
  void withoutMailboxesOfOfficersNothingIsAsked() throws Exception {
    var asked = new AtomicInteger();

    var mailer =
        begin(
            Map.of(),
            first(
                (report, officers) -> {
                  asked.incrementAndGet();
                  return Optional.of(Map.of());
                }));

    mailer.stop(new ShutdownEvent());
    assertThat(mailer.hasMailboxes()).isFalse();
    assertThat(asked).hasValue(0);
  }

  /** Or somebody who reads the log would know whose report shares something. */
  @Test
  void itsWordsSayNothingOfWhatIsInIt() {
    assertThat(MAIL).hasToString("OfficerMail[A new report may link to your reports]");
  }

  private static Map<String, OfficerMail> toldToni(OfficerMail mail) {
    return Map.of("toni", mail);
  }

  /** What is known of a report. */
  private interface Known
      extends BiFunction<UUID, Set<String>, Optional<Map<String, OfficerMail>>> {}

  private record Writer(Known first, Known later) implements OfficerMailWriter {
    @Override
    public Optional<Map<String, OfficerMail>> write(UUID report, Set<String> officers) {
      return first.apply(report, officers);
    }

    @Override
    public Optional<Map<String, OfficerMail>> writeAgain(UUID report, Set<String> officers) {
      return later.apply(report, officers);
    }
  }

  private static Writer first(Known known) {
    return new Writer(known, known);
  }

  /** First Toni is told, then this. */
  private static Writer again(Supplier<Optional<Map<String, OfficerMail>>> known) {
    return new Writer(
        (report, officers) -> Optional.of(toldToni(MAIL)),
        (report, officers) -> {
          assertThat(report).isEqualTo(REPORT);
          assertThat(officers).containsOnly("toni");
          return known.get();
        });
  }

  private static Map<String, String> impatient() {
    var settings = new HashMap<>(officers());
    settings.put("first-pause", "1S");
    return settings;
  }

  private void startAgain(int port) {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  private static void until(AtomicInteger asked, int times) throws InterruptedException {
    for (int i = 0; i < 100 && asked.get() < times; i++) {
      Thread.sleep(100);
    }
    assertThat(asked).hasValueGreaterThanOrEqualTo(times);
  }

  private OfficerMailer begin(Map<String, String> settings, OfficerMailWriter writer) {
    return begin(settings, server.getSmtp().getPort(), writer);
  }

  private static OfficerMailer begin(
      Map<String, String> settings, int port, OfficerMailWriter writer) {
    var config = GivenDelivery.settings(settings);
    var smime = GivenMail.seal(MailIdentity.of("service"));
    var mailer =
        new OfficerMailer(
            new Inboxes(config, smime),
            writer,
            smime,
            GivenMail.mailer(port),
            config,
            InstantSource.fixed(NOW));
    mailer.begin(REPORT);
    return mailer;
  }

  private static Map<String, String> officers() {
    return Map.of(
        "officers.terry.username",
        "t.example",
        "officers.terry.address",
        "terry@team.example",
        "officers.terry.mode",
        "sealed",
        "officers.terry.certificates",
        folder.resolve("officer.pem").toString(),
        "officers.toni.address",
        "toni@team.example",
        "officers.toni.mode",
        "notice");
  }

  private static String raw(MimeMessage mail) throws Exception {
    var bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toString(UTF_8);
  }
}
