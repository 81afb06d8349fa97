package org.softintel.delivery.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.softintel.platform.secrets.ServerCertificates;
import org.softintel.platform.secrets.ServerCertificates.Server;
import org.softintel.platform.secrets.TrustedFiles;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;
import org.softintel.platform.settings.StartRefused;

/** Whether the mail server takes us in over TLS, and mail can be signed. */
public final class MailCheck implements Check {
  private static final String NAME = "mail";
  private static final String HOST = "softintel.delivery.smtp.host";
  private static final String TRUSTED = "quarkus.tls.mail.trust-store.pem.certs";
  private static final int MOST_IN_A_LINE = 1_000;

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(MailConfig.class);
    var found = new ArrayList<CheckResult>();
    if (config.signing().keystore().isPresent()) {
      found.addAll(signing(config, settings.isLocal(), now));
    }
    var open =
        CheckResult.of(
            NAME,
            settings.isLocal() ? "Local mode sends without TLS." : "Mail leaves over TLS only.",
            () -> Mailer.refuseOpenMail(config, settings.isLocal()));
    found.add(open);
    found.add(
        CheckResult.of(NAME, "It comes from an address.", () -> Mailer.refuseWrongSender(config)));
    if (open.ok()) {
      found.add(answer(config, settings, now));
      found.addAll(ServerCertificates.look(servers(settings), now));
    }
    return found;
  }

  private static List<CheckResult> signing(MailConfig config, boolean local, Instant now) {
    var setting = "softintel.delivery.signing.keystore";
    try {
      var certificate = MailSigningKey.of(config.signing(), local).certificate();
      var where = setting + ": " + config.signing().keystore().map(Path::toString).orElse("");
      return List.of(
          CertificateCheck.days(where, certificate, now),
          RecipientCertificate.isOf(config.from(), certificate)
              ? CheckResult.right(NAME, "Its signature is of the address in From.")
              : CheckResult.wrong(
                  NAME, setting + " names another address than softintel.delivery.from."));
    } catch (StartRefused e) {
      return List.of(CheckResult.wrong(NAME, String.valueOf(e.getMessage())));
    }
  }

  private static CheckResult answer(MailConfig config, Settings settings, Instant now) {
    try {
      new MailConnections(config, trusted(settings)).connect(now).hangUp();
      return CheckResult.right(NAME, "The mail server takes us in.");
    } catch (StartRefused e) {
      return CheckResult.wrong(NAME, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      // A port or a time that there is not: SettingsCheck tells of it.
      return CheckResult.wrong(NAME, "No mail server answers: " + HOST + ".");
    } catch (MessagingException e) {
      return CheckResult.wrong(
          NAME,
          switch (Mailer.whenConnecting(e).code()) {
            case "login-refused" ->
                "The mail server refuses softintel.delivery.smtp.username with its password.";
            case "no-secure-connection" ->
                "The mail server offers no TLS that can be trusted: " + HOST + ".";
            default -> "No mail server answers: " + HOST + ".";
          });
    }
  }

  /** The mail server, if mail leaves over TLS. */
  public static List<Server> servers(Settings settings) {
    var config = settings.as(MailConfig.class);
    var smtp = config.smtp();
    return smtp.starttls()
        ? List.of(
            new Server(
                HOST,
                smtp.host(),
                smtp.port(),
                socket -> startTls(socket, MimeMail.domain(config.from())),
                () -> TrustedFiles.managerOrJavas(settings.files(TRUSTED), TRUSTED)))
        : List.of();
  }

  private static void startTls(Socket socket, String ourName) throws IOException {
    demand("220", socket.getInputStream());
    for (var command : List.of("EHLO " + ourName, "STARTTLS")) {
      socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
      demand(command.equals("STARTTLS") ? "220" : "250", socket.getInputStream());
    }
  }

  /** Reads no further than the last line of an answer: what follows may be TLS. */
  private static void demand(String code, InputStream in) throws IOException {
    String line;
    do {
      line = line(in);
      if (!line.startsWith(code)) {
        throw new IOException("another answer");
      }
    } while (line.startsWith(code + "-"));
  }

  private static String line(InputStream in) throws IOException {
    var read = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || read.length() > MOST_IN_A_LINE) {
        throw new IOException("no line");
      }
      read.append((char) next);
    }
    return read.toString();
  }

  /** Empty for those that Java trusts. */
  private static Optional<SSLSocketFactory> trusted(Settings settings) {
    return Optional.of(settings.files(TRUSTED))
        .filter(it -> !it.isEmpty())
        .map(it -> TrustedFiles.context(it, TRUSTED).getSocketFactory());
  }
}
