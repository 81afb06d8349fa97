package org.softintel.report.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.page.TextRules;

/** Rules for the reason that a reader writes. */
public final class AccessReasonRules {
  public static final int LEAST_CHARS = 10;
  public static final int MOST_CHARS = 500;

  private static final int LEAST_WORDS = 2;
  private static final int LEAST_LETTERS = 5;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private AccessReasonRules() {}

  /** Says what is wrong with it; empty if nothing is. */
  public static Optional<String> fault(String text) {
    if (TextRules.isBlank(text)) {
      return Optional.of("Enter why you need to open this report");
    }
    return fault(text, "I cover for a colleague");
  }

  /** Of a reason that is there; {@code example} is one that would do. */
  public static Optional<String> fault(String text, String example) {
    if (TextRules.length(text.strip()) < LEAST_CHARS) {
      return Optional.of("The reason must be " + LEAST_CHARS + " characters or more");
    }
    return TextRules.fault("The reason", text, MOST_CHARS)
        .or(
            () ->
                hasWords(text)
                    ? Optional.empty()
                    : Optional.of("Enter the reason in a few words, such as “" + example + "”"));
  }

  /** As a program sends it; throws a refusal for one that says nothing. */
  public static Optional<String> header(@Nullable String sent) {
    var reason = Optional.ofNullable(sent).map(String::strip);
    var fault = reason.flatMap(AccessReasonRules::fault);
    if (fault.isPresent()) {
      throw new Refusal(400, "Unusable Reason", fault.get() + ".");
    }
    return reason;
  }

  /** Different ones, and not a few letters repeated. */
  private static boolean hasWords(String text) {
    var words =
        NO_LETTERS
            .splitAsStream(text.toLowerCase(Locale.UK))
            .filter(it -> it.codePoints().distinct().count() > 1)
            .collect(Collectors.toSet());
    return words.size() >= LEAST_WORDS
        && words.stream().flatMapToInt(String::codePoints).distinct().count() >= LEAST_LETTERS;
  }
}
