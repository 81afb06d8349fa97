package org.softintel.report.quality;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.softintel.report.question.Group;

/** Finds links and email addresses. */
final class Links {
  private static final String EMAIL =
      UAX29URLEmailTokenizer.TOKEN_TYPES[UAX29URLEmailTokenizer.EMAIL];
  private static final String URL = UAX29URLEmailTokenizer.TOKEN_TYPES[UAX29URLEmailTokenizer.URL];

  private Links() {}

  static Stream<Find> in(String text) {
    try (var tokens = new UAX29URLEmailTokenizer()) {
      var found = new ArrayList<Find>();
      var offset = tokens.getAttribute(OffsetAttribute.class);
      var type = tokens.getAttribute(TypeAttribute.class);
      tokens.setReader(new StringReader(text));
      tokens.reset();
      while (tokens.incrementToken()) {
        // A full stop behind it may end a name of the web, and here ends a sentence.
        var value =
            text.substring(offset.startOffset(), offset.endOffset()).replaceFirst("\\.+$", "");
        if (type.type().equals(EMAIL)) {
          found.add(find(offset, Offer.of(Group.ACCOUNTS, "email", value)));
        } else if (type.type().equals(URL) && isMeant(value)) {
          found.add(find(offset, Offer.of(Group.ACCOUNTS, "link", value)));
        }
      }
      return found.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A full stop without a space behind it makes no link of two words. */
  private static boolean isMeant(String link) {
    return link.contains("/") || link.regionMatches(true, 0, "www.", 0, 4);
  }

  private static Find find(OffsetAttribute at, Offer offer) {
    return new Find(at.startOffset(), at.endOffset(), offer);
  }
}
