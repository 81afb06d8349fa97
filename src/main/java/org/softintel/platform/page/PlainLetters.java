package org.softintel.platform.page;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Text without case, accents, strokes and widths, to compare what people write in several ways. */
public final class PlainLetters {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int LONGEST_OF_ONE = 4;

  /** Letters below have no accents, and one small letter each. */
  private static final int ASCII = 128;

  private PlainLetters() {}

  public static String of(String text) {
    if (text.chars().allMatch(it -> it < ASCII)) {
      return text.toLowerCase(Locale.ROOT);
    }
    // The filter knows the letters of Latin that no normal form takes apart, and no other alphabet.
    var plain = MARKS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("").toCharArray();
    var folded = new char[plain.length * LONGEST_OF_ONE];
    var length = ASCIIFoldingFilter.foldToASCII(plain, 0, folded, 0, plain.length);
    // Up and down again: some letters have two small ones.
    return new String(folded, 0, length).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
