package org.softintel.platform.secrets;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.Map;

/** Recognises the keys and passwords of local mode, wherever they were copied. */
public final class LocalModeSecrets {
  /** Every password of local mode begins with it. */
  static final String MARK = "local-only";

  private LocalModeSecrets() {}

  /** Whether this process may use them: in local mode and in development. */
  public static boolean areAllowed() {
    return ConfigUtils.isProfileActive("local") || LaunchMode.current().isDevOrTest();
  }

  /** Throws {@link KeyFileRefused}, naming the setting and never the value. */
  public static void refuse(Map<String, String> secrets) {
    secrets.forEach(
        (name, secret) -> {
          if (secret.startsWith(MARK)) {
            throw new KeyFileRefused(
                "%s is a password of local mode. Make one for this installation.".formatted(name));
          }
        });
  }
}
