package org.softintel.report.search;

import org.softintel.platform.page.PlainLetters;

/** Letters and digits that look alike on a screen: a small part of Unicode's list (UTS 39). */
final class LookAlikes {
  private static final String CYRILLIC_AND_GREEK = "авекмнорстухіјѕһӏԁԛԝαβεικνορτυχγ";
  private static final String LATIN = "abekmhopctyxijshldqwabeikvoptuxy";

  private LookAlikes() {}

  /** Small letters without accents, those of other alphabets as the Latin ones they look like. */
  static String latin(String text) {
    return replaced(PlainLetters.of(text), CYRILLIC_AND_GREEK, LATIN);
  }

  /** What all names of accounts have in common that look like this one. */
  static String skeleton(String text) {
    return replaced(latin(text), "0i1|", "olll").replace("rn", "m").replace("vv", "w");
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
}
