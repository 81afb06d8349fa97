package org.softintel.delivery.mail;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.softintel.platform.secrets.TrustedFiles;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;
import org.softintel.platform.settings.StartRefused;

/** Whether the mail server takes us in over TLS, and mail can be signed. */
public final class MailCheck implements Check {
  private static final String NAME = "mail";

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(MailConfig.class);
    var found = new ArrayList<CheckResult>();
    if (config.signing().keystore().isPresent()) {
      found.add(signing(config, settings.isLocal(), now));
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
    }
    return found;
  }

  private static CheckResult signing(MailConfig config, boolean local, Instant now) {
    try {
      return CertificateCheck.days(
          "softintel.delivery.signing.keystore",
          MailSigningKey.of(config.signing(), local).certificate(),
          now);
    } catch (StartRefused e) {
      return CheckResult.wrong(NAME, String.valueOf(e.getMessage()));
    }
  }

  private static CheckResult answer(MailConfig config, Settings settings, Instant now) {
    var where = "softintel.delivery.smtp.host";
    try {
      new MailConnections(config, trusted(settings)).connect(now).hangUp();
      return CheckResult.right(NAME, "The mail server takes us in.");
    } catch (StartRefused e) {
      return CheckResult.wrong(NAME, String.valueOf(e.getMessage()));
    } catch (MessagingException e) {
      return CheckResult.wrong(
          NAME,
          switch (Mailer.whenConnecting(e).code()) {
            case "login-refused" ->
                "The mail server refuses softintel.delivery.smtp.username with its password.";
            case "no-secure-connection" ->
                "The mail server offers no TLS that can be trusted: " + where + ".";
            default -> "No mail server answers: " + where + ".";
          });
    }
  }

  /** Empty for those that Java trusts. */
  private static Optional<SSLSocketFactory> trusted(Settings settings) {
    var setting = "quarkus.tls.mail.trust-store.pem.certs";
    return Optional.of(settings.files(setting))
        .filter(it -> !it.isEmpty())
        .map(it -> TrustedFiles.context(it, setting).getSocketFactory());
  }
}
