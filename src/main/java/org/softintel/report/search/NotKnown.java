package org.softintel.report.search;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands where something is not known: two reports, or two people, do not share it. */
public final class NotKnown {
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:unknown|unnamed|unsure|unidentified|(?:is |was )?not"
              + " (?:known|sure|given|recorded|stated|provided|applicable)|no name|don[’']?t know"
              + "|n/a|no fixed (?:abode|address)|nfa)\\b");

  /** The app that an account is on, or what else an answer is written behind. */
  private static final Pattern LABEL = Pattern.compile("^[\\p{L} ]{1,20}:\\s*");

  private static final Pattern PHONE = Pattern.compile("([0-9])\\1+|7?123456(?:7(?:8(?:90?)?)?)?");
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?:none|unknown|not[._-]?known|no[._-]?e?mail|no[._-]?reply|do[._-]?not[._-]?reply)@.*");
  private static final Pattern IMEI = Pattern.compile("([0-9])\\1+");
  private static final Pattern PLATE = Pattern.compile("[X0?]+|AB12CDE");

  /** With anything beside them they may be names: Na Young is one. */
  private static final Set<String> ALONE = Set.of("na", "none", "nil", "tba", "tbc");

  private static final Set<String> NAMES = Set.of("na", "nil");

  /** What may stand beside them and tells nobody from another. */
  private static final Set<String> BESIDE =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "other",
          "another",
          "one",
          "two",
          "1",
          "2",
          "3",
          "first",
          "second",
          "name",
          "names",
          "surname",
          "age",
          "male",
          "female",
          "man",
          "woman",
          "men",
          "women",
          "boy",
          "girl",
          "child",
          "young",
          "adult",
          "person",
          "people",
          "friend",
          "caller",
          "driver",
          "suspect",
          "hotel",
          "house",
          "flat",
          "shop",
          "car",
          "taxi",
          "place",
          "address",
          "street",
          "school",
          "app",
          "account",
          "user",
          "number",
          "snapchat",
          "instagram",
          "facebook",
          "tiktok",
          "whatsapp",
          "telegram",
          "discord");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NotKnown() {}

  /** Whether this is all that it says. */
  public static boolean says(String value) {
    var folded = LABEL.matcher(value.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    var rest = SAID.matcher(folded).replaceAll(" ");
    return ALONE.contains(folded)
        || (!rest.equals(folded)
            && BETWEEN.splitAsStream(rest).filter(it -> !it.isEmpty()).allMatch(BESIDE::contains));
  }

  /** As above of the name or the surname alone: Na is one. */
  public static boolean saysOfPart(String name) {
    return says(name) && !NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
  }

  /** The digits behind the country. */
  static boolean isPhone(String digits) {
    return PHONE.matcher(digits).matches();
  }

  public static boolean isEmail(String address) {
    return EMAIL.matcher(address).matches();
  }

  static boolean isImei(String digits) {
    return IMEI.matcher(digits).matches();
  }

  /** Of capital letters and digits. */
  static boolean isPlate(String plate) {
    return PLATE.matcher(plate).matches();
  }
}
