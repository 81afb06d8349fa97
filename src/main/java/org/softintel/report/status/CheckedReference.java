package org.softintel.report.status;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A prefix, then seven random characters and a check character of Crockford's 32: {@code
 * SI-XXXX-XXXX}.
 */
public final class CheckedReference {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_CHARACTERS = 7;
  private static final int FIELD_POLYNOMIAL = 0b100101;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String prefix;
  private final Pattern typed;

  public CheckedReference(String prefix) {
    this.prefix = prefix;
    this.typed =
        Pattern.compile(prefix + "-?([0-9A-Z]{4})-?([0-9A-Z]{4})", Pattern.CASE_INSENSITIVE);
  }

  public String next() {
    var characters = new StringBuilder();
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return written(characters.append(checkOf(characters)).toString());
  }

  /** Reads what a person typed: any case, {@code O} for zero, {@code I} and {@code L} for one. */
  public Optional<String> parse(String text) {
    var matcher = typed.matcher(text);
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

  private String written(String characters) {
    return prefix + "-" + characters.substring(0, 4) + "-" + characters.substring(4);
  }

  /**
   * A weighted sum over the field of 32 elements, with a different power of its generator for each
   * position: a wrong character, or any two swapped, change the check character.
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
