package org.softintel.platform.secrets;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.Map;

/**
 * Keys and passwords that local mode makes: each can be told by its looks, wherever it was copied.
 */
public final class LocalModeSecrets {
  /** What every password of local mode begins with. */
  static final String MARK = "local-only";

  private LocalModeSecrets() {}

  /** Whether this process is one that may use them: local mode, or a developer's. */
  public static boolean areAllowed() {
    return ConfigUtils.isProfileActive("local") || LaunchMode.current().isDevOrTest();
  }

  /** Throws {@link KeyFileRefused}, naming the setting and never the value. */
  public static void refuse(Map<String, String> secrets) {
    secrets.forEach(
        (name, secret) -> {
          if (secret.startsWith(MARK)) {
            throw new KeyFileRefused(
                "The secret \""
                    + name
                    + "\" is one of local mode. Make one for this installation.");
          }
        });
  }
}
