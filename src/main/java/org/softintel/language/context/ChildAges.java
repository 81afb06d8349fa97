package org.softintel.language.context;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The ages of children that a text names. */
public final class ChildAges {
  private static final int ADULT = 18;
  private static final int YEAR_ONE = 5;
  private static final List<String> WORDS =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen"
                  + " fourteen fifteen sixteen seventeen")
              .split(" "));
  private static final String NUMBER = "(\\d{1,2}|" + String.join("|", WORDS.subList(6, 18)) + ")";
  private static final Pattern AGE =
      Pattern.compile(
          "\\b(?:"
              + NUMBER
              + "[- ]?(?:years?|yrs?)?[- ]?(?:olds?|yo|y/o|of age|[fm])\\b|(?:aged?|age of|age"
              + " is|aged about|aged only|just|she is|she was|he is|he was|turned) "
              + NUMBER
              + "\\b(?! (?:miles|metres|days|weeks|months|hours|minutes|times))"
              + "|(?:child|girl|boy|daughter|son|pupil|student), "
              + NUMBER
              + "\\b)|\\("
              + NUMBER
              + "\\)");

  /** What it begins with: few words do. */
  private static final String BEGINNINGS = "0123456789abcdefghjnpst(";

  private static final Pattern SCHOOL_YEAR = Pattern.compile("(?=y)\\byear (\\d{1,2})\\b(?! old)");

  private ChildAges() {}

  public static Optional<Integer> youngest(String text) {
    var small = text.toLowerCase(Locale.ROOT);
    var ages = ages(small);
    var classes = SCHOOL_YEAR.matcher(small).results().mapToInt(it -> number(it) + YEAR_ONE);
    var youngest = IntStream.concat(ages, classes).filter(it -> it > 2 && it < ADULT).min();
    return youngest.isPresent() ? Optional.of(youngest.getAsInt()) : Optional.empty();
  }

  /** Looks where an age may begin only: a search would try each letter of each word. */
  private static IntStream ages(String small) {
    var all = IntStream.builder();
    var age = AGE.matcher(small).useTransparentBounds(true).useAnchoringBounds(false);
    for (int i = 0; i < small.length(); i++) {
      if (mayBegin(small, i) && age.region(i, small.length()).lookingAt()) {
        all.add(number(age));
        i = age.end() - 1;
      }
    }
    return all.build();
  }

  private static boolean mayBegin(String small, int i) {
    char it = small.charAt(i);
    var isWithin = i > 0 && small.charAt(i - 1) >= 'a' && small.charAt(i - 1) <= 'z';
    return (it == '(' || !isWithin) && BEGINNINGS.indexOf(it) >= 0;
  }

  private static int number(MatchResult found) {
    var text =
        IntStream.rangeClosed(1, found.groupCount())
            .mapToObj(found::group)
            .filter(it -> it != null)
            .findFirst()
            .orElse("0");
    return WORDS.contains(text) ? WORDS.indexOf(text) : Integer.parseInt(text);
  }
}
