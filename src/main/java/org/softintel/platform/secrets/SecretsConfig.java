package org.softintel.platform.secrets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import org.softintel.platform.settings.SecretSetting;

/** Every password of the service, so that the production profile can refuse local mode's. */
@ConfigMapping(prefix = "softintel.platform.secrets")
public interface SecretsConfig {
  /** A password under any name. Passwords that local mode made are refused in production. */
  @SecretSetting
  @WithParentName
  Map<String, String> all();
}
