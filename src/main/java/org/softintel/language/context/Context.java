package org.softintel.language.context;

import java.util.List;
import java.util.stream.IntStream;
import org.softintel.language.text.Findings;
import org.softintel.language.text.Phrasebook.Found;
import org.softintel.language.text.Sheet;

/** How the words of one text are meant: said, quoted, denied, spoken about, or law. */
public final class Context {
  private static final int DENIED_WITHIN = 6;
  private static final int SPOKEN_AGAINST_WITHIN = 8;
  private static final int NAMED_WITHIN = 4;
  private static final int REJECTED_WITHIN = 4;
  private static final int FORCED_WITHIN = 1;

  private final Contexts contexts;
  private final Sheet sheet;
  private final Quotes quotes;
  private final Titles titles;
  private final Findings<Boolean> law;
  private final Findings<Mention> mentions;

  Context(
      Contexts contexts,
      Sheet sheet,
      Quotes quotes,
      List<Found<Boolean>> law,
      List<Found<Mention>> mentions) {
    this.contexts = contexts;
    this.sheet = sheet;
    this.quotes = quotes;
    this.titles = new Titles(contexts, sheet);
    this.law = new Findings<>(law, sheet);
    this.mentions = new Findings<>(mentions, sheet);
  }

  public Use use(int from, int to, boolean saysNo) {
    if (law.beside(from).stream().anyMatch(it -> it.touches(from, to))
        || titles.hold(from, to)
        || isInSentence(Mention.RULE, from)
        || isSpokenAgainst(from)
        || isRejected(from, to)
        || isDenied(from)
        || (!saysNo && IntStream.range(from, to).anyMatch(it -> sheet.is(it, contexts.denies)))) {
      return Use.TAKEN_BACK;
    }
    return isQuoted(from) || isNamed(from, to) || isEntry(from) || isBehindQuotation(from)
        ? Use.MENTIONED
        : Use.SAID;
  }

  public boolean isQuoted(int from) {
    int first = from;
    while (first + 1 < sheet.sentenceEnd(from) && sheet.is(first, contexts.light)) {
      first++;
    }
    return quotes.hold(sheet.token(first).start());
  }

  /** "Term: child is promiscuous". */
  private boolean isEntry(int from) {
    int start = sheet.sentenceStart(from);
    return start + 1 < from && sheet.is(start, contexts.entries) && sheet.token(start + 1).comma();
  }

  /** "Described as 'difficult', and as having chosen it": that, too, is what others said. */
  private boolean isBehindQuotation(int from) {
    int start = sheet.sentenceStart(from);
    return IntStream.range(start, from)
        .anyMatch(
            i ->
                sheet.is(i, contexts.speech)
                    && i + 2 < from
                    && sheet.word(i + 1).equals("as")
                    && quotes.hold(sheet.token(i + 2).start()));
  }

  private boolean isSpokenAgainst(int from) {
    var sentence = mentions.beside(from);
    var against = sentence.stream().filter(it -> it.what() == Mention.AGAINST).toList();
    var names = sentence.stream().anyMatch(it -> it.what() == Mention.NAMING);
    return against.stream()
        .anyMatch(
            it ->
                names
                    || isQuoted(from)
                    || (it.from() < from && from - it.to() <= SPOKEN_AGAINST_WITHIN));
  }

  /** "Promiscuous has no place here", "saying that she chose it shifts the blame". */
  private boolean isRejected(int from, int to) {
    int start = sheet.sentenceStart(from);
    var spoken = sheet.is(start, contexts.speaking);
    return mentions.beside(from).stream()
        .anyMatch(
            it ->
                it.what() == Mention.REJECTED
                    && it.from() >= to
                    && !isOfAnother(it.from())
                    && (it.from() - to <= REJECTED_WITHIN
                        || (start + 1 < from && sheet.is(start + 1, contexts.claims))
                        || (spoken
                            && IntStream.range(start + 1, to)
                                .noneMatch(i -> sheet.token(i).comma()))));
  }

  /** "Drove her there to hide her", "the men who now use it": a word does neither. */
  private boolean isOfAnother(int predicate) {
    return sheet.word(predicate - 1).equals("to") || sheet.word(predicate - 1).equals("who");
  }

  /** Advice, a statistic or a survey: of many people and of no one. */
  public boolean isGeneral(int from) {
    return mentions.beside(from).stream()
        .anyMatch(
            it ->
                it.what() == Mention.GENERAL
                    && (it.from() < from || !sheet.is(it.from(), contexts.leading))
                    && !isDefinite(it.from()));
  }

  /** "Several children who": some, and not whoever. */
  private boolean isDefinite(int noun) {
    return noun > sheet.sentenceStart(noun)
        && sheet.is(noun, contexts.persons)
        && sheet.is(noun - 1, contexts.definite);
  }

  private boolean isInSentence(Mention what, int from) {
    return mentions.beside(from).stream().anyMatch(it -> it.what() == what);
  }

  /** "Was forced to", "made her": then it is not the child who acts. */
  public boolean isForced(int from) {
    return mentions.beside(from).stream()
        .anyMatch(
            it ->
                it.what() == Mention.FORCED
                    && it.to() <= from
                    && from - it.to() <= FORCED_WITHIN
                    && !sheet.token(from).comma());
  }

  private boolean isNamed(int from, int to) {
    return mentions.beside(from).stream()
        .anyMatch(
            it ->
                it.what() == Mention.NAMING
                    && ((it.from() > from && it.to() < to)
                        || (it.to() <= from && from - it.to() <= NAMED_WITHIN)));
  }

  private boolean isDenied(int from) {
    var least = Math.max(sheet.sentenceStart(from), from - DENIED_WITHIN);
    for (int i = from - 1; i >= least && !sheet.is(i, contexts.clause); i--) {
      if (sheet.token(i + 1).comma()) {
        return false;
      }
      if (sheet.is(i, contexts.denies) || (i + 1 == from && sheet.is(i, contexts.hardly))) {
        if (isPresupposed(i, from)) {
          return false;
        }
        // "Not only", "told not to", "does not see that" deny nothing.
        int next =
            sheet.word(i + 1).equals("longer") && !sheet.word(i + 2).equals("to") ? i + 2 : i + 1;
        return next == from || !sheet.is(next, contexts.affirms) || sheet.is(i, contexts.unable);
      }
    }
    return false;
  }

  /** "Did not name her boyfriend": there is one. "Was not her boyfriend": there is none. */
  private boolean isPresupposed(int denial, int from) {
    int owner = sheet.is(from - 1, contexts.own) ? from - 1 : from - 2;
    return owner > denial
        && sheet.is(owner, contexts.own)
        && IntStream.range(denial + 1, owner)
            .anyMatch(i -> !sheet.is(i, contexts.being) && !sheet.word(i).endsWith("ly"));
  }
}
