package org.softintel.language.context;

import java.util.stream.IntStream;
import org.softintel.language.text.PhraseMatches;
import org.softintel.language.text.TokenisedText;

/** How the words of one text are meant: said, quoted, denied, spoken about, or law. */
public final class TextContext {
  private static final int DENIED_WITHIN = 6;
  private static final int SPOKEN_AGAINST_WITHIN = 8;
  private static final int NAMED_WITHIN = 4;
  private static final int REJECTED_WITHIN = 4;
  private static final int FORCED_WITHIN = 1;

  private final ContextRules rules;
  private final TokenisedText text;
  private final Quotations quotations;
  private final OrganisationNames names;
  private final PhraseMatches<Boolean> law;
  private final PhraseMatches<Mention> mentions;

  public TextContext(ContextRules rules, String original, TokenisedText text) {
    this.rules = rules;
    this.text = text;
    this.quotations = new Quotations(original);
    this.names = new OrganisationNames(rules, text);
    this.law = new PhraseMatches<>(rules.law.in(text), text);
    this.mentions = new PhraseMatches<>(rules.mentions.in(text), text);
  }

  public WordUse use(int from, int to, boolean saysNo) {
    if (law.beside(from).stream().anyMatch(it -> it.touches(from, to))
        || names.hold(from, to)
        || mentions.beside(from).stream().anyMatch(it -> it.what() == Mention.RULE)
        || isSpokenAgainst(from)
        || isRejected(from, to)
        || isDenied(from)
        || (!saysNo && IntStream.range(from, to).anyMatch(it -> text.is(it, rules.denies)))) {
      return WordUse.TAKEN_BACK;
    }
    return isQuoted(from) || isNamed(from, to) || isEntry(from) || isBehindQuotation(from)
        ? WordUse.MENTIONED
        : WordUse.SAID;
  }

  public boolean isQuoted(int from) {
    int first = from;
    while (first + 1 < text.sentenceEnd(from) && text.is(first, rules.light)) {
      first++;
    }
    return quotations.hold(text.token(first).start());
  }

  /** "Term: child is promiscuous". */
  private boolean isEntry(int from) {
    int start = text.sentenceStart(from);
    return start + 1 < from && text.is(start, rules.entries) && text.token(start + 1).comma();
  }

  /** "Described as 'difficult', and as having chosen it": that, too, is what others said. */
  private boolean isBehindQuotation(int from) {
    int start = text.sentenceStart(from);
    return IntStream.range(start, from)
        .anyMatch(
            i ->
                text.is(i, rules.speech)
                    && i + 2 < from
                    && text.word(i + 1).equals("as")
                    && quotations.hold(text.token(i + 2).start()));
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
    int start = text.sentenceStart(from);
    var spoken = text.is(start, rules.speaking);
    return mentions.beside(from).stream()
        .anyMatch(
            it ->
                it.what() == Mention.REJECTED
                    && it.from() >= to
                    && !isOfAnother(it.from())
                    && (it.from() - to <= REJECTED_WITHIN
                        || (start + 1 < from && text.is(start + 1, rules.claims))
                        || (spoken
                            && IntStream.range(start + 1, to)
                                .noneMatch(i -> text.token(i).comma()))));
  }

  /** "Drove her there to hide her", "the men who now use it": a word does neither. */
  private boolean isOfAnother(int predicate) {
    return text.word(predicate - 1).equals("to") || text.word(predicate - 1).equals("who");
  }

  /** Advice, a statistic or a survey: of many people and of no one. */
  public boolean isGeneral(int from) {
    return mentions.beside(from).stream()
        .anyMatch(
            it ->
                it.what() == Mention.GENERAL
                    && (it.from() < from || !text.is(it.from(), rules.leading))
                    && !isDefinite(it.from()));
  }

  /** "Several children who": some, and not whoever. */
  private boolean isDefinite(int noun) {
    return noun > text.sentenceStart(noun)
        && text.is(noun, rules.persons)
        && text.is(noun - 1, rules.definite);
  }

  /** "Was forced to", "made her": then it is not the child who acts. */
  public boolean isForced(int from) {
    return mentions.beside(from).stream()
        .anyMatch(
            it ->
                it.what() == Mention.FORCED
                    && it.to() <= from
                    && from - it.to() <= FORCED_WITHIN
                    && !text.token(from).comma());
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
    var least = Math.max(text.sentenceStart(from), from - DENIED_WITHIN);
    for (int i = from - 1; i >= least && !text.is(i, rules.clause); i--) {
      if (text.token(i + 1).comma()) {
        return false;
      }
      if (text.is(i, rules.denies) || (i + 1 == from && text.is(i, rules.hardly))) {
        if (isPresupposed(i, from)) {
          return false;
        }
        // "Not only", "told not to", "does not see that" deny nothing.
        int next =
            text.word(i + 1).equals("longer") && !text.word(i + 2).equals("to") ? i + 2 : i + 1;
        return next == from || !text.is(next, rules.affirms) || text.is(i, rules.unable);
      }
    }
    return false;
  }

  /** "Did not name her boyfriend": there is one. "Was not her boyfriend": there is none. */
  private boolean isPresupposed(int denial, int from) {
    int owner = text.is(from - 1, rules.own) ? from - 1 : from - 2;
    return owner > denial
        && text.is(owner, rules.own)
        && IntStream.range(denial + 1, owner)
            .anyMatch(i -> !text.is(i, rules.being) && !text.word(i).endsWith("ly"));
  }
}
