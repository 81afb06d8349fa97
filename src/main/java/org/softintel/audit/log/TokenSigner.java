package org.softintel.audit.log;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.log.TokenSession.PinRefused;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.secrets.KeyStoreAway;

/**
 * A key in a PKCS #11 token. It signs in with the first signature, and again after an outage; a PIN
 * that was refused is not tried a second time, because that would lock the token.
 */
final class TokenSigner implements LogSigner {
  static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

  private final TokenKey place;
  private final InstantSource clock;
  private @Nullable TokenSession session;
  private byte[] refusedPin = {};
  private String trouble = "";
  private Instant nextTry = Instant.MIN;
  private boolean hasSigned;
  private boolean isAway;

  TokenSigner(TokenKey place, InstantSource clock) {
    this.place = place;
    this.clock = clock;
  }

  @Override
  public synchronized byte[] sign(byte[] text) {
    if (clock.instant().isBefore(nextTry)) {
      throw new KeyStoreAway(trouble);
    }
    try {
      var signature = signedAtOnce(text);
      told();
      return signature;
    } catch (KeyStoreAway e) {
      close();
      throw away(e);
    }
  }

  /** The session may have ended long ago: with a new one it is tried once more. */
  private byte[] signedAtOnce(byte[] text) {
    if (session != null) {
      try {
        return session.sign(text);
      } catch (KeyStoreAway e) {
        close();
      }
    }
    session = begin();
    return session.sign(text);
  }

  private TokenSession begin() {
    var pin = place.pinOfUser();
    if (Arrays.equals(pin, refusedPin)) {
      throw new KeyStoreAway(
          "The token refused this PIN, so it is not tried again: %s.".formatted(TokenKey.PIN));
    }
    try {
      return TokenSession.begin(place, pin);
    } catch (PinRefused e) {
      refusedPin = pin;
      throw new KeyStoreAway(String.valueOf(e.getMessage()));
    }
  }

  private void told() {
    hasSigned = true;
    if (isAway) {
      isAway = false;
      Log.info("the token signs the audit log again");
    }
  }

  /** Nobody is told twice of one outage, and of none before the start. */
  private KeyStoreAway away(KeyStoreAway e) {
    trouble = String.valueOf(e.getMessage());
    nextTry = clock.instant().plus(BETWEEN_TRIES);
    if (hasSigned && !isAway) {
      isAway = true;
      Alarm.LOG_KEY_AWAY.raise("the audit log is not signed: %s", trouble);
    }
    return e;
  }

  @Override
  public String setting() {
    return TokenKey.KEY_LABEL;
  }

  @Override
  public synchronized void close() {
    if (session != null) {
      session.close();
      session = null;
    }
  }
}
