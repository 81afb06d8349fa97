package org.softintel.platform.identity;

import java.time.InstantSource;

/** Tokens for tests in which nobody shows one. */
public final class GivenBearerTokens {
  private GivenBearerTokens() {}

  public static BearerTokens none() {
    return new BearerTokens(
        () -> {
          throw new AssertionError("a token was shown");
        },
        InstantSource.system());
  }
}
