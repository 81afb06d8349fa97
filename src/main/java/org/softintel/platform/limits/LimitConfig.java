package org.softintel.platform.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** How often somebody may call; docs/adr/0029 has the reasons for each default. */
@ConfigMapping(prefix = "softintel.platform.limits")
interface LimitConfig {
  /** Multiplies the calls of every limit, for a service of many more people than a council's. */
  @WithDefault("1")
  int times();

  @WithParentName
  @WithDefaults
  Map<LimitKind, Limit> kinds();

  /** Without a value there is no limit. */
  interface Limit {
    /** Calls of this kind that one account may make in a time, such as {@code 60/10M}. */
    Optional<@WithConverter(Rate.Reader.class) Rate> perAccount();

    /** Calls of this kind from one address (of IPv6 its /64), which a whole council may share. */
    Optional<@WithConverter(Rate.Reader.class) Rate> perAddress();
  }
}
