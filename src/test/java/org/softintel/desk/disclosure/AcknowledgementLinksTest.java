package org.softintel.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.platform.sealing.GivenBriefSealer;

/** A link leads to one disclosure, for as long as it lasts, and says nothing to read. */
class AcknowledgementLinksTest {
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final UUID ID = UUID.fromString("01234567-89ab-7def-8123-456789abcdef");

  @TempDir private Path folder;

  private AcknowledgementLinks links;

  @BeforeEach
  void aKey() throws Exception {
    links = new AcknowledgementLinks(GivenBriefSealer.in(folder), settings());
  }

  @Test
  void itLeadsToOneDisclosureUntilItIsTooOld() {
    var token = token(NOW.plusSeconds(1));

    assertThat(token).matches("[A-Za-z0-9_-]{60,400}").doesNotContain("01234567");
    assertThat(links.read(token, NOW)).contains(ID);
    assertThat(links.read(token, NOW.plusSeconds(2))).isEmpty();
  }

  @Test
  void whatWeDidNotMakeIsNoLink() {
    var token = token(NOW.plusSeconds(1));

    for (var broken :
        new String[] {"", "x", "invented", token + "A", token.substring(1), token.repeat(9)}) {
      assertThat(links.read(broken, NOW)).as(broken).isEmpty();
    }
  }

  private String token(Instant until) {
    return links.link(ID, until).replace("https://desk.example/acknowledge/", "");
  }

  private static DisclosureConfig settings() {
    return new DisclosureConfig() {
      @Override
      public Map<String, OfficeConfig> recipients() {
        return Map.of();
      }

      @Override
      public URI baseUrl() {
        return URI.create("https://desk.example/");
      }

      @Override
      public Duration linkLasts() {
        return Duration.ofDays(14);
      }
    };
  }
}
