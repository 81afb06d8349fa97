package org.softintel.language.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.language.context.ChildAges;
import org.softintel.language.context.Mention;
import org.softintel.language.context.TextContext;
import org.softintel.language.context.WordUse;
import org.softintel.language.odds.AdviceModel;
import org.softintel.language.odds.AdviceOdds;
import org.softintel.language.odds.AdviceOdds.Finding;
import org.softintel.language.subject.PersonWords;
import org.softintel.language.subject.TextPeople;
import org.softintel.language.text.Phrase;
import org.softintel.language.text.PhraseMatcher;
import org.softintel.language.text.PhraseMatcher.Found;
import org.softintel.language.text.PhraseMatches;
import org.softintel.language.text.TokenisedText;
import org.softintel.language.text.Tokeniser;
import org.softintel.language.text.Vocabulary;
import org.softintel.language.text.WordList;

/** The rules, compiled once. It knows neither who asks nor where the text comes from. */
final class RuleEngine {
  record Form(Term term, RequiredSubject about, boolean saysNo) {}

  private record Candidate(Term term, AdviceLevel level, int from, int to) {
    IntStream words() {
      return IntStream.range(from, to);
    }

    /** Of one that shares a word with it. */
    boolean covers(Candidate it) {
      var holds = !equals(it) && from <= it.from() && it.to() <= to;
      return term.covers().contains(it.term().name()) || (holds && it.level() == AdviceLevel.C);
    }
  }

  private final Tokeniser tokeniser;
  private final Vocabulary vocabulary;
  private final PersonWords words;
  private final AdviceModel model;
  private final PhraseMatcher<Mention> mentions = new PhraseMatcher<>();
  private final PhraseMatcher<Form> forms = new PhraseMatcher<>();
  private final PhraseMatcher<Term> exceptions = new PhraseMatcher<>();

  RuleEngine(LanguageList list, Grammar grammar, AdviceModel.Weights weights, Set<String> active) {
    tokeniser = new Tokeniser(grammar.watched(), grammar.fine(), grammar.joined());
    vocabulary = new Vocabulary(grammar.words());
    words = new PersonWords(grammar.people(), vocabulary);
    mentions.addAll(grammar.law(), vocabulary, Mention.LAW);
    grammar.mentioned().forEach((how, all) -> mentions.addAll(all, vocabulary, how));
    model = new AdviceModel(weights, vocabulary);
    list.terms().stream().filter(it -> active.contains(it.name())).forEach(this::compile);
  }

  private void compile(Term term) {
    exceptions.addAll(term.except(), vocabulary, term);
    term.forms()
        .forEach(
            (about, written) ->
                written.forEach(it -> compile(term, about, Phrase.of(it, vocabulary))));
  }

  private void compile(Term term, RequiredSubject about, Phrase phrase) {
    var saysNo = phrase.has(vocabulary.numbers(WordList.DENIES));
    forms.add(phrase, new Form(term, about, saysNo));
  }

  List<Advice> check(String original) {
    var text = new TokenisedText(tokeniser.of(original), vocabulary);
    var found = forms.in(text);
    if (found.isEmpty()) {
      return List.of();
    }
    var reading = new Reading(original, text, found);
    var isAgeAsked = found.stream().anyMatch(it -> !it.what().term().stricter().isEmpty());
    var age = isAgeAsked ? ChildAges.youngest(original) : Optional.<Integer>empty();
    var candidates =
        found.stream()
            .filter(it -> !reading.isTakenBack(it) && reading.isMeant(it))
            .map(it -> new Candidate(it.what().term(), reading.level(it, age), it.from(), it.to()))
            .toList();
    return foremost(candidates).stream().map(it -> advice(it, text)).toList();
  }

  /** Tells what would be weighed, so that the weights can be learnt, and returns its odds. */
  AdviceOdds weigh(String original, BiConsumer<Finding, AdviceOdds> taker) {
    var text = new TokenisedText(tokeniser.of(original), vocabulary);
    var found = forms.in(text);
    var reading = new Reading(original, text, found);
    found.stream()
        .filter(it -> it.what().term().level() != AdviceLevel.C && !reading.isTakenBack(it))
        .map(reading::widest)
        .distinct()
        .forEach(it -> taker.accept(reading.finding(it), reading.odds));
    return reading.odds;
  }

  /** What is known of one text and the forms that were found in it. */
  private final class Reading {
    private final TokenisedText text;
    private final TextContext context;
    private final TextPeople people;
    private final AdviceOdds odds;
    private final PhraseMatches<Form> forms;
    private final PhraseMatches<Form> denied;
    private final PhraseMatches<Term> excepted;
    private final IdentityHashMap<Found<Form>, WordUse> uses = new IdentityHashMap<>();
    private final IdentityHashMap<Found<Form>, Boolean> weighed = new IdentityHashMap<>();

    Reading(String original, TokenisedText text, List<Found<Form>> found) {
      this.text = text;
      this.context = new TextContext(mentions, original, text);
      this.people = new TextPeople(words, text);
      this.odds = model.in(text, people);
      this.forms = new PhraseMatches<>(found, text);
      this.excepted = new PhraseMatches<>(exceptions.in(text), text);
      found.forEach(it -> uses.put(it, context.use(it.from(), it.to(), it.what().saysNo())));
      var takenBack = found.stream().filter(it -> uses.get(it) == WordUse.TAKEN_BACK).toList();
      this.denied = new PhraseMatches<>(takenBack, text);
    }

    boolean isTakenBack(Found<Form> it) {
      return denied.touching(it.from(), it.to()).anyMatch(other -> isWithin(it, other))
          || (it.what().term().level() == AdviceLevel.C && isExcepted(it))
          || (it.what().term().level() == AdviceLevel.B && context.isForced(it.from()))
          || isEvidence(it.from());
    }

    /** A notice needs no weighing: it is left out only where an adult is spoken of. */
    boolean isMeant(Found<Form> it) {
      return it.what().term().level() == AdviceLevel.C
          ? it.what().about() == RequiredSubject.ANYONE || people.mayBeChild(it.from())
          : weighed.computeIfAbsent(widest(it), wide -> odds.of(finding(wide)) > 0);
    }

    /** The longest form of the same term at this place: the weights are learnt of those. */
    Found<Form> widest(Found<Form> it) {
      return forms
          .touching(it.from(), it.to())
          .filter(other -> isSame(it, other))
          .max(Comparator.comparingInt(Found::length))
          .orElse(it);
    }

    Finding finding(Found<Form> it) {
      var term = it.what().term().name();
      return new Finding(term, it.what().about().name(), isExcepted(it), it.from(), it.to());
    }

    AdviceLevel level(Found<Form> it, Optional<Integer> age) {
      return uses.get(it) == WordUse.MENTIONED ? AdviceLevel.C : it.what().term().level(age);
    }

    /** She said "he is my boyfriend", he called her a "slag": they are quoted as they spoke. */
    private boolean isEvidence(int from) {
      if (!context.isQuoted(from)) {
        return false;
      }
      var quotation = context.quotation(from);
      return people.isEvidence(quotation.first(), quotation.own(), quotation.behind());
    }

    private boolean isExcepted(Found<Form> it) {
      return excepted
          .touching(it.from(), it.to())
          .filter(other -> other.what().is(it.what().term()))
          .anyMatch(other -> !isBeyondPause(it, other));
    }

    /** "Poor choices about friends, and her mother": what is said of her mother excuses nothing. */
    private boolean isBeyondPause(Found<Form> it, Found<Term> exception) {
      return exception.from() >= it.from()
          && IntStream.range(it.to(), exception.to() - 1)
              .anyMatch(
                  i -> text.isBreak(i) && text.isOneOf(i, "and", "but", "or", "so", "including"));
    }
  }

  /** "Unable to make free or informed choices": the shorter phrase is denied with the longer. */
  private static boolean isWithin(Found<Form> it, Found<Form> other) {
    return isSame(it, other) && other.from() <= it.from() && it.to() <= other.to();
  }

  private static boolean isSame(Found<Form> it, Found<Form> other) {
    return it.what().term().is(other.what().term());
  }

  /** Of each term the longest at its place, and none where another one says it better. */
  private static List<Candidate> foremost(List<Candidate> candidates) {
    var longestFirst =
        Comparator.comparingInt((Candidate it) -> it.from() - it.to())
            .thenComparing(Candidate::from);
    var kept = new ArrayList<Candidate>();
    var byWord = new HashMap<Integer, List<Candidate>>();
    for (var it : candidates.stream().sorted(longestFirst).toList()) {
      if (touching(it, byWord).noneMatch(other -> other.term().is(it.term()))) {
        kept.add(it);
        it.words().forEach(i -> byWord.computeIfAbsent(i, key -> new ArrayList<>()).add(it));
      }
    }
    return kept.stream()
        .filter(it -> touching(it, byWord).noneMatch(other -> other.covers(it)))
        .sorted(Comparator.comparingInt(Candidate::from))
        .toList();
  }

  private static Stream<Candidate> touching(Candidate it, Map<Integer, List<Candidate>> byWord) {
    return it.words().mapToObj(i -> byWord.getOrDefault(i, List.of())).flatMap(List::stream);
  }

  private static Advice advice(Candidate it, TokenisedText text) {
    return new Advice(
        it.term().name(),
        it.level(),
        text.token(it.from()).start(),
        text.token(it.to() - 1).end(),
        it.term().alternatives(),
        it.term().why());
  }
}
