package org.softintel.report.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Map;
import org.softintel.platform.settings.OrZero;

@ConfigMapping(prefix = "softintel.report")
interface ReportConfig {
  /** Where reporters sign in: links in their mail begin with it. */
  URI baseUrl();

  /** Whom reporters call, because nobody reads replies. */
  String phone();

  /** Codes of agencies, as their accounts have them, and the names that the team reads. */
  Map<String, String> agencies();

  /** So many additions and answers one report may have; then its reporter is asked to call. */
  @OrZero
  @WithDefault("200")
  int mostAdditions();

  /** So many additions to one report may be begun and not sent. */
  @OrZero
  @WithDefault("10")
  int mostBegunAdditions();
}
