package org.softintel.audit.log;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.secrets.KeyStoreAway;

/**
 * The functions of a PKCS #11 library, by the names that they have in C. A {@code CK_ULONG} is a
 * {@code long}, as on each Linux of 64 bits.
 */
final class Cryptoki {
  static final long OK = 0;

  /** RTLD_NOW alone: what it defines must not stand in for the functions of others. */
  private static final int OPEN_FLAGS = 2;

  private static final int ARGUMENTS_BYTES = 48;
  private static final int ARGUMENTS_FLAGS_AT = 32;
  private static final long OS_LOCKING_OK = 2;
  private static final long ALREADY_INITIALIZED = 0x191;
  private static final byte WITH_TOKEN = 1;

  private final NativeLibrary library;

  private Cryptoki(NativeLibrary library) {
    this.library = library;
  }

  /** Throws {@link KeyStoreAway}, which names the setting. */
  static Cryptoki begin(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new KeyStoreAway("There is no such file: " + TokenKey.LIBRARY + ".");
    }
    var cryptoki = new Cryptoki(load(file));
    var arguments = new Memory(ARGUMENTS_BYTES);
    arguments.clear();
    arguments.setLong(ARGUMENTS_FLAGS_AT, OS_LOCKING_OK);
    long answer = cryptoki.call("C_Initialize", arguments);
    if (answer != OK && answer != ALREADY_INITIALIZED) {
      throw failed("The PKCS #11 library does not start", answer, TokenKey.LIBRARY);
    }
    return cryptoki;
  }

  private static NativeLibrary load(Path file) {
    try {
      var options = Map.of(Library.OPTION_OPEN_FLAGS, OPEN_FLAGS);
      var library = NativeLibrary.getInstance(file.toAbsolutePath().toString(), options);
      if (Native.LONG_SIZE == Long.BYTES && library.getFunction("C_Sign") != null) {
        return library;
      }
    } catch (LinkageError e) {
      // Told below; of JNA's own library too, which needs a folder for temporary files.
    }
    throw new KeyStoreAway(
        TokenKey.LIBRARY + " is no PKCS #11 library that can be loaded on this machine.");
  }

  static KeyStoreAway failed(String what, long answer, String setting) {
    return new KeyStoreAway("%s (CKR 0x%x): %s.".formatted(what, answer, setting));
  }

  /** Slots that hold a token. */
  long[] slots() {
    var count = new LongByReference();
    demand("C_GetSlotList", WITH_TOKEN, Pointer.NULL, count);
    var slots = new long[Math.toIntExact(count.getValue())];
    if (slots.length > 0) {
      demand("C_GetSlotList", WITH_TOKEN, slots, count);
    }
    return slots;
  }

  /** Throws {@link KeyStoreAway} for any answer but {@link #OK}. */
  void demand(String function, @Nullable Object... arguments) {
    long answer = call(function, arguments);
    if (answer != OK) {
      throw failed("The token does not do what it is asked", answer, TokenKey.LIBRARY);
    }
  }

  /** A CKR code. */
  long call(String function, @Nullable Object... arguments) {
    return library.getFunction(function).invokeLong(arguments);
  }

  void end() {
    call("C_Finalize", Pointer.NULL);
  }
}
