package org.softintel.desk.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The characters of the font of PDFs: Liberation Sans, as PDFBox has it. */
final class FontCoverage {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final CmapLookup known;

  FontCoverage() {
    try (var in = file();
        var font = new TTFParser(true).parse(new RandomAccessReadBuffer(in))) {
      known = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new IllegalStateException("the font of our papers cannot be read", e);
    }
  }

  static InputStream file() {
    var file = FontCoverage.class.getResourceAsStream(FONT);
    if (file == null) {
      throw new IllegalStateException("the font of our papers is missing");
    }
    return file;
  }

  Set<String> missing(String text) {
    var missing = new TreeSet<String>();
    text.codePoints()
        .filter(it -> !Character.isWhitespace(it) && !isUnseen(it) && !isShown(it))
        .forEach(it -> missing.add(Character.toString(it)));
    return missing;
  }

  /** Marks without a shape, such as a zero-width space. */
  private static boolean isUnseen(int character) {
    return Character.getType(character) == Character.FORMAT;
  }

  /** Right-to-left words would be in the wrong order, which is worse than none. */
  private boolean isShown(int character) {
    var way = Character.getDirectionality(character);
    return known.getGlyphId(character) != 0
        && way != Character.DIRECTIONALITY_RIGHT_TO_LEFT
        && way != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
