package org.softintel.report.quality;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.softintel.platform.page.SeenText;
import org.softintel.platform.page.TextRules;

/**
 * Finds sentences that say that somebody may be hurt now or soon: in any single text, also one that
 * is still being written. A report is in danger if any of its texts is.
 */
public final class DangerFinder {
  private static final DangerWords KNOWN = DangerWords.read();
  private static final DangerModel MODEL = DangerModel.read();

  /** Odds from which each strength begins. */
  private static final double[] STRENGTHS = {0, 3, 6};

  private DangerFinder() {}

  /** Returns the sentences of danger in {@code text}, in order. */
  static List<WordReader.Sentence> in(String text) {
    var seen = SeenText.of(text);
    var sentences = WordReader.sentences(seen.words(), KNOWN);
    var odds = odds(sentences);
    return IntStream.range(0, odds.size())
        .filter(it -> odds.get(it) > 0)
        .mapToObj(sentences::get)
        .map(it -> it.at(seen.start(it.start()), seen.end(it.end())))
        .toList();
  }

  /** Returns how sure it is that {@code text} tells of danger: 1 to 3, or 0 if it does not. */
  static int strength(String text) {
    return odds(WordReader.sentences(TextRules.seen(text), KNOWN)).stream()
        .mapToInt(it -> (int) DoubleStream.of(STRENGTHS).filter(from -> it > from).count())
        .max()
        .orElse(0);
  }

  private static List<Double> odds(List<WordReader.Sentence> sentences) {
    return MODEL.of(sentences.stream().map(WordReader.Sentence::words).toList());
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
