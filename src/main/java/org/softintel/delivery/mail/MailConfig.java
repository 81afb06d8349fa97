package org.softintel.delivery.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.softintel.platform.settings.SecretSetting;

/** From whom and through which server; operators find it beside the other settings of delivery. */
@ConfigMapping(prefix = "softintel.delivery")
interface MailConfig {
  /** The address in From; its domain also stands in each Message-ID. */
  String from();

  /** The name in From. */
  @WithDefault("Share information about child sexual exploitation")
  String fromName();

  /** Where bounces go: a mailbox that somebody watches. */
  String envelopeFrom();

  /** What a subject begins with. */
  @WithDefault("OFFICIAL-SENSITIVE")
  String marking();

  SmtpConfig smtp();

  SigningConfig signing();

  interface SmtpConfig {
    /** The mail server that takes our mail. */
    String host();

    /** Port of the mail server. */
    @WithDefault("587")
    int port();

    /** User name at the mail server, if it wants one. */
    Optional<String> username();

    /** Password at the mail server, if it wants one. */
    @SecretSetting
    Optional<String> password();

    /** Off only in local mode: elsewhere the start is refused. */
    @WithDefault("true")
    boolean starttls();

    /** Time limit of each SMTP step; {@code softintel.delivery.lease} must hold four of them. */
    @WithDefault("10S")
    Duration timeout();
  }

  interface SigningConfig {
    /** A PKCS#12 file with the service's key and certificate; needed as soon as mail is sealed. */
    @SecretSetting
    Optional<Path> keystore();

    /** Opens the keystore and its key. */
    @SecretSetting
    Optional<String> password();
  }
}
