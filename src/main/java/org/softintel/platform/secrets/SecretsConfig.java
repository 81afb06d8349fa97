package org.softintel.platform.secrets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/**
 * Every password that the service was given, under a name of its own, so that none is overlooked.
 */
@ConfigMapping(prefix = "softintel.platform.secrets")
public interface SecretsConfig {
  @WithParentName
  Map<String, String> all();
}
