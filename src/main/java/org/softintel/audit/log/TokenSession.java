package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import org.softintel.platform.secrets.KeyStoreAway;

/**
 * A session with a token, signed in, and the key that it signs with. Whatever fails is a {@link
 * KeyStoreAway} whose sentence names the setting.
 */
final class TokenSession implements AutoCloseable {
  private static final int TOKEN_INFO_BYTES = 512;
  private static final int LABEL_BYTES = 32;
  private static final int FLAGS_AT = 96;
  private static final long FINAL_TRY = 0x20000;

  private static final long SERIAL_SESSION = 4;
  private static final long USER = 1;
  private static final long ALREADY_LOGGED_IN = 0x100;

  /** PIN_INCORRECT, _INVALID, _LEN_RANGE, _EXPIRED, _LOCKED. */
  private static final Set<Long> PIN_REFUSED = Set.of(0xA0L, 0xA1L, 0xA2L, 0xA3L, 0xA4L);

  private static final int ATTRIBUTE_BYTES = 24;
  private static final int VALUE_AT = 8;
  private static final int LENGTH_AT = 16;
  private static final long CLASS = 0;
  private static final long LABEL = 3;
  private static final long KEY_TYPE = 0x100;
  private static final long EC_POINT = 0x181;
  private static final long PUBLIC_KEY = 2;
  private static final long PRIVATE_KEY = 3;
  private static final long EC_EDWARDS = 0x40;

  private static final int MECHANISM_BYTES = 24;
  private static final long EDDSA = 0x1057;
  private static final int SIGNATURE_BYTES = 64;
  private static final int SIGNATURE_BYTES_OF_ED448 = 114;

  private static final int RAW_KEY_BYTES = 32;
  private static final int DER_HEAD_BYTES = 2;

  private final Cryptoki cryptoki;
  private final TokenKey place;
  private final long handle;
  private final long key;

  /** The token takes no PIN, or not this one. */
  static final class PinRefused extends RuntimeException {
    PinRefused(String sentence) {
      super(sentence);
    }
  }

  static TokenSession begin(TokenKey place, byte[] pin) {
    var cryptoki = Cryptoki.begin(place.library());
    try {
      long slot = slot(cryptoki, place);
      var handle = new LongByReference();
      cryptoki.demand("C_OpenSession", slot, SERIAL_SESSION, Pointer.NULL, Pointer.NULL, handle);
      signIn(cryptoki, handle.getValue(), pin);
      return new TokenSession(cryptoki, place, handle.getValue());
    } catch (KeyStoreAway | PinRefused e) {
      cryptoki.end();
      throw e;
    }
  }

  private TokenSession(Cryptoki cryptoki, TokenKey place, long handle) {
    this.cryptoki = cryptoki;
    this.place = place;
    this.handle = handle;
    key = find(PRIVATE_KEY, "private");
    if (number(key, KEY_TYPE) != EC_EDWARDS) {
      throw notEd25519();
    }
  }

  private static long slot(Cryptoki cryptoki, TokenKey place) {
    var found = new ArrayList<Long>();
    for (long slot : cryptoki.slots()) {
      var info = new Memory(TOKEN_INFO_BYTES);
      info.clear();
      cryptoki.demand("C_GetTokenInfo", slot, info);
      var label = new String(info.getByteArray(0, LABEL_BYTES), UTF_8).stripTrailing();
      if (label.equals(place.token())) {
        found.add(slot);
        refuseLastTry(info.getLong(FLAGS_AT));
      }
    }
    if (found.size() != 1) {
      throw new KeyStoreAway(
          found.isEmpty()
              ? "There is no token with this label: " + TokenKey.TOKEN_LABEL + "."
              : "There are several tokens with this label: " + TokenKey.TOKEN_LABEL + ".");
    }
    return found.get(0);
  }

  /** Whoever starts a process that fails again and again must not lock the token. */
  private static void refuseLastTry(long flags) {
    if ((flags & FINAL_TRY) != 0) {
      throw new KeyStoreAway(
          "One more wrong PIN would lock the token, so none is tried. Sign in to it with another"
              + " program, and put the right one into the file of "
              + TokenKey.PIN
              + ".");
    }
  }

  private static void signIn(Cryptoki cryptoki, long handle, byte[] pin) {
    long answer = cryptoki.call("C_Login", handle, USER, pin, (long) pin.length);
    if (PIN_REFUSED.contains(answer)) {
      throw new PinRefused(
          "The token refuses the PIN (CKR 0x%x): %s.".formatted(answer, TokenKey.PIN));
    }
    if (answer != Cryptoki.OK && answer != ALREADY_LOGGED_IN) {
      throw Cryptoki.failed("Nobody can sign in to the token", answer, TokenKey.TOKEN_LABEL);
    }
  }

  /** An Ed25519 signature. */
  byte[] sign(byte[] text) {
    var mechanism = new Memory(MECHANISM_BYTES);
    mechanism.clear();
    mechanism.setLong(0, EDDSA);
    var signature = new byte[SIGNATURE_BYTES_OF_ED448];
    var length = new LongByReference(signature.length);
    long answer = cryptoki.call("C_SignInit", handle, mechanism, key);
    if (answer == Cryptoki.OK) {
      answer = cryptoki.call("C_Sign", handle, text, (long) text.length, signature, length);
    }
    if (answer != Cryptoki.OK) {
      throw Cryptoki.failed("The token does not sign", answer, TokenKey.KEY_LABEL);
    }
    if (length.getValue() != SIGNATURE_BYTES) {
      throw notEd25519();
    }
    return Arrays.copyOf(signature, SIGNATURE_BYTES);
  }

  /** The raw Ed25519 key, 32 bytes. */
  byte[] publicKey() {
    // An octet string of DER, or, from older tokens, without that.
    var point = attribute(find(PUBLIC_KEY, "public"), EC_POINT, DER_HEAD_BYTES + RAW_KEY_BYTES);
    if (point.length < RAW_KEY_BYTES) {
      throw notEd25519();
    }
    return Arrays.copyOfRange(point, point.length - RAW_KEY_BYTES, point.length);
  }

  private static KeyStoreAway notEd25519() {
    return new KeyStoreAway("The key in the token is no Ed25519 key: " + TokenKey.KEY_LABEL + ".");
  }

  private long find(long objectClass, String words) {
    var template = template(objectClass, place.key().getBytes(UTF_8));
    var found = new long[2];
    var count = new LongByReference();
    cryptoki.demand("C_FindObjectsInit", handle, template, 2L);
    cryptoki.demand("C_FindObjects", handle, found, (long) found.length, count);
    cryptoki.demand("C_FindObjectsFinal", handle);
    if (count.getValue() != 1) {
      throw new KeyStoreAway(
          "The token has %s %s key with this label: %s."
              .formatted(
                  count.getValue() == 0 ? "no" : "more than one", words, TokenKey.KEY_LABEL));
    }
    return found[0];
  }

  /** Two attributes, and behind them their values. */
  private static Memory template(long objectClass, byte[] label) {
    long classAt = 2L * ATTRIBUTE_BYTES;
    long labelAt = classAt + Long.BYTES;
    var template = new Memory(labelAt + Math.max(1, label.length));
    template.setLong(classAt, objectClass);
    template.write(labelAt, label, 0, label.length);
    attribute(template, 0, CLASS, classAt, Long.BYTES);
    attribute(template, ATTRIBUTE_BYTES, LABEL, labelAt, label.length);
    return template;
  }

  private static void attribute(Memory memory, long at, long type, long valueAt, long length) {
    memory.setLong(at, type);
    memory.setPointer(at + VALUE_AT, memory.share(valueAt));
    memory.setLong(at + LENGTH_AT, length);
  }

  private long number(long object, long type) {
    var bytes = attribute(object, type, Long.BYTES);
    return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getLong();
  }

  private byte[] attribute(long object, long type, int most) {
    var memory = new Memory(ATTRIBUTE_BYTES + most);
    memory.clear();
    attribute(memory, 0, type, ATTRIBUTE_BYTES, most);
    cryptoki.demand("C_GetAttributeValue", handle, object, memory, 1L);
    return memory.getByteArray(ATTRIBUTE_BYTES, Math.toIntExact(memory.getLong(LENGTH_AT)));
  }

  @Override
  public void close() {
    cryptoki.call("C_CloseSession", handle);
    cryptoki.end();
  }
}
