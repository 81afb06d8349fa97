package org.softintel.platform.settings;

import io.netty.util.NetUtil;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a value must be. */
public enum SettingKind {
  TEXT("text"),
  TEXTS("texts, separated by commas"),
  WORD("one of the words that are listed for it"),
  WORDS("words that are listed for it, separated by commas"),
  NUMBER("a number, 1 or more", "0*[1-9]\\d*"),
  NUMBER_OR_ZERO("a number, 0 or more", "\\d+"),
  PORT("a port, from 1 to 65535", SettingKind::isPort),
  SWITCH("true or false", "(?i)true|false"),
  TIME("a time such as 30S, 2M, 1H or 7D", it -> isTime(it, Duration.ofNanos(1))),
  TIME_OR_ZERO("a time such as 30S, 2M, 1H or 7D, or 0S", it -> isTime(it, Duration.ZERO)),
  TIME_OF_DAY("a time of day such as 08:30"),
  DAY("a day such as 2026-11-24"),
  DAYS("days such as 2026-11-24, separated by commas"),
  HOST("the name or the address of a host", SettingKind::isHost),
  SIZE("a size such as 512K or 4M", "0*[1-9]\\d*[BKMGTPEZYbkmgtpezy]?"),
  LIMIT("calls in a time of at most 24H, such as 60/10M", "[1-9]\\d{0,5}/[1-9]\\d{0,4}[SMHsmh]"),
  PHONE("a phone number", "(?:.*\\d){3}.*"),
  ADDRESS("an address"),
  FILE("a file", SettingKind::isFile),
  FILES("files, separated by commas", SettingKind::isFile);

  /** Longer ones do not fit into milliseconds everywhere. */
  private static final Duration LONGEST = Duration.ofDays(36_600);

  private static final int LAST_PORT = 65_535;

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Predicate<String> taken;

  SettingKind(String words) {
    this(words, it -> true);
  }

  SettingKind(String words, String pattern) {
    this(words, Pattern.compile(pattern).asMatchPredicate());
  }

  SettingKind(String words, Predicate<String> taken) {
    this.words = words;
    this.taken = taken;
  }

  String words() {
    return words;
  }

  /** Whether a value is within its bounds; what is read by a mapping is looked at there too. */
  boolean takes(String value) {
    return taken.test(value.strip());
  }

  /** Of a value that this kind takes, and that is a number, a time or a size. */
  BigInteger amount(String value) {
    return switch (this) {
      case TIME, TIME_OR_ZERO ->
          BigInteger.valueOf(DurationConverter.parseDuration(value.strip()).toMillis());
      case SIZE -> new MemorySizeConverter().convert(value.strip()).asBigInteger();
      default -> new BigInteger(value.strip());
    };
  }

  /** What is all digits and dots is no name. */
  private static boolean isHost(String value) {
    return NetUtil.isValidIpV4Address(value)
        || NetUtil.isValidIpV6Address(value)
        || (value.matches("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_.])?")
            && !value.matches("[0-9.]+")
            && !value.contains(".."));
  }

  private static boolean isPort(String value) {
    return value.matches("\\d{1,5}")
        && Integer.parseInt(value) > 0
        && Integer.parseInt(value) <= LAST_PORT;
  }

  /** Whether a file may be called so here; whether it is there others look. */
  private static boolean isFile(String value) {
    try {
      return !Path.of(value).toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isTime(String value, Duration least) {
    try {
      // The library would take a number alone for seconds, which somebody may mean as minutes.
      return !value.matches("[+-]?\\d+")
          && Optional.ofNullable(DurationConverter.parseDuration(value))
              .filter(it -> it.compareTo(least) >= 0)
              .filter(it -> it.compareTo(LONGEST) <= 0)
              .isPresent();
    } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException e) {
      return false;
    }
  }
}
