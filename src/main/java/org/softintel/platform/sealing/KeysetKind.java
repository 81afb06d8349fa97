package org.softintel.platform.sealing;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfParameters;
import java.util.Locale;

/** What the keys of a keyset are for: reports and all else that is sealed, or the search index. */
public enum KeysetKind {
  REPORTS(PredefinedAeadParameters.AES256_GCM, AeadParameters.class),
  INDEX(PredefinedPrfParameters.HMAC_SHA256_PRF, PrfParameters.class);

  private final Parameters made;
  private final Class<? extends Parameters> taken;

  KeysetKind(Parameters made, Class<? extends Parameters> taken) {
    this.made = made;
    this.taken = taken;
  }

  Parameters ofNewKeys() {
    return made;
  }

  boolean takes(Parameters key) {
    return taken.isInstance(key);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
