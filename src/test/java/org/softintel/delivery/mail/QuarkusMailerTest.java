package org.softintel.delivery.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.softintel.delivery.mail.GivenMail.NOW;

import io.quarkus.mailer.runtime.MailerSupport;
import io.quarkus.mailer.runtime.Mailers;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.SMTPException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Why {@link Mailer} is not Quarkus Mailer, which is made here from its settings as Quarkus makes
 * it. Where one of these fails after an upgrade, it has learnt what we miss.
 */
class QuarkusMailerTest {
  private Vertx vertx;
  private @Nullable Mailers mailers;

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

  private MailClient client(ScriptedSmtp server) {
    return started(server, Map.of()).mailClientFromName(Mailers.DEFAULT_MAILER_NAME);
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
        new NoCertificates(),
        null);
  }

  /** No mail of these tests is encrypted on its way. */
  private static final class NoCertificates implements TlsConfigurationRegistry {
    @Override
    public Optional<TlsConfiguration> get(String name) {
      return Optional.empty();
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
    return MimeMail.of(GivenMail.heading(1), body, GivenMail.settings(Map.of()), NOW, () -> false);
  }

  private static String text(MimeMail mail) throws Exception {
    return new String(mail.getRawInputStream().readAllBytes(), US_ASCII).replace("\r\n", "\n");
  }
}
