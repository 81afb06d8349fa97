package org.softintel.report.quality;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds sentences that say that somebody may be hurt now or soon: in any single text, also one that
 * is still being written. A report is in danger if any of its texts is.
 */
public final class DangerFinder {
  private static final DangerRules RULES = DangerRules.read();
  private static final DangerOdds ODDS = DangerOdds.read(RULES);
  private static final DangerContext CONTEXT = DangerContext.read(DangerPhrases.read(RULES));

  /** What a rule adds to the odds of a sentence. */
  private static final double RULE = 2.0;

  private static final double ENOUGH = 0.4;

  /** Of more sentences than these, each has to be taken for danger by both views. */
  private static final int FEW = 3;

  private DangerFinder() {}

  /** Returns the sentences of danger in {@code text}, in order. */
  public static List<DangerSentence> in(String text) {
    var sentences = WordReader.sentences(text, RULES);
    var words = sentences.stream().map(WordReader.Sentence::words).toList();
    var kinds = words.stream().map(DangerFinder::kind).toList();
    var odds = needsBoth(kinds) ? CONTEXT.of(words) : Collections.nCopies(kinds.size(), 1.0);
    return IntStream.range(0, kinds.size())
        .filter(it -> odds.get(it) > 0)
        .mapToObj(it -> kinds.get(it).map(kind -> sentences.get(it).danger(text, kind)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean needsBoth(List<Optional<String>> kinds) {
    return kinds.size() > FEW && kinds.stream().anyMatch(Optional::isPresent);
  }

  /** Asks the rules only where they can still decide. */
  static Optional<String> kind(List<String> words) {
    var odds = ODDS.of(words);
    if (odds + RULE < ENOUGH) {
      return Optional.empty();
    }
    var kind = RULES.kind(words);
    return odds < ENOUGH ? kind : kind.or(() -> Optional.of("other"));
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
