package org.softintel.language.odds;

import static org.softintel.language.text.WordList.*;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.language.subject.TextPeople;
import org.softintel.language.subject.WordRole;
import org.softintel.language.text.TokenisedText;
import org.softintel.language.text.WordList;
import org.softintel.platform.learnt.Clue;
import org.softintel.platform.learnt.ClueSum;
import org.softintel.platform.learnt.LearntWeights;
import org.softintel.platform.learnt.SentenceClues;
import org.softintel.platform.learnt.WordClasses;

/** The odds that advice is due where a term was found in one text. */
public final class AdviceOdds {
  private static final int FAR = 40;
  private static final int NEAR = 12;
  private static final int CLOSE = 4;
  private static final int PAIRED = 6;
  private static final int OWNED_WITHIN = 4;
  private static final int LENGTH_STEP = 8;
  private static final int PLACE_STEP = 3;
  private static final int STEPS = 5;

  /** Nobody, as a place. */
  private static final int NONE = -1;

  /**
   * A form of a term at its place.
   *
   * @param about what the list says of whom it must be said
   * @param excepted whether the list names it among what only looks like the term
   */
  public record Finding(String term, String about, boolean excepted, int from, int to) {}

  /** A word as the model knows it, its classes (of many words, of few), and whom it means. */
  private record Word(
      String word, String broad, String narrow, WordRole role, String who, List<String> kinds) {}

  private final AdviceModel model;
  private final TokenisedText text;
  private final TextPeople people;
  private final @Nullable Word[] words;
  private final ClueSum findings;
  private final ClueSum sentences;

  /** What each sentence adds to the odds of what is found in it, by its beginning. */
  private final Map<Integer, Double> bySentence = new HashMap<>();

  AdviceOdds(AdviceModel model, TokenisedText text, TextPeople people) {
    this.model = model;
    this.text = text;
    this.people = people;
    this.words = new @Nullable Word[text.size()];
    this.findings = new ClueSum(model.weights.findings());
    this.sentences = new ClueSum(model.weights.sentences());
  }

  /** More than nothing speaks for advice, less against it. */
  public double of(Finding finding) {
    findings.begin();
    new Clues(finding, findings).tell();
    return model.weights.findings().none()
        + findings.sum()
        + bySentence.computeIfAbsent(text.sentenceStart(finding.from()), this::sentence);
  }

  private double sentence(int start) {
    sentences.begin();
    tell(start, sentences);
    return model.weights.sentences().none() + sentences.sum();
  }

  private void tell(int start, Clue clue) {
    var all = IntStream.range(start, text.sentenceEnd(start)).mapToObj(this::at).toList();
    SentenceClues.tell(
        all.stream().map(Word::word).toList(),
        all.stream().map(Word::broad).toList(),
        all.stream().map(Word::narrow).toList(),
        clue);
  }

  /** Tells {@code clue} what the sentence that begins at {@code start} says as a whole. */
  public void sentence(int start, Clue clue) {
    tell(start, SentenceClues.once(clue));
  }

  /** Where the sentences begin. */
  public IntStream sentences() {
    return IntStream.range(0, text.size()).filter(i -> text.sentenceStart(i) == i);
  }

  /** Tells {@code clue} all that the odds are made of, each once. */
  public void clues(Finding finding, Clue clue) {
    new Clues(finding, SentenceClues.once(clue)).tell();
  }

  private Word at(int i) {
    var known = words[i];
    if (known == null) {
      known = read(i);
      words[i] = known;
    }
    return known;
  }

  private Word read(int i) {
    var role = people.role(i);
    var word = word(i, role);
    var who =
        switch (role) {
          case PRONOUN -> text.word(i);
          case NAME, NOBODY -> role.name();
          default -> role.name() + people.kind(i);
        };
    var classes = WordClasses.of(word);
    return new Word(word, classes.get(0), classes.get(1), role, who, model.kinds(text.numbers(i)));
  }

  /** Names and ages are one word each: which ones they are says nothing. */
  private String word(int i, WordRole role) {
    if (text.is(i, MINOR)) {
      return "#minor";
    }
    if (text.is(i, GROWN)) {
      return "#adult";
    }
    var token = text.token(i);
    if (token.letter() || (token.name() && role == WordRole.NAME)) {
      return "#name";
    }
    return Character.isDigit(token.word().charAt(0)) ? "#number" : token.word();
  }

  /** What is told of one finding. */
  private final class Clues {
    private final String term;
    private final String about;
    private final boolean excepted;
    private final int from;
    private final int to;
    private final int start;
    private final int end;
    private final Clue clue;

    Clues(Finding finding, Clue clue) {
      this.term = finding.term();
      this.about = finding.about();
      this.excepted = finding.excepted();
      this.from = finding.from();
      this.to = finding.to();
      this.start = Math.max(text.sentenceStart(from), from - FAR);
      this.end = Math.min(text.sentenceEnd(from), to + FAR);
      this.clue = clue;
    }

    private void tell(double much, String kind, Object one) {
      clue.take(LearntWeights.number(kind, one), much);
    }

    private void tell(double much, String kind, Object one, Object two) {
      clue.take(LearntWeights.number(kind, one, two), much);
    }

    private void tell(double much, String kind, Object one, Object two, Object three) {
      clue.take(LearntWeights.number(kind, one, two, three), much);
    }

    void tell() {
      tellFinding();
      IntStream.range(start, from).forEach(i -> tellWord(i, "before", "close before", from - i));
      IntStream.range(to, end).forEach(i -> tellWord(i, "behind", "close behind", i - to + 1));
      tellNeighbours();
      tellPeople();
      tellOwner();
      tellAges();
    }

    private void tellFinding() {
      tell(1, "term", term);
      tell(1, "about", about);
      tell(1.5, "excepted", excepted);
      tell(1, "excepted", excepted, term);
      for (int i = from; i < to; i++) {
        tell(1, "in", at(i).word);
        tell(0.7, "in", at(i).word, term);
        if (i + 1 < to) {
          tell(0.7, "in pair", at(i).word, at(i + 1).word);
        }
      }
      tell(1, "length", Math.min(STEPS, (end - start) / LENGTH_STEP));
      tell(1, "place", Math.min(STEPS, (from - start) / PLACE_STEP));
      tell(1, "pause", text.isBreak(from));
    }

    private void tellWord(int i, String side, String closeSide, int away) {
      var it = at(i);
      tell(0.4, "away", it.word, side, Math.min(away, 3));
      tellFar(it, "", 1);
      if (away <= NEAR) {
        tellFar(it, side, 1.2);
        tell(0.4, "near broad", it.broad, side);
      }
      if (away <= CLOSE) {
        tellFar(it, closeSide, 1.4);
        tell(0.5, "close broad", it.broad, side);
        tell(0.6, "close", it.word, side, term);
        tell(0.5, "close narrow", it.narrow, side, term);
        if (it.role != WordRole.NOBODY) {
          tell(0.6, "close role", it.role.name(), side, term);
        }
      }
      if (away <= PAIRED && i + 1 != from && i + 1 < end) {
        var next = at(i + 1);
        tell(0.8, "pair", it.word, next.word, side);
        tell(0.6, "narrow pair", it.narrow, next.narrow, side);
        tell(0.5, "broad pair", it.broad, next.broad, side);
      }
    }

    private void tellFar(Word it, String where, double much) {
      tell(0.6 * much, "word", it.word, where);
      tell(0.4 * much, "narrow", it.narrow, where);
      for (int i = 0; i < it.kinds.size(); i++) {
        tell(0.6 * much, "kind", it.kinds.get(i), where);
      }
      if (it.role != WordRole.NOBODY) {
        tell(0.6 * much, "role", it.role.name(), where);
      }
    }

    private void tellNeighbours() {
      if (from > start) {
        tellNeighbour(from - 1, "last");
        tell(1, "opens", at(start).word);
      } else {
        clue.take(LearntWeights.number("at start"), 1);
      }
      if (to < end) {
        tellNeighbour(to, "next");
      } else {
        clue.take(LearntWeights.number("at end"), 1);
      }
    }

    private void tellNeighbour(int i, String side) {
      tell(1, side, text.word(i));
      tell(0.7, side, at(i).word, term);
      tell(0.7, side, at(i).narrow, term);
    }

    private void tellPeople() {
      var before = people(start, from);
      var behind = people(to, end);
      int last = place(before, before.size() - 1);
      int first = place(before, 0);
      int next = place(behind, 0);
      tellPair("people", who(last), who(place(before, before.size() - 2)));
      tell(
          0.7,
          "three",
          who(last),
          who(place(before, before.size() - 2)),
          who(place(before, before.size() - 3)));
      tellPair("people behind", who(next), who(place(behind, 1)));
      tell(1, "around", who(last), who(next));
      Stream.of(term, about)
          .forEach(
              it -> {
                tell(1, "last of", who(last), it);
                tell(1, "first of", who(first), it);
                tell(1, "next of", who(next), it);
              });
      tell(1, "first", who(first));
      if (last != NONE) {
        var distance = Math.min(from - last, STEPS + 1);
        tell(0.7, "distance", who(last), distance);
        tell(0.7, "distance of", at(last).word, distance);
        tell(0.7, "owner", who(last), text.token(last).owner());
        tellDeed("deed", last);
      }
      if (first != NONE) {
        tellDeed("first deed", first);
      }
      var there = there();
      tell(1, "there", there);
      tell(1, "there of", there, about);
    }

    private void tellPair(String kind, String one, String other) {
      tell(1, kind, one);
      tell(1, kind, one, other);
    }

    /** What somebody does: the word behind them. */
    private void tellDeed(String kind, int somebody) {
      if (somebody + 1 < from) {
        tell(0.7, kind, who(somebody), at(somebody + 1).word);
        tell(0.7, kind, who(somebody), at(somebody + 1).narrow);
      }
    }

    /** Which kinds of people the sentence has. */
    private String there() {
      var all = EnumSet.noneOf(WordRole.class);
      for (int i = start; i < end; i++) {
        if (i < from || i >= to) {
          all.add(at(i).role == WordRole.PARENT ? WordRole.ADULT : at(i).role);
        }
      }
      all.remove(WordRole.NOBODY);
      return all.stream().map(WordRole::name).collect(Collectors.joining(" "));
    }

    /** "Her", "the girl's", "mum's new". */
    private void tellOwner() {
      int owner =
          TokenisedText.backwards(from - 1, Math.max(start, from - OWNED_WITHIN))
              .takeWhile(i -> !text.isBreak(i + 1))
              .filter(i -> text.token(i).owner() || text.is(i, POSSESSIVES))
              .findFirst()
              .orElse(NONE);
      tell(0.8, "whose", who(owner));
      tell(0.8, "whose", who(owner), term);
      tell(0.8, "whose", who(owner), about);
      if (owner != NONE) {
        tell(0.8, "whose word", at(owner).word, term);
        tell(0.8, "whose at", who(owner), from - owner);
      }
    }

    private void tellAges() {
      var age = people.isUnderAge(to) ? "young" : people.isOfAge(to) ? "old" : "";
      tell(1, "age", age);
      tell(1, "age", age, term);
      var ages = has(CHILD_AGE) + " " + has(GROWN);
      tell(1, "ages", ages);
      tell(0.7, "ages", ages, term);
    }

    private boolean has(WordList list) {
      return IntStream.range(start, end).anyMatch(i -> text.is(i, list));
    }

    /** The places of people, each once: "the young woman" is one. */
    private List<Integer> people(int first, int behind) {
      return IntStream.range(first, behind)
          .filter(i -> at(i).role != WordRole.NOBODY)
          .filter(i -> i == first || at(i).role == WordRole.PRONOUN || at(i).role != at(i - 1).role)
          .boxed()
          .toList();
    }

    private static int place(List<Integer> people, int i) {
      return i >= 0 && i < people.size() ? people.get(i) : NONE;
    }

    private String who(int i) {
      return i == NONE ? "none" : at(i).who;
    }
  }
}
