package org.softintel.delivery.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.softintel.delivery.mail.SendResult.Accepted;

/** The ways to send one sealed mail after the other that the bench of mails compares. */
public final class Ways {
  private static final int TRIES = 5;
  private static final String DOMAIN = "team.softintel.example";
  private static final Instant BEGUN = Instant.parse("2026-11-24T09:12:00Z");

  private final MailConfig config;
  private final Smime smime;
  private final List<Path> certificates;
  private final Path trusted;
  private final String text;

  /**
   * @param folder holds {@code signing.p12}, {@code team.pem}, {@code spare.pem} and, to be trusted
   *     as the server's, {@code server.pem}
   */
  public Ways(Path folder, int port, String text) {
    config = new Config(port, folder.resolve("signing.p12"));
    smime = new Smime(MailSigningKey.of(config.signing(), false));
    certificates = List.of(folder.resolve("team.pem"), folder.resolve("spare.pem"));
    trusted = folder.resolve("server.pem");
    this.text = text;
  }

  /** Sends one mail, or throws. Several threads may do so at once. */
  public interface Way extends AutoCloseable {
    void send(int number) throws Exception;

    @Override
    void close();
  }

  /** Nothing is sealed while it sends, and nothing is sent but that: all over one connection. */
  public Way bare(int mails) throws Exception {
    var sealed = new ArrayList<MimeMail>();
    for (int i = 0; i < mails; i++) {
      sealed.add(MimeMail.of(heading(i), sealed(i), config, BEGUN, () -> false));
    }
    var connection = new MailConnections(config, Optional.empty()).take(BEGUN);
    return new Way() {
      @Override
      public synchronized void send(int number) throws MessagingException {
        var mail = sealed.get(number);
        connection.server().sendMessage(mail, mail.getAllRecipients());
      }

      @Override
      public void close() {
        connection.hangUp();
      }
    };
  }

  /** A connection for each mail. */
  public Way connectionEach() {
    var sender = new ConnectionEach(config);
    return new Way() {
      @Override
      public void send(int number) throws Exception {
        demandAccepted(sender.send(heading(number), sealed(number), BEGUN));
      }

      @Override
      public void close() {}
    };
  }

  /** Connections that are kept for the next mail. */
  public Way kept() {
    var mailer = new Mailer(config, InstantSource.system(), Optional.empty(), false);
    return new Way() {
      @Override
      public void send(int number) throws Exception {
        demandAccepted(mailer.send(heading(number), sealed(number), BEGUN));
      }

      @Override
      public void close() {
        mailer.hangUp();
      }
    };
  }

  /**
   * The client of Quarkus Mailer, with the options that quarkus.mailer.* would give it. Once in
   * hundreds of connections it misses the server's greeting and waits for ever.
   */
  public Way client() {
    var vertx = Vertx.vertx();
    var client =
        MailClient.create(
            vertx,
            new io.vertx.ext.mail.MailConfig("localhost", config.smtp().port())
                .setStarttls(StartTLSOptions.REQUIRED)
                .setPemTrustOptions(new PemTrustOptions().addCertPath(trusted.toString()))
                .setPipelining(false)
                .setOwnHostname(DOMAIN));
    return new Way() {
      @Override
      public void send(int number) throws Exception {
        var message =
            message(MimeMail.of(heading(number), sealed(number), config, BEGUN, () -> false));
        for (int left = TRIES; !isSent(message); left--) {
          if (left == 1) {
            throw new IllegalStateException("the client hung " + TRIES + " times");
          }
          System.out.println("The client hangs; another connection takes the mail.");
        }
      }

      private boolean isSent(MailMessage message) throws Exception {
        try {
          client
              .sendMail(message)
              .toCompletionStage()
              .toCompletableFuture()
              .get(10, TimeUnit.SECONDS);
          return true;
        } catch (TimeoutException e) {
          return false;
        }
      }

      @Override
      public void close() {
        // Not the client, which would wait for an answer to what hangs.
        vertx.close().toCompletionStage().toCompletableFuture().join();
      }
    };
  }

  private MailMessage message(MimeMail mail) throws Exception {
    var message =
        new MailMessage()
            .setBounceAddress(config.envelopeFrom())
            .setTo(mail.getAllRecipients()[0].toString())
            .setText(
                new String(mail.getRawInputStream().readAllBytes(), US_ASCII).replace("\r\n", "\n"))
            .setFixedHeaders(true);
    for (var line : Collections.list(mail.getAllHeaderLines())) {
      var header = line.split(": ", 2);
      message.addHeader(header[0], header[1]);
    }
    return message;
  }

  /** Seals one mail and sends nothing. */
  public void seal(int number) throws Exception {
    sealed(number);
  }

  private MailBody sealed(int number) throws CannotEncrypt {
    return smime.signAndEncrypt(
        MailBody.plain(number + "\n" + text),
        MailRecipient.of("cseteam@" + DOMAIN, certificates, Instant.now()));
  }

  private static MailHeaders heading(int number) {
    var topic = "New information report SI-BENCH-" + number;
    return new MailHeaders(
        "cseteam@" + DOMAIN,
        topic,
        topic,
        topic,
        BEGUN,
        "<" + number + ".1@" + DOMAIN + ">",
        Optional.empty(),
        false,
        1);
  }

  private static void demandAccepted(SendResult outcome) {
    if (!(outcome instanceof Accepted)) {
      throw new IllegalStateException("not accepted: " + outcome);
    }
  }

  private record Config(int port, Path file) implements MailConfig, MailConfig.SmtpConfig {
    @Override
    public String from() {
      return "softintel@" + DOMAIN;
    }

    @Override
    public String fromName() {
      return "softintel";
    }

    @Override
    public String envelopeFrom() {
      return "bounces@" + DOMAIN;
    }

    @Override
    public String marking() {
      return "OFFICIAL-SENSITIVE";
    }

    @Override
    public SmtpConfig smtp() {
      return this;
    }

    @Override
    public SigningConfig signing() {
      return new SigningConfig() {
        @Override
        public Optional<Path> keystore() {
          return Optional.of(file);
        }

        @Override
        public Optional<String> password() {
          return Optional.of("bench-only");
        }
      };
    }

    @Override
    public String host() {
      return "localhost";
    }

    @Override
    public Optional<String> username() {
      return Optional.empty();
    }

    @Override
    public Optional<String> password() {
      return Optional.empty();
    }

    @Override
    public boolean starttls() {
      return true;
    }

    @Override
    public Duration timeout() {
      return Duration.ofSeconds(10);
    }
  }
}
