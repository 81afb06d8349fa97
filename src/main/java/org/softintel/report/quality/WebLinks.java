package org.softintel.report.quality;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.softintel.report.question.RowGroup;

/** Finds links and email addresses. */
final class WebLinks {
  private static final String EMAIL =
      UAX29URLEmailTokenizer.TOKEN_TYPES[UAX29URLEmailTokenizer.EMAIL];
  private static final String URL = UAX29URLEmailTokenizer.TOKEN_TYPES[UAX29URLEmailTokenizer.URL];

  private static final Pattern END = Pattern.compile("\\.+$");

  private WebLinks() {}

  static Stream<TextMatch> in(String text) {
    try (var tokens = new UAX29URLEmailTokenizer()) {
      var found = new ArrayList<TextMatch>();
      var offset = tokens.getAttribute(OffsetAttribute.class);
      var type = tokens.getAttribute(TypeAttribute.class);
      tokens.setReader(new StringReader(text));
      tokens.reset();
      while (tokens.incrementToken()) {
        var kind = type.type();
        if (kind.equals(EMAIL) || kind.equals(URL)) {
          found(kind, value(offset, text), offset).ifPresent(found::add);
        }
      }
      return found.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<TextMatch> found(String kind, String value, OffsetAttribute at) {
    if (kind.equals(EMAIL)) {
      return Optional.of(find(at, RowSuggestion.of(RowGroup.ACCOUNTS, "email", value)));
    }
    return isMeant(value)
        ? Optional.of(find(at, RowSuggestion.of(RowGroup.ACCOUNTS, "link", value)))
        : Optional.empty();
  }

  /** A full stop behind it may end a name of the web, and here ends a sentence. */
  private static String value(OffsetAttribute at, String text) {
    return END.matcher(text.substring(at.startOffset(), at.endOffset())).replaceFirst("");
  }

  /** A full stop without a space between two words makes no link. */
  private static boolean isMeant(String link) {
    return link.contains("/") || link.regionMatches(true, 0, "www.", 0, 4);
  }

  private static TextMatch find(OffsetAttribute at, RowSuggestion suggestion) {
    return new TextMatch(at.startOffset(), at.endOffset(), suggestion);
  }
}
