package org.softintel.platform.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.KnownSettings;
import org.softintel.platform.settings.Setting;
import org.softintel.platform.settings.Settings;

/** Whether the addresses of the service and of its realm are such that nobody else can listen. */
public final class AddressCheck implements Check {
  private static final String NAME = "addresses";
  private static final String FIRST = "softintel.delivery.base-url";
  private static final String REALM = "quarkus.oidc.auth-server-url";

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var wrong =
        Stream.concat(
                ours(settings).flatMap(it -> own(it, settings).stream()), realm(settings).stream())
            .map(it -> CheckResult.wrong(NAME, it))
            .toList();
    return wrong.isEmpty()
        ? List.of(CheckResult.right(NAME, "Those of the service and of the realm can be used."))
        : wrong;
  }

  /** Most have the value of the first one. */
  private static Stream<String> ours(Settings settings) {
    var others =
        KnownSettings.all().stream()
            .map(Setting::name)
            .filter(it -> it.endsWith(".base-url"))
            .filter(it -> !settings.value(it).equals(settings.value(FIRST)));
    return Stream.concat(Stream.of(FIRST), others);
  }

  private static Optional<String> own(String setting, Settings settings) {
    return settings
        .value(setting)
        .filter(it -> !isPlace(it, settings) || !path(it).matches("/?"))
        .map(it -> setting + " must be https:// and the host of the service, and nothing more.");
  }

  private static Optional<String> realm(Settings settings) {
    return settings
        .value(REALM)
        .filter(it -> !isPlace(it, settings) || !path(it).matches(".*/realms/[^/]+/?"))
        .map(it -> REALM + " must be the address of the realm: https://HOST/realms/NAME.");
  }

  private static boolean isPlace(String address, Settings settings) {
    try {
      var parsed = new URI(address);
      var tls = "https".equals(parsed.getScheme());
      var open = "http".equals(parsed.getScheme()) && settings.isLocal();
      return (tls || open)
          && parsed.getHost() != null
          && parsed.getUserInfo() == null
          && parsed.getQuery() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String path(String address) {
    return URI.create(address).getPath();
  }
}
