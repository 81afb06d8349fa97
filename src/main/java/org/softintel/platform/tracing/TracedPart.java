package org.softintel.platform.tracing;

import java.util.Locale;

/** What a request may wait for outside of this process. */
public enum TracedPart {
  /** As long as it is held: with what is done between two statements. */
  DATABASE_CONNECTION,
  KEY_STORE_CALL,
  SIGN_IN_CALL;

  /** Nothing is begun where no request is traced. */
  public PartSpan begin() {
    return RequestSpan.current().map(it -> it.begin(this)).orElse(PartSpan.NONE);
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
