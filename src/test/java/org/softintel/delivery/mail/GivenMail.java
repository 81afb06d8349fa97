package org.softintel.delivery.mail;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What tests of mail start from, here and in the package that sends it. */
public final class GivenMail {
  public static final Instant NOW = Instant.parse("2026-11-24T09:12:00Z");

  static final String THREAD = "SI-4K7M-2QX9";

  private GivenMail() {}

  static MailConfig settings(Map<String, String> more) {
    var named = new HashMap<String, String>();
    named.put("from", "no-reply@softintel.example");
    named.put("envelope-from", "bounces@softintel.example");
    named.put("smtp.host", "127.0.0.1");
    named.put("smtp.starttls", "false");
    named.put("smtp.timeout", "2S");
    named.putAll(more);
    var settings = new HashMap<String, String>();
    named.forEach((name, value) -> settings.put("softintel.delivery." + name, value));
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .withMapping(MailConfig.class)
        .addDiscoveredConverters()
        .build()
        .getConfigMapping(MailConfig.class);
  }

  /** In local mode, where mail may travel as it is. */
  public static Mailer mailer(int port) {
    var settings = settings(Map.of("smtp.port", Integer.toString(port)));
    return new Mailer(settings, InstantSource.fixed(NOW), Optional.empty(), true);
  }

  public static Smime seal(MailIdentity signer) {
    return new Smime(new MailSigningKey(signer.keys().getPrivate(), signer.certificate()));
  }

  /** As where no keystore is set. */
  public static Smime sealWithoutKey() {
    return new Smime(settings(Map.of()));
  }

  static MailHeaders heading(int attempt) {
    return new MailHeaders(
        "cseteam@team.example",
        "New information report " + THREAD,
        "New information report " + THREAD,
        THREAD,
        NOW,
        "<" + THREAD + ".1@softintel.example>",
        Optional.empty(),
        false,
        attempt);
  }
}
