package org.softintel.platform.limits;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/** So many calls in a time, all at once or spread over it. */
public record Rate(int calls, Duration period) {
  private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,4}[SMH])");
  private static final Duration LONGEST = Duration.ofDays(1);

  static Rate of(String typed) {
    var found = SHAPE.matcher(typed);
    if (found.matches()) {
      var period = DurationConverter.parseDuration(found.group(2));
      if (period.compareTo(LONGEST) <= 0) {
        return new Rate(Integer.parseInt(found.group(1)), period);
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is no limit: write calls/time, such as 60/10M, with 1 to 999999 calls and a time of"
                .formatted(typed)
            + " seconds (S), minutes (M) or hours (H), up to 24H");
  }

  double seconds() {
    return period.toSeconds();
  }

  double secondsPerCall(int times) {
    return seconds() / calls / times;
  }

  /** For the configuration, which would keep the message of {@code of} to itself. */
  public static final class Reader implements Converter<Rate> {
    @Override
    public Rate convert(String typed) {
      return of(typed);
    }
  }

  @Override
  public String toString() {
    return calls + "/" + period;
  }
}
