package org.softintel.language.context;

import static org.softintel.language.text.WordList.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.language.text.PhraseMatcher;
import org.softintel.language.text.PhraseMatcher.Found;
import org.softintel.language.text.PhraseMatches;
import org.softintel.language.text.TokenisedText;

/** How the words of one text are meant: said, quoted, denied, spoken about, or law. */
public final class TextContext {
  private static final int DENIED_WITHIN = 6;
  private static final int SPOKEN_AGAINST_WITHIN = 8;
  private static final int NAMED_WITHIN = 4;
  private static final int REJECTED_WITHIN = 4;
  private static final int FORCED_WITHIN = 1;

  private final TokenisedText text;
  private final Quotations quotations;
  private final OrganisationNames names;
  private final Map<Mention, PhraseMatches<Mention>> mentions = new EnumMap<>(Mention.class);

  public TextContext(PhraseMatcher<Mention> phrases, String original, TokenisedText text) {
    this.text = text;
    this.quotations = new Quotations(original);
    this.names = new OrganisationNames(text);
    var found = phrases.in(text);
    for (var how : Mention.values()) {
      var such = found.stream().filter(it -> it.what() == how).toList();
      mentions.put(how, new PhraseMatches<>(such, text));
    }
  }

  private PhraseMatches<Mention> mentions(Mention how) {
    return Objects.requireNonNull(mentions.get(how));
  }

  /** Those in the sentence of word {@code i}. */
  private Stream<Found<Mention>> mentions(Mention how, int i) {
    return mentions(how).beside(i);
  }

  public WordUse use(int from, int to, boolean saysNo) {
    if (mentions(Mention.LAW).touching(from, to).findAny().isPresent()
        || names.hold(from, to)
        || mentions(Mention.RULE, from).findAny().isPresent()
        || isSpokenAgainst(from)
        || isRejected(from, to)
        || isDenied(from)
        || (!saysNo && IntStream.range(from, to).anyMatch(it -> text.is(it, DENIES)))) {
      return WordUse.TAKEN_BACK;
    }
    return isQuoted(from) || isNamed(from, to) || isEntry(from) || isBehindQuotation(from)
        ? WordUse.MENTIONED
        : WordUse.SAID;
  }

  public boolean isQuoted(int from) {
    int first = from;
    while (first + 1 < text.sentenceEnd(from) && text.is(first, LIGHT)) {
      first++;
    }
    return quotations.hold(text.token(first).start());
  }

  /**
   * Quotations that follow each other without another word: from their first word to the one behind
   * their last.
   *
   * @param own the first word of the one that is meant, with others in its sentence
   */
  public record Quotation(int first, int own, int behind) {}

  /** The quotation that holds {@code from}. */
  public Quotation quotation(int from) {
    int own = from;
    while (own > 0 && isHeld(own - 1) && isJoined(own - 1)) {
      own--;
    }
    int first = own;
    while (first > 0 && isHeld(first - 1)) {
      first--;
    }
    int behind = from + 1;
    while (behind < text.size() && isHeld(behind)) {
      behind++;
    }
    return new Quotation(first, own, behind);
  }

  private boolean isHeld(int i) {
    return quotations.hold(text.token(i).start());
  }

  /** In one sentence or in the same marks as the next word. */
  private boolean isJoined(int i) {
    return i + 1 < text.sentenceEnd(i)
        || quotations.holdBoth(text.token(i).start(), text.token(i + 1).start());
  }

  /** "Term: child is promiscuous". */
  private boolean isEntry(int from) {
    int start = text.sentenceStart(from);
    return start + 1 < from && text.is(start, ENTRIES) && text.isBreak(start + 1);
  }

  /** "Described as 'difficult', and as having chosen it": that, too, is what others said. */
  private boolean isBehindQuotation(int from) {
    return IntStream.range(text.sentenceStart(from), from - 2)
        .anyMatch(
            i ->
                text.is(i, SPEECH)
                    && text.is(i + 1, "as")
                    && quotations.hold(text.token(i + 2).start()));
  }

  private boolean isSpokenAgainst(int from) {
    var named = mentions(Mention.NAMING, from).findAny().isPresent();
    return mentions(Mention.AGAINST, from)
        .anyMatch(
            it ->
                named
                    || isQuoted(from)
                    || (it.from() < from && from - it.to() <= SPOKEN_AGAINST_WITHIN));
  }

  /** The mention stands before a place, and at most so many words away. */
  private static boolean isWithin(int most, Found<Mention> it, int from) {
    return it.to() <= from && from - it.to() <= most;
  }

  /** "Promiscuous has no place here", "saying that she chose it shifts the blame". */
  private boolean isRejected(int from, int to) {
    int start = text.sentenceStart(from);
    var claimed = start + 1 < from && text.is(start + 1, CLAIMS);
    var spoken =
        text.is(start, SPEAKING) && IntStream.range(start + 1, to).noneMatch(text::isBreak);
    return mentions(Mention.REJECTED, from)
        .filter(it -> it.from() >= to)
        // "Drove her there to hide her", "the men who now use it": a word does neither.
        .filter(it -> !text.isOneOf(it.from() - 1, "to", "who"))
        .anyMatch(it -> it.from() - to <= REJECTED_WITHIN || claimed || spoken);
  }

  /** Advice, a statistic or a survey: of many people and of no one. */
  public boolean isGeneral(int from) {
    return mentions(Mention.GENERAL, from)
        .filter(it -> it.from() < from || !text.is(it.from(), LEADING))
        .anyMatch(it -> !isDefinite(it.from()));
  }

  /** "Several children who": some, and not whoever. */
  private boolean isDefinite(int noun) {
    return noun > text.sentenceStart(noun) && text.is(noun, PERSONS) && text.is(noun - 1, DEFINITE);
  }

  /** "Was forced to", "made her": then it is not the child who acts. */
  public boolean isForced(int from) {
    return !text.isBreak(from)
        && mentions(Mention.FORCED, from).anyMatch(it -> isWithin(FORCED_WITHIN, it, from));
  }

  private boolean isNamed(int from, int to) {
    return mentions(Mention.NAMING, from)
        .anyMatch(it -> (it.from() > from && it.to() < to) || isWithin(NAMED_WITHIN, it, from));
  }

  private boolean isDenied(int from) {
    var least = Math.max(text.sentenceStart(from), from - DENIED_WITHIN);
    for (int i = from - 1; i >= least && !text.is(i, CLAUSE); i--) {
      if (text.isBreak(i + 1)) {
        return false;
      }
      if (text.is(i, DENIES) || (i + 1 == from && text.is(i, HARDLY))) {
        if (isPresupposed(i, from)) {
          return false;
        }
        // "Not only", "told not to", "does not see that" deny nothing.
        int next = text.is(i + 1, "longer") && !text.is(i + 2, "to") ? i + 2 : i + 1;
        return next == from || !text.is(next, AFFIRMS) || text.is(i, UNABLE);
      }
    }
    return false;
  }

  /** "Did not name her boyfriend": there is one. "Was not her boyfriend": there is none. */
  private boolean isPresupposed(int denial, int from) {
    int owner = text.is(from - 1, OWN) ? from - 1 : from - 2;
    return owner > denial
        && text.is(owner, OWN)
        && IntStream.range(denial + 1, owner)
            .anyMatch(i -> !text.is(i, NOT_PRESUMING) && !text.word(i).endsWith("ly"));
  }
}
