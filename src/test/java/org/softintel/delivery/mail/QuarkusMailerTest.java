package org.softintel.delivery.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.softintel.delivery.mail.GivenMail.NOW;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.mailer.runtime.MailerSupport;
import io.quarkus.mailer.runtime.Mailers;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.tls.BaseTlsConfiguration;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Why {@link Mailer} is not Quarkus Mailer, which is made here from its settings as Quarkus makes
 * it. Where one of these fails after an upgrade, it has learnt what we miss.
 */
class QuarkusMailerTest {
  private static final String TRUSTED = "quarkus.tls.mail.trust-store.pem.certs";
  private static final String HOST_NAME = "quarkus.tls.mail.hostname-verification-algorithm";

  private static Path folder;
  private static ServerKey key;
  private Vertx vertx;
  private @Nullable Mailers mailers;

  @BeforeAll
  static void keys(@TempDir Path shared) throws Exception {
    folder = shared;
    key = ServerKey.of("localhost");
    key.certificateIn(folder, "localhost.pem");
  }

  @BeforeEach
  void start() {
    vertx = Vertx.vertx();
  }

  @AfterEach
  void stop() throws Exception {
    if (mailers != null) {
      mailers.stop();
    }
    vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
  }

  // What it can do.

  static Stream<MailBody> bodies() throws Exception {
    var service = GivenMail.seal(MailIdentity.of("service"));
    var team = MailIdentity.of("team").certificateIn(folder, "team.pem");
    var text = "Zzyzx Lane.\n.\n..\nFrom here: Überfall\n".repeat(100);
    return Stream.of(
        service.signAndEncrypt(
            MailBody.plain(text), MailRecipient.of("cseteam@team.example", List.of(team), NOW)),
        service.sign(MailBody.withAttachment(text, "checkpoint-7.txt", text)),
        MailBody.alternatives(text, "<p>" + text));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void theSameLinesTravelAsByJakartaMail(MailBody body) throws Exception {
    try (var ours = new ScriptedSmtp(Map.of());
        var theirs = new ScriptedSmtp(Map.of())) {
      GivenMail.mailer(ours.port()).send(GivenMail.heading(1), body, NOW);
      send(client(theirs), body);

      assertThat(mail(theirs)).isEqualTo(mail(ours));
    }
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("GREETING", "554 no service", "got error response", 554),
        Arguments.of("GREETING", "421 busy", "got error response", 421),
        Arguments.of("MAIL", "451 not now", "sender address not accepted", 451),
        Arguments.of("MAIL", "550 bad sender", "sender address not accepted", 550),
        Arguments.of("RCPT", "450 greylisted", "recipient address not accepted", 450),
        Arguments.of("RCPT", "550 no such user", "recipient address not accepted", 550),
        Arguments.of("DATA", "451 not now", "DATA command not accepted", 451),
        Arguments.of("DATA", "554 no", "DATA command not accepted", 554),
        Arguments.of(".", "451 not now", "sending data failed", 451),
        Arguments.of(".", "554 refused", "sending data failed", 554));
  }

  /** By the reply's code; which step it was stands in the message only. */
  @ParameterizedTest
  @MethodSource("refusals")
  void refusalsForNowAndForGoodAreToldApart(String command, String answer, String step, int code)
      throws Exception {
    try (var server = new ScriptedSmtp(Map.of(command, answer))) {
      var refused = (SMTPException) failure(client(server));

      assertThat(refused.getReplyCode()).isEqualTo(code);
      assertThat(refused.isPermanent()).isEqualTo(code >= 500);
      assertThat(refused.getMessage()).startsWith(step);
    }
  }

  @Test
  void theEnvelopeHasASenderOfItsOwnAndTheServerHearsTheNameThatWasSet() throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      send(client(server), MailBody.plain("text"));

      assertThat(server.heard())
          .contains("EHLO softintel.example", "MAIL FROM:<bounces@softintel.example>");
    }
  }

  @Test
  void aConnectionThatTheServerEndedMeanwhileIsReplaced() throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      var client = client(server);
      send(client, MailBody.plain("text"));
      send(client, MailBody.plain("text"));
      assertThat(server.heard("GREETING")).isOne();
      server.hangUp();

      send(client, MailBody.plain("text"));

      assertThat(server.heard("GREETING")).isEqualTo(2);
    }
  }

  @Test
  void aServerWithoutEncryptionGetsNothing() throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      assertThat(failure(client(server, secure("localhost.pem"))))
          .hasMessageContaining("STARTTLS required");
      assertThat(server.heard("MAIL")).isZero();
    }
  }

  @Test
  void aMailTravelsEncryptedToATrustedServerOfThatName() throws Exception {
    try (var server = new ScriptedSmtp(Map.of(), key.context())) {
      send(client(server, secure("localhost.pem")), MailBody.plain("text"));

      assertThat(server.heard("MAIL")).isOne();
    }
  }

  @Test
  void itGoesNeitherToAnUntrustedServerNorToOneOfAnotherName() throws Exception {
    var other = ServerKey.of("elsewhere.example");
    other.certificateIn(folder, "elsewhere.pem");
    try (var server = new ScriptedSmtp(Map.of(), other.context())) {
      assertThat(failure(client(server, secure("localhost.pem")))).isNotNull();
      stop();
      start();
      assertThat(failure(client(server, secure("elsewhere.pem")))).isNotNull();
      assertThat(server.heard("MAIL")).isZero();
    }
  }

  // What it cannot do, or must not be let do.

  @ParameterizedTest
  @MethodSource("bodies")
  void theFacadeAddsAHeaderThatMustNotBeEmpty(MailBody body) throws Exception {
    try (var ours = new ScriptedSmtp(Map.of());
        var theirs = new ScriptedSmtp(Map.of())) {
      GivenMail.mailer(ours.port()).send(GivenMail.heading(1), body, NOW);
      facade(theirs).send(facadeMail(body)).await().atMost(Duration.ofSeconds(5));

      assertThat(mail(theirs)).containsAll(mail(ours)).contains("Cc: ");
    }
  }

  /** The answer to the mail itself is read and forgotten (SMTPSendMail.sendEndDot). */
  @Test
  void nobodyLearnsByWhichIdTheServerQueuedAMail() throws Exception {
    var queued = "250 2.0.0 Ok: queued as 4Xy1Zk";
    try (var server = new ScriptedSmtp(Map.of(".", queued))) {
      var result = send(client(server), MailBody.plain("text"));

      assertThat(result.toJson().fieldNames()).containsExactlyInAnyOrder("messageId", "recipients");
      assertThat(result.toString()).doesNotContain("4Xy1Zk");
    }
  }

  /**
   * quarkus.mailer.timeout ends the waiting and not the conversation: a mail that comes later waits
   * for the same connection, though the server has recovered.
   */
  @Test
  void aServerThatFellSilentOnceHoldsTheConnectionForEver() throws Exception {
    try (var server = new ScriptedSmtp(Map.of("DATA", ScriptedSmtp.SILENCE))) {
      var one = Map.of("quarkus.mailer.max-pool-size", "1", "quarkus.mailer.timeout", "0.5S");
      var mailer = started(server, one).mailerFromName(Mailers.DEFAULT_MAILER_NAME);
      assertThatThrownBy(() -> mailer.send(facadeMail(MailBody.plain("text"))))
          .isInstanceOf(io.smallrye.mutiny.TimeoutException.class);
      server.answer("DATA", "354 go on");

      assertThatThrownBy(() -> mailer.send(facadeMail(MailBody.plain("text"))))
          .isInstanceOf(io.smallrye.mutiny.TimeoutException.class);
      assertThat(server.heard("MAIL")).isOne();
    }
  }

  /** Which quarkus.mailer.* has no setting for. */
  @Test
  void onlyAClientOfOurOwnCouldEndASilentConversation() throws Exception {
    var config =
        new io.vertx.ext.mail.MailConfig()
            .setStarttls(StartTLSOptions.DISABLED)
            .setMaxPoolSize(1)
            .setIdleTimeout(300)
            .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    try (var server = new ScriptedSmtp(Map.of("DATA", ScriptedSmtp.SILENCE))) {
      var client = MailClient.create(vertx, config.setPort(server.port()));
      assertThat(failure(client)).isInstanceOf(IOException.class);
      server.answer("DATA", "354 go on");

      send(client, MailBody.plain("text"));

      assertThat(server.heard("MAIL")).isEqualTo(2);
    }
  }

  @Test
  void itAsksForNoReportOfDelay() throws Exception {
    try (var server = new ScriptedSmtp(Map.of("EHLO", "250-fine\r\n250 DSN"))) {
      send(client(server), MailBody.plain("text"));

      assertThat(server.heard())
          .contains("MAIL FROM:<bounces@softintel.example>", "RCPT TO:<cseteam@team.example>");
    }
  }

  /** Each of these would be a refusal for good of a mail that was taken over, or may yet be. */
  @ParameterizedTest
  @CsvSource({"250", "abc", "'not an answer'"})
  void anAnswerThatItDoesNotUnderstandLooksLikeARefusalForGood(String answer) throws Exception {
    try (var server = new ScriptedSmtp(Map.of(".", answer))) {
      assertThat(((SMTPException) failure(client(server))).isPermanent()).isTrue();
    }
  }

  /** To ask for the check of the name is to end it (SMTPConnectionPool's constructor). */
  @Test
  void whoAsksForTheHostNameToBeCheckedGetsNoCheck() throws Exception {
    var other = ServerKey.of("elsewhere.example");
    other.certificateIn(folder, "elsewhere.pem");
    var settings = new HashMap<>(secure("elsewhere.pem"));
    settings.put(HOST_NAME, "HTTPS");
    try (var server = new ScriptedSmtp(Map.of(), other.context())) {
      send(client(server, settings), MailBody.plain("text"));

      assertThat(server.heard("MAIL")).isOne();
    }
  }

  private static Map<String, String> secure(String trusted) {
    return Map.of(
        "quarkus.mailer.start-tls",
        "REQUIRED",
        "quarkus.mailer.tls",
        "false",
        "quarkus.mailer.tls-configuration-name",
        "mail",
        TRUSTED,
        folder.resolve(trusted).toString());
  }

  private MailClient client(ScriptedSmtp server) {
    return client(server, Map.of());
  }

  private MailClient client(ScriptedSmtp server, Map<String, String> more) {
    return started(server, more).mailClientFromName(Mailers.DEFAULT_MAILER_NAME);
  }

  private ReactiveMailer facade(ScriptedSmtp server) {
    return started(server, Map.of()).reactiveMailerFromName(Mailers.DEFAULT_MAILER_NAME);
  }

  private Mailers started(ScriptedSmtp server, Map<String, String> more) {
    var started = mailers(server, more);
    mailers = started;
    return started;
  }

  private Mailers mailers(ScriptedSmtp server, Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("quarkus.mailer.host", "localhost");
    settings.put("quarkus.mailer.port", Integer.toString(server.port()));
    settings.put("quarkus.mailer.own-host-name", "softintel.example");
    settings.put("quarkus.mailer.pipelining", "false");
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .withMapping(MailersRuntimeConfig.class)
            .addDiscoveredConverters()
            .build();
    return new Mailers(
        vertx,
        new io.vertx.mutiny.core.Vertx(vertx),
        config.getConfigMapping(MailersRuntimeConfig.class),
        LaunchMode.NORMAL,
        new MailerSupport(true, Set.of()),
        new Certificates(more),
        null);
  }

  /** As quarkus.tls.mail.* would make it. */
  private static final class Certificates implements TlsConfigurationRegistry {
    private final TlsConfiguration mail;

    Certificates(Map<String, String> settings) {
      var trusted = new PemTrustOptions();
      Optional.ofNullable(settings.get(TRUSTED)).ifPresent(trusted::addCertPath);
      mail =
          new BaseTlsConfiguration() {
            @Override
            public TrustOptions getTrustStoreOptions() {
              return trusted;
            }

            @Override
            public Optional<String> getHostnameVerificationAlgorithm() {
              return Optional.ofNullable(settings.get(HOST_NAME));
            }
          };
    }

    @Override
    public Optional<TlsConfiguration> get(String name) {
      return Optional.of(mail);
    }

    @Override
    public Optional<TlsConfiguration> getDefault() {
      return Optional.empty();
    }

    @Override
    public void register(String name, TlsConfiguration configuration) {}
  }

  private static MailResult send(MailClient client, MailBody body) throws Exception {
    return client
        .sendMail(message(body))
        .toCompletionStage()
        .toCompletableFuture()
        .get(5, TimeUnit.SECONDS);
  }

  private static Throwable failure(MailClient client) {
    return requireNonNull(
        catchThrowableOfType(ExecutionException.class, () -> send(client, MailBody.plain("text")))
            .getCause());
  }

  private static MailMessage message(MailBody body) throws Exception {
    var mail = mail(body);
    var message =
        new MailMessage()
            .setBounceAddress("bounces@softintel.example")
            .setTo("cseteam@team.example")
            .setText(text(mail))
            .setFixedHeaders(true);
    for (var line : Collections.list(mail.getAllHeaderLines())) {
      var header = line.split(": ", 2);
      message.addHeader(header[0], header[1]);
    }
    return message;
  }

  private static io.quarkus.mailer.Mail facadeMail(MailBody body) throws Exception {
    var mail = mail(body);
    var message =
        new io.quarkus.mailer.Mail()
            .addTo("cseteam@team.example")
            .setFrom("no-reply@softintel.example")
            .setBounceAddress("bounces@softintel.example")
            .setText(text(mail));
    for (var line : Collections.list(mail.getAllHeaderLines())) {
      var header = line.split(": ", 2);
      message.addHeader(header[0], header[1]);
    }
    return message;
  }

  private static MimeMail mail(MailBody body) {
    return MimeMail.of(GivenMail.heading(1), body, GivenMail.settings(Map.of()), NOW);
  }

  private static String text(MimeMail mail) throws Exception {
    return new String(mail.getRawInputStream().readAllBytes(), US_ASCII).replace("\r\n", "\n");
  }

  /** Its lines, from the first header to the last that is not empty. */
  private static List<String> mail(ScriptedSmtp server) {
    var heard = new ArrayList<>(server.heard());
    var lines = heard.subList(heard.indexOf("DATA") + 1, heard.indexOf("."));
    while (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }
}
