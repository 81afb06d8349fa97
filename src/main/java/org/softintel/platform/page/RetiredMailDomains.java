package org.softintel.platform.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Secure mail domains that were switched off in March 2019; mail to them is lost. */
public final class RetiredMailDomains {
  private static final Set<String> RETIRED = Set.of("gsi", "gse", "gsx", "gcsx", "pnn");

  private RetiredMailDomains() {}

  public static boolean hold(String address) {
    var domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    var labels = List.of(domain.split("\\."));
    return domain.matches("(.*\\.)?(gov|police)\\.uk\\.?")
        && labels.stream().anyMatch(RETIRED::contains);
  }
}
