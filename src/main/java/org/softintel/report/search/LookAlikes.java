package org.softintel.report.search;

import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import org.softintel.platform.page.PlainLetters;

/** Letters and digits that look alike on a screen: those of Unicode's list (UTS 39), and more. */
final class LookAlikes {
  /** As capitals or as small letters; the list compares small ones only. */
  private static final String CYRILLIC_AND_GREEK = "авекмнорстухіјѕһӏԁԛԝαβεικνορτυχγ";

  private static final String LATIN = "abekmhopctyxijshldqwabeikvoptuxy";

  /** Letters below look like no other but for those of {@link #skeleton}. */
  private static final int ASCII = 128;

  private LookAlikes() {}

  /** Small letters without accents, those of other alphabets as the Latin ones they look like. */
  static String latin(String text) {
    return replaced(PlainLetters.of(text), CYRILLIC_AND_GREEK, LATIN);
  }

  /** The letters of a text that are of another alphabet. */
  static String notLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .filter(it -> UnicodeScript.of(it) != UnicodeScript.LATIN)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** What all names of accounts have in common that look like this one. */
  static String skeleton(String text) {
    var latin = latin(text);
    var all =
        latin.chars().allMatch(it -> it < ASCII)
            ? latin
            : PlainLetters.of(Loaded.UNICODE.getSkeleton(latin));
    return replaced(all, "0i1|5", "ollls").replace("rn", "m").replace("vv", "w");
  }

  static String replaced(String text, String these, String those) {
    var all = text.toCharArray();
    for (int i = 0; i < all.length; i++) {
      var at = these.indexOf(all[i]);
      if (at >= 0) {
        all[i] = those.charAt(at);
      }
    }
    return new String(all);
  }

  /** Only who has such a letter waits for the list. */
  private static final class Loaded {
    private static final SpoofChecker UNICODE = new SpoofChecker.Builder().build();

    private Loaded() {}
  }
}
