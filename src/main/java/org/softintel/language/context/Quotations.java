package org.softintel.language.context;

import java.util.BitSet;

/** Which characters of a text stand in quotation marks, straight or curly, single or double. */
final class Quotations {
  private static final int LONGEST = 600;

  private final BitSet inside = new BitSet();

  Quotations(String text) {
    for (int i = 0; i < text.length(); i++) {
      var close = opens(text, i) ? closing(text, i) : -1;
      if (close > 0) {
        inside.set(i, close + 1);
        i = close;
      }
    }
  }

  /** Whether what begins there is quoted: "had sex with 'sixty men'" is not. */
  boolean hold(int start) {
    return inside.get(start);
  }

  /** Whether the same marks stand around both. */
  boolean holdBoth(int one, int later) {
    return inside.get(one) && inside.nextClearBit(one) > later;
  }

  private static boolean opens(String text, int i) {
    var it = text.charAt(i);
    return "\"\u201c\u201e\u00ab".indexOf(it) >= 0
        || ("'\u2018".indexOf(it) >= 0
            && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))));
  }

  private static int closing(String text, int open) {
    var marks = marks(text.charAt(open));
    var limit = Math.min(text.length(), open + LONGEST);
    for (int i = open + 1; i < limit && !text.startsWith("\n\n", i); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0 && (marks.equals("\"") || closes(text, i))) {
        return i;
      }
    }
    return -1;
  }

  private static String marks(char open) {
    return switch (open) {
      case '"' -> "\"";
      case '\u201c', '\u201e' -> "\u201d\u201c";
      case '\u00ab' -> "\u00bb";
      default -> "'\u2019";
    };
  }

  /** An apostrophe inside a word closes nothing. */
  private static boolean closes(String text, int i) {
    return i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
  }
}
