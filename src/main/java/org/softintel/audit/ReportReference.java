package org.softintel.audit;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How people name a report: {@code SI-XXXX-XXXX}, seven random characters and a check character of
 * Crockford's 32. It tells nothing and opens nothing: it is a name, not a credential.
 */
public record ReportReference(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern TYPED =
      Pattern.compile("SI-?([0-9A-Z]{4})-?([0-9A-Z]{4})", Pattern.CASE_INSENSITIVE);
  private static final int RANDOM_CHARACTERS = 7;
  private static final int FIELD_POLYNOMIAL = 0b100101;
  private static final SecureRandom RANDOM = new SecureRandom();

  public ReportReference {
    if (parse(value).filter(it -> it.equals(value)).isEmpty()) {
      throw new IllegalArgumentException("not a report reference");
    }
  }

  public static ReportReference next() {
    var characters = new StringBuilder();
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new ReportReference(written(characters.append(checkOf(characters)).toString()));
  }

  /** Reads what a person typed: any case, {@code O} for zero, {@code I} and {@code L} for one. */
  public static Optional<ReportReference> typed(String text) {
    return parse(text).map(ReportReference::new);
  }

  private static Optional<String> parse(String text) {
    var matcher = TYPED.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    // Only now: other alphabets have letters whose capitals are those of ours.
    var capitals = (matcher.group(1) + matcher.group(2)).toUpperCase(Locale.ROOT);
    var characters = capitals.replace('O', '0').replaceAll("[IL]", "1");
    var known = characters.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0);
    return known && checkOf(characters) == characters.charAt(RANDOM_CHARACTERS)
        ? Optional.of(written(characters))
        : Optional.empty();
  }

  private static String written(String characters) {
    return "SI-" + characters.substring(0, 4) + "-" + characters.substring(4);
  }

  /**
   * A weighted sum over the field of 32 elements, with a different power of its generator for each
   * position: one wrong character, or any two swapped, never give the same check.
   */
  private static char checkOf(CharSequence characters) {
    int sum = 0;
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      sum = timesGenerator(sum ^ ALPHABET.indexOf(characters.charAt(i)));
    }
    return ALPHABET.charAt(sum);
  }

  private static int timesGenerator(int element) {
    int doubled = element << 1;
    return doubled < ALPHABET.length() ? doubled : doubled ^ FIELD_POLYNOMIAL;
  }
}
