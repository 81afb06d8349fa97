package org.softintel.platform.settings;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/** Settings that bound one another. */
final class SettingOrder {
  private record Pair(String less, String more) {}

  private SettingOrder() {}

  /** A sentence for each that does not agree with another one. */
  static Stream<String> wrong(Settings settings) {
    return Stream.concat(
        pairs()
            .filter(it -> isMore(it, settings))
            .map(it -> it.less() + " must not be more than " + it.more() + "."),
        ports(settings).stream());
  }

  private static Stream<Pair> pairs() {
    var access = "softintel.report.unusual-access.";
    return Stream.concat(
        Stream.of(
            new Pair("softintel.delivery.first-pause", "softintel.delivery.longest-pause"),
            new Pair("softintel.intake.remind-before", "softintel.intake.keep-drafts"),
            new Pair(access + "reports-in-an-hour", access + "stop-at"),
            new Pair(
                "softintel.platform.http.bodies.per-address",
                "softintel.platform.http.bodies.in-all")),
        KnownSettings.all().stream()
            .map(Setting::name)
            .filter(it -> it.matches("softintel\\.platform\\.sessions\\.\\w+\\.idle"))
            .map(it -> new Pair(it, it.replaceFirst("idle$", "absolute"))));
  }

  private static boolean isMore(Pair pair, Settings settings) {
    var less = amount(pair.less(), settings);
    var more = amount(pair.more(), settings);
    return less.isPresent() && more.isPresent() && less.get().compareTo(more.get()) > 0;
  }

  private static Optional<String> ports(Settings settings) {
    var pages = "quarkus.http.port";
    var management = "quarkus.management.port";
    return Optional.of(management + " must be another port than " + pages + ".")
        .filter(it -> amount(pages, settings).equals(amount(management, settings)));
  }

  /** Empty for one without a value, or with one that is no amount: of that others tell. */
  private static Optional<BigInteger> amount(String name, Settings settings) {
    return KnownSettings.called(name)
        .flatMap(
            it ->
                settings
                    .value(name)
                    .or(() -> Optional.of(it.value()))
                    .filter(value -> !value.isEmpty() && it.kind().takes(value))
                    .map(value -> it.kind().amount(value)));
  }
}
