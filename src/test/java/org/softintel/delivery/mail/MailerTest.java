package org.softintel.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.softintel.delivery.mail.GivenMail.NOW;

import java.net.ServerSocket;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.delivery.mail.SendResult.Accepted;
import org.softintel.delivery.mail.SendResult.Deferred;
import org.softintel.delivery.mail.SendResult.Refused;
import org.softintel.delivery.mail.SendResult.Unreachable;
import org.softintel.given.ServerKey;

class MailerTest {
  private static final SendResult TAKEN = new Accepted("unnamed", List.of());

  private Optional<Mailer> mailer = Optional.empty();

  @AfterEach
  void hangUp() {
    mailer.ifPresent(Mailer::hangUp);
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        row(".", "250 2.0.0 Ok: queued as 4Xy1Zk", new Accepted("4Xy1Zk", List.of())),
        row(".", "250 taken, and by the way: secret", TAKEN),
        row(".", "250", TAKEN),
        row(".", "451 not now", new Deferred("mail-451")),
        row(".", "554 refused: secret", new Refused("mail-554")),
        row(".", "", new Deferred("connection-lost")),
        row(".", "not an answer", new Deferred("connection-lost")),
        row("DATA", "451 not now", new Deferred("mail-451")),
        row("DATA", "554 no", new Refused("mail-554")),
        row("RCPT", "450 greylisted", new Deferred("recipient-450")),
        row("RCPT", "452 full", new Deferred("recipient-452")),
        row("RCPT", "550 no such user", new Refused("recipient-550")),
        row("MAIL", "451 not now", new Deferred("sender-451")),
        row("MAIL", "550 bad sender", new Deferred("sender-550")),
        row("MAIL", "530 sign in first", new Deferred("sender-530")),
        row("QUIT", "", TAKEN));
  }

  /** The server ends the conversation before it has heard a word of the mail. */
  static Stream<Arguments> goodbyes() {
    return Stream.of(
        row("MAIL", "421 too many mails", new Deferred("sender-421")),
        row("MAIL", "", new Deferred("connection-lost")),
        row("RCPT", "421 closing down", new Unreachable("recipient-421")),
        row("RCPT", "", new Deferred("connection-lost")),
        row("DATA", "421 closing down", new Unreachable("mail-421")),
        row("DATA", "", new Deferred("connection-lost")));
  }

  static Stream<Arguments> answersToConnecting() {
    return Stream.of(
        row("GREETING", "554 no service", new Unreachable("no-connection")),
        row("GREETING", "421 busy", new Unreachable("no-connection")),
        row("GREETING", "", new Unreachable("no-connection")));
  }

  @ParameterizedTest(name = "{0} answered by \"{1}\" means {2}")
  @MethodSource({"answers", "goodbyes", "answersToConnecting"})
  void eachAnswerToAFirstMailHasItsMeaning(String command, String answer, SendResult expected)
      throws Exception {
    try (var server = new ScriptedSmtp(Map.of(command, answer))) {
      assertThat(send(mailer(server))).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "{0} answered by \"{1}\" means {2}")
  @MethodSource("answers")
  void itMeansTheSameToAMailOverAConnectionThatWasKept(
      String command, String answer, SendResult expected) throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      var mailer = mailer(server);
      send(mailer);
      server.answer(command, answer);

      assertThat(send(mailer)).isEqualTo(expected);
      assertThat(server.heard("GREETING")).isOne();
    }
  }

  /** Servers take only so many mails over one connection, and do not say how many. */
  @ParameterizedTest(name = "{0} answered by \"{1}\"")
  @MethodSource("goodbyes")
  void aKeptConnectionThatTheServerEndsCostsNoTry(
      String command, String answer, SendResult otherwise) throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      var mailer = mailer(server);
      send(mailer);
      server.answerOnce(command, answer);

      assertThat(send(mailer)).isEqualTo(TAKEN);
      assertThat(server.heard("GREETING")).isEqualTo(2);
      assertThat(server.heard(".")).isEqualTo(2);
    }
  }

  @ParameterizedTest(name = "{0} answered by \"{1}\" means {2}")
  @MethodSource("goodbyes")
  void aFreshConnectionIsTriedOnce(String command, String answer, SendResult expected)
      throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      var mailer = mailer(server);
      send(mailer);
      server.answer(command, answer);

      assertThat(send(mailer)).isEqualTo(expected);
      assertThat(server.heard("GREETING")).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "."})
  void aServerThatFallsSilentIsNotWaitedForLongerThanWasSet(String command) throws Exception {
    try (var server = new ScriptedSmtp(Map.of(command, ScriptedSmtp.SILENCE))) {
      assertThat(send(mailer(server, Map.of("smtp.timeout", "0.3S"))))
          .isIn(new Deferred("timeout"), new Unreachable("no-connection"));
    }
  }

  @Test
  void theNextMailGoesOverTheSameConnection() throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      var mailer = mailer(server);

      assertThat(List.of(send(mailer), send(mailer), send(mailer))).containsOnly(TAKEN);
      assertThat(server.heard("GREETING")).isOne();
      assertThat(server.heard("MAIL")).isEqualTo(3);
    }
  }

  @Test
  void aConnectionThatTheServerEndedMeanwhileIsReplaced() throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      var mailer = mailer(server);
      send(mailer);
      server.hangUp();

      assertThat(send(mailer)).isEqualTo(TAKEN);
      assertThat(server.heard("MAIL")).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"421 idle for too long", "(silence)", ""})
  void soIsOneThatNoLongerAnswers(String answer) throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      var mailer = mailer(server, Map.of("smtp.timeout", "0.3S"));
      send(mailer);
      server.answer("NOOP", answer);

      assertThat(send(mailer)).isEqualTo(TAKEN);
      assertThat(server.heard("GREETING")).isEqualTo(2);
    }
  }

  /** Each would cost a time limit before the mail is sent. */
  @Test
  void whenOneNoLongerAnswersNoOtherIsAsked() throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      var settings = settings(server, Map.of("smtp.timeout", "0.3S"));
      var connections = new MailConnections(settings, Optional.empty());
      var both = List.of(connections.take(NOW), connections.take(NOW));
      both.forEach(it -> connections.keep(it, NOW));
      server.answer("NOOP", ScriptedSmtp.SILENCE);

      connections.take(NOW).hangUp();

      assertThat(server.heard("NOOP")).isOne();
      assertThat(server.heard("GREETING")).isEqualTo(3);
    }
  }

  /** Each answer comes in time, and all together would outlast the lease. */
  @Test
  void aTryThatTakesTooLongEndsBeforeTheText() throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      var minutes = new AtomicLong();
      InstantSource slow = () -> NOW.plus(Duration.ofMinutes(minutes.getAndIncrement()));
      var mailer = new Mailer(settings(server, Map.of()), slow, Optional.empty(), true);

      assertThat(send(mailer)).isEqualTo(new Deferred("timeout"));
      assertThat(server.heard()).doesNotContain(".");
    }
  }

  @Test
  void aFaultOfOursEndsTheConversationAndHasItsOwnCode() throws Exception {
    var answers = Map.of("EHLO", "250-fine\r\n250 STARTTLS", "STARTTLS", "220 go on");
    try (var server = new ScriptedSmtp(answers)) {
      var faulty = new FaultySockets();
      var mailer = secure(server, Optional.of(faulty));

      assertThat(mailer.send(GivenMail.heading(1), MailBody.plain("text\n".repeat(9999)), NOW))
          .isEqualTo(new Deferred("smtp-fault"));
      assertThat(faulty.areClosed()).isTrue();
    }
  }

  @Test
  void afterARefusalTheNextMailHasAConnectionOfItsOwn() throws Exception {
    try (var server = new ScriptedSmtp(Map.of("RCPT", "550 no such user"))) {
      var mailer = mailer(server);
      send(mailer);
      server.answer("RCPT", "250 fine");

      assertThat(send(mailer)).isEqualTo(TAKEN);
      assertThat(server.heard("GREETING")).isEqualTo(2);
    }
  }

  @Test
  void aConnectionIsNeitherKeptForLongNorForever() throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      var mailer = mailer(server);
      send(mailer, NOW);
      send(mailer, NOW.plusSeconds(19));
      send(mailer, NOW.plusSeconds(40));
      assertThat(server.heard("GREETING")).isEqualTo(2);

      for (int i = 0; i < 100; i++) {
        send(mailer, NOW.plusSeconds(40));
      }
      assertThat(server.heard("GREETING")).isEqualTo(3);
    }
  }

  @Test
  void anIdleConnectionIsEndedThoughNoMailComes() throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      var mailer =
          new Mailer(
              settings(server, Map.of()),
              InstantSource.fixed(NOW.plusSeconds(20)),
              Optional.empty(),
              true);
      send(mailer);

      mailer.hangUpIdle();

      // The next conversation begins after the last word of this one was read.
      send(mailer);
      assertThat(server.heard()).contains("QUIT");
      mailer.hangUp();
    }
  }

  @Test
  void theEnvelopeNamesWhereBouncesGoAndHowMuchTheyQuote() throws Exception {
    var ehlo = "250-fine\r\n250-DSN\r\n250 8BITMIME";
    try (var server = new ScriptedSmtp(Map.of("EHLO", ehlo))) {
      send(mailer(server));

      assertThat(server.heard())
          .contains(
              "EHLO softintel.example",
              "MAIL FROM:<bounces@softintel.example> RET=HDRS",
              "RCPT TO:<cseteam@team.example> NOTIFY=FAILURE,DELAY");
    }
  }

  @Test
  void aServerWithoutEncryptionGetsNothing() throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      var outcome = send(mailer(server, Map.of("smtp.starttls", "true")));

      assertThat(outcome).isInstanceOf(Unreachable.class);
      assertThat(server.heard("MAIL")).isZero();
    }
  }

  @Test
  void aMailTravelsEncryptedToTheServerThatWasMeant() throws Exception {
    var key = ServerKey.of("localhost");
    try (var server = new ScriptedSmtp(Map.of(), key.context())) {
      assertThat(send(secure(server, trusting(key)))).isEqualTo(TAKEN);
    }
  }

  @Test
  void itGoesNeitherToAServerOfAnotherNameNorToAnUntrustedOne() throws Exception {
    var key = ServerKey.of("elsewhere.example");
    try (var server = new ScriptedSmtp(Map.of(), key.context())) {
      assertThat(send(secure(server, trusting(key))))
          .isEqualTo(new Unreachable("no-secure-connection"));
      assertThat(send(secure(server, Optional.empty())))
          .isEqualTo(new Unreachable("no-secure-connection"));
      assertThat(server.heard("MAIL")).isZero();
    }
  }

  @Test
  void aRefusedSignInIsNotTheMailsFault() throws Exception {
    var answers = Map.of("EHLO", "250-fine\r\n250 AUTH PLAIN", "AUTH", "535 wrong");
    try (var server = new ScriptedSmtp(answers)) {
      var settings = Map.of("smtp.username", "softintel", "smtp.password", "wrong");
      assertThat(send(mailer(server, settings))).isEqualTo(new Unreachable("login-refused"));
    }
  }

  @Test
  void aServerThatIsNotThereIsUnreachable() throws Exception {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    var settings = GivenMail.settings(Map.of("smtp.port", Integer.toString(free)));

    assertThat(send(new Mailer(settings, () -> NOW, Optional.empty(), true)))
        .isEqualTo(new Unreachable("no-connection"));
  }

  @Test
  void mailMayTravelUnprotectedInLocalModeOnly() {
    var open = GivenMail.settings(Map.of("smtp.starttls", "false"));

    assertThatCode(() -> new Mailer(open, () -> NOW, Optional.empty(), true))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new Mailer(open, () -> NOW, Optional.empty(), false))
        .isInstanceOf(UnsafeMailSetting.class);
  }

  private static SendResult send(Mailer mailer) {
    return send(mailer, NOW);
  }

  private static SendResult send(Mailer mailer, Instant now) {
    return mailer.send(GivenMail.heading(1), MailBody.plain("text"), now);
  }

  private Mailer mailer(ScriptedSmtp server) {
    return mailer(server, Map.of());
  }

  private Mailer mailer(ScriptedSmtp server, Map<String, String> more) {
    return kept(new Mailer(settings(server, more), () -> NOW, Optional.empty(), true));
  }

  private Mailer secure(ScriptedSmtp server, Optional<SSLSocketFactory> trusted) {
    var settings = Map.of("smtp.starttls", "true", "smtp.host", "localhost");
    return kept(new Mailer(settings(server, settings), () -> NOW, trusted, false));
  }

  private Mailer kept(Mailer made) {
    mailer = Optional.of(made);
    return made;
  }

  private static MailConfig settings(ScriptedSmtp server, Map<String, String> more) {
    var all = new java.util.HashMap<>(Map.of("smtp.port", Integer.toString(server.port())));
    all.putAll(more);
    return GivenMail.settings(all);
  }

  private static Optional<SSLSocketFactory> trusting(ServerKey key) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("server", key.certificate());
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return Optional.of(context.getSocketFactory());
  }

  private static Arguments row(String command, String answer, SendResult expected) {
    return Arguments.of(command, answer, expected);
  }
}
