package org.softintel.report.quality;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds sentences that say that somebody may be hurt now or soon: in any single text, also one that
 * is still being written. A report is in danger if any of its texts is.
 */
public final class DangerFinder {
  private static final DangerWords KNOWN = DangerWords.read();
  private static final DangerModel MODEL = DangerModel.read();

  private DangerFinder() {}

  /** Returns the sentences of danger in {@code text}, in order. */
  static List<WordReader.Sentence> in(String text) {
    var sentences = WordReader.sentences(text, KNOWN);
    var odds = MODEL.of(sentences.stream().map(WordReader.Sentence::words).toList());
    return IntStream.range(0, odds.size())
        .filter(it -> odds.get(it) > 0)
        .mapToObj(sentences::get)
        .toList();
  }

  /** Returns {@code text} cut up, so that a page can mark its sentences of danger. */
  @TemplateExtension
  public static List<TextPiece> marked(String text) {
    var pieces = new ArrayList<TextPiece>();
    int at = 0;
    for (var it : in(text)) {
      pieces.add(new TextPiece(text.substring(at, it.start()), false));
      pieces.add(new TextPiece(text.substring(it.start(), it.end()), true));
      at = it.end();
    }
    pieces.add(new TextPiece(text.substring(at), false));
    return pieces.stream().filter(it -> !it.words().isEmpty()).toList();
  }
}
