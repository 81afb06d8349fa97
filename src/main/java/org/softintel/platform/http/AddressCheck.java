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

/** Whether nobody else can listen at the addresses of the service and realm, or invent a caller. */
public final class AddressCheck implements Check {
  private static final String NAME = "addresses";
  private static final int LAST_PORT = 65_535;
  private static final String FIRST = "softintel.delivery.base-url";
  private static final String REALM = "quarkus.oidc.auth-server-url";
  private static final String SIGN_IN = "softintel.platform.http.sign-in";
  private static final String LEAVE = "softintel.platform.http.leave-to";
  private static final String HOSTS = "softintel.platform.http.hosts";
  private static final String TRACES = "softintel.platform.tracing.endpoint";
  private static final String PROXY = "quarkus.http.proxy.proxy-address-forwarding";
  private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies";

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var wrong =
        Stream.of(
                ours(settings).flatMap(it -> own(it, settings).stream()),
                realm(settings).stream(),
                signIn(settings).stream(),
                leaving(settings).stream(),
                hosts(settings).stream(),
                traces(settings).stream(),
                proxies(settings).stream())
            .flatMap(it -> it)
            .map(it -> CheckResult.wrong(NAME, it))
            .toList();
    return wrong.isEmpty()
        ? List.of(CheckResult.right(NAME, "Those of the service, realm and proxy can be used."))
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

  private static Optional<String> signIn(Settings settings) {
    return settings
        .value(SIGN_IN)
        .filter(it -> !settings.value(REALM).equals(Optional.of(it)))
        .filter(it -> !isPlace(it, settings))
        .map(it -> SIGN_IN + " must be the https:// address where people sign in.");
  }

  private static Optional<String> leaving(Settings settings) {
    return settings
        .value(LEAVE)
        .filter(it -> !isPlace(it, settings))
        .map(it -> LEAVE + " must be the https:// address of a page without a query.");
  }

  private static Optional<String> hosts(Settings settings) {
    return split(HOSTS, settings)
        .filter(it -> !it.matches("[a-z0-9.-]+"))
        .findAny()
        .map(
            it ->
                HOSTS
                    + " must be names of hosts in small letters, without https:// and without a"
                    + " port.");
  }

  private static Stream<String> split(String setting, Settings settings) {
    // What stands in the environment may have no name as files have it.
    return Stream.concat(
            Stream.of(setting),
            settings.names().stream().filter(it -> it.startsWith(setting + "[")).sorted())
        .flatMap(it -> settings.value(it).stream())
        .flatMap(it -> Stream.of(it.split(",", -1)))
        .map(String::strip);
  }

  /** Whoever is believed may write any address into the trail, and is bounded by that address. */
  private static Optional<String> proxies(Settings settings) {
    var isAsked = settings.value(PROXY).filter(Boolean::parseBoolean).isPresent();
    var trusted = split(TRUSTED, settings).toList();
    return settings.isLocal() || (!isAsked && trusted.isEmpty())
        ? Optional.empty()
        : TrustedProxies.wrong(trusted).map(it -> TRUSTED + it);
  }

  /** Without TLS too, as metrics are asked for: nothing in a trace has to be kept from others. */
  private static Optional<String> traces(Settings settings) {
    return settings
        .value(TRACES)
        .filter(it -> !isPlace(it, true))
        .map(it -> TRACES + " must be http:// or https:// and the host of a collector.");
  }

  private static boolean isPlace(String address, Settings settings) {
    return isPlace(address, settings.isLocal());
  }

  private static boolean isPlace(String address, boolean mayBeOpen) {
    try {
      var parsed = new URI(address);
      var tls = "https".equals(parsed.getScheme());
      var open = "http".equals(parsed.getScheme()) && mayBeOpen;
      return (tls || open)
          && parsed.getHost() != null
          && parsed.getUserInfo() == null
          && parsed.getQuery() == null
          && parsed.getFragment() == null
          && isPort(parsed.getPort());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** -1 where none is given. */
  private static boolean isPort(int port) {
    return port != 0 && port <= LAST_PORT;
  }

  private static String path(String address) {
    return URI.create(address).getPath();
  }
}
