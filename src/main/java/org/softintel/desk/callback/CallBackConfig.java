package org.softintel.desk.callback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import org.softintel.platform.settings.OrZero;

@ConfigMapping(prefix = "softintel.desk.call-backs")
interface CallBackConfig {
  /** The address of the service, for the link in the mail. */
  URI baseUrl();

  /** So many may wait for a call; whoever asks then is told the phone numbers instead. */
  @OrZero
  @WithDefault("100")
  int mostWaiting();

  /** Working time after which the team is mailed once more about somebody who still waits. */
  @WithDefault("4H")
  Duration remindAfter();

  /** How long somebody waits at most: their name and number are deleted then. */
  @WithDefault("28D")
  Duration keepFor();

  /** How often to look for those who still wait. */
  @WithDefault("10M")
  Duration remindEvery();
}
