package org.softintel.delivery.outbox;

import io.quarkus.qute.Engine;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.softintel.delivery.mail.GivenMail;

/** What the tests of this package start from: settings, keys, mails. */
final class GivenDelivery {
  static final Instant NOW = GivenMail.NOW;
  static final String REFERENCE = "SI-4K7M-2QX9";
  static final RetryBackoff PAUSES =
      new RetryBackoff(
          Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofMinutes(1), () -> 0.5);

  private GivenDelivery() {}

  static DeliveryConfig settings(Map<String, String> more) {
    var settings = new HashMap<String, String>();
    settings.put("base-url", "https://softintel.example");
    settings.put("phone", "01632 960 001");
    settings.put("tick", "2S");
    settings.put("inboxes.team.address", "cseteam@team.example");
    settings.put("inboxes.team.mode", "notice");
    settings.putAll(more);
    settings.values().removeIf(String::isEmpty);
    var named = new HashMap<String, String>();
    settings.forEach((name, value) -> named.put("softintel.delivery." + name, value));
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(named, "test", 100))
        .withMapping(DeliveryConfig.class)
        .addDiscoveredConverters()
        .build()
        .getConfigMapping(DeliveryConfig.class);
  }

  static OutboxMessage aMail(MailKind kind, MailState state, int attempts) {
    return new OutboxMessage(
        1,
        kind,
        "00000000-0000-4000-8000-000000000001",
        "",
        Optional.of(UUID.fromString("00000000-0000-4000-8000-000000000001")),
        REFERENCE,
        "team",
        kind == MailKind.DANGER,
        state,
        attempts,
        "<" + REFERENCE + ".1@softintel.example>",
        Optional.empty(),
        NOW,
        NOW,
        NOW.plusSeconds(30));
  }

  static OutboxMessage aMail(MailKind kind) {
    return aMail(kind, MailState.WAITING, 1);
  }

  static Engine templates() {
    return Engine.builder().addDefaults().addLocator(GivenDelivery::template).build();
  }

  private static Optional<io.quarkus.qute.TemplateLocator.TemplateLocation> template(String name) {
    var file = Path.of("src/main/resources/templates", name);
    return Optional.of(
        new io.quarkus.qute.TemplateLocator.TemplateLocation() {
          @Override
          public java.io.Reader read() {
            try {
              return Files.newBufferedReader(file);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }

          @Override
          public Optional<io.quarkus.qute.Variant> getVariant() {
            return Optional.empty();
          }
        });
  }
}
