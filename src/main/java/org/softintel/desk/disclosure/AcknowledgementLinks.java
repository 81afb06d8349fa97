package org.softintel.desk.disclosure;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.sealing.BriefSealer;
import org.softintel.platform.sealing.BrieflySealed;
import org.softintel.platform.sealing.CannotUnseal;
import org.softintel.platform.sealing.SealedPlace;

/** Links by which a recipient says that they have what was passed on: good for nothing else. */
@Singleton
class AcknowledgementLinks implements BrieflySealed {
  private static final SealedPlace PLACE =
      new SealedPlace("disclosure_step", "link", new UUID(0, 0));
  private static final int BYTES = 3 * Long.BYTES;
  private static final int MOST_CHARS = 400;

  private final BriefSealer sealer;
  private final DisclosureConfig config;

  AcknowledgementLinks(BriefSealer sealer, DisclosureConfig config) {
    this.sealer = sealer;
    this.config = config;
  }

  @Override
  public Duration lasts() {
    return config.linkLasts();
  }

  String link(UUID disclosure, Instant until) {
    var words =
        ByteBuffer.allocate(BYTES)
            .putLong(until.getEpochSecond())
            .putLong(disclosure.getMostSignificantBits())
            .putLong(disclosure.getLeastSignificantBits())
            .array();
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(sealer.seal(words, PLACE));
    return config.baseUrl().resolve("/acknowledge/" + token).toString();
  }

  /** Empty for a link that is too old, or that we did not make. */
  Optional<UUID> read(String token, Instant now) {
    try {
      if (token.length() > MOST_CHARS) {
        return Optional.empty();
      }
      var words = ByteBuffer.wrap(sealer.open(Base64.getUrlDecoder().decode(token), PLACE));
      var isLate = Instant.ofEpochSecond(words.getLong()).isBefore(now);
      return Optional.of(new UUID(words.getLong(), words.getLong())).filter(it -> !isLate);
    } catch (CannotUnseal | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
