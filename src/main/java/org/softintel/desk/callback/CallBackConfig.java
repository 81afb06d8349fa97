package org.softintel.desk.callback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

@ConfigMapping(prefix = "softintel.desk.call-backs")
interface CallBackConfig {
  /** The address of the service, for the link in the mail. */
  URI baseUrl();

  /** So many may wait for a call; whoever asks then is told the phone numbers instead. */
  @WithDefault("100")
  int mostWaiting();
}
