package org.softintel.language.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.softintel.language.context.ChildAges;
import org.softintel.language.context.Mention;
import org.softintel.language.context.TextContext;
import org.softintel.language.context.WordUse;
import org.softintel.language.odds.AdviceOdds.Clue;
import org.softintel.language.odds.LogisticRegression;
import org.softintel.language.subject.ActingPerson;
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
    boolean touches(Candidate other) {
      return from < other.to() && other.from() < to;
    }

    boolean covers(Candidate it) {
      var holds = !equals(it) && from <= it.from() && it.to() <= to;
      return (touches(it) && term.covers().contains(it.term().name()))
          || (holds && it.level() == AdviceLevel.C);
    }
  }

  private final Tokeniser tokeniser;
  private final Vocabulary vocabulary;
  private final PersonWords words;
  private final LogisticRegression regression;
  private final PhraseMatcher<Mention> mentions = new PhraseMatcher<>();
  private final PhraseMatcher<Form> forms = new PhraseMatcher<>();
  private final PhraseMatcher<Term> exceptions = new PhraseMatcher<>();

  RuleEngine(LanguageList list, Grammar grammar, List<String> weights, Set<String> active) {
    tokeniser = new Tokeniser(grammar.watched(), grammar.fine(), grammar.joined());
    vocabulary = new Vocabulary(grammar.words());
    words = new PersonWords(grammar.people(), grammar.grown(), vocabulary);
    mentions.addAll(grammar.law(), vocabulary, Mention.LAW);
    grammar.mentioned().forEach((how, all) -> mentions.addAll(all, vocabulary, how));
    regression = new LogisticRegression(weights, vocabulary);
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
    var context = new TextContext(mentions, original, text);
    var people = new TextPeople(words, original, text);
    var balance = new RuleOverride(regression.in(text, people), new PhraseMatches<>(found, text));
    var except = new PhraseMatches<>(exceptions.in(text), text);
    var age = ChildAges.youngest(original);
    var candidates = new ArrayList<Candidate>();
    var uses = new IdentityHashMap<Found<Form>, WordUse>();
    found.forEach(it -> uses.put(it, context.use(it.from(), it.to(), it.what().saysNo())));
    var taken =
        new PhraseMatches<>(
            found.stream().filter(it -> uses.get(it) == WordUse.TAKEN_BACK).toList(), text);
    for (var it : found) {
      var takenBack =
          taken.beside(it.from()).stream().anyMatch(other -> isWithin(it, other))
              || isExcepted(it, except.beside(it.from()), text)
              || (it.what().term().level() == AdviceLevel.B && context.isForced(it.from()))
              || isEvidence(it.from(), people, context);
      if (balance.isLikely(!takenBack && isMeant(it, people, context), takenBack, it)) {
        var level = uses.get(it) == WordUse.MENTIONED ? AdviceLevel.C : it.what().term().level(age);
        candidates.add(new Candidate(it.what().term(), level, it.from(), it.to()));
      }
    }
    return foremost(candidates).stream().map(it -> advice(it, text)).toList();
  }

  /** What stands around the widest form of each term, for learning the weights. */
  Map<String, List<Clue>> clues(String original) {
    var text = new TokenisedText(tokeniser.of(original), vocabulary);
    var odds = regression.in(text, new TextPeople(words, original, text));
    var clues = new LinkedHashMap<String, List<Clue>>();
    forms.in(text).stream()
        .filter(it -> it.what().term().level() != AdviceLevel.C)
        .sorted(Comparator.comparingInt(it -> -it.length()))
        .forEach(
            it ->
                clues.computeIfAbsent(
                    it.what().term().name(), term -> odds.clues(term, it.from(), it.to())));
    return clues;
  }

  /** She said "he is my boyfriend", he called her a "slag": they are quoted as they spoke. */
  private static boolean isEvidence(int from, TextPeople people, TextContext context) {
    if (!context.isQuoted(from)) {
      return false;
    }
    var quotation = context.quotation(from);
    return people.isEvidence(quotation.first(), quotation.behind());
  }

  /** "Unable to make free or informed choices": the shorter phrase is denied with the longer. */
  private static boolean isWithin(Found<Form> it, Found<Form> other) {
    return it.what().term().is(other.what().term())
        && other.from() <= it.from()
        && it.to() <= other.to();
  }

  private static boolean isExcepted(
      Found<Form> it, List<Found<Term>> exceptions, TokenisedText text) {
    return exceptions.stream()
        .filter(other -> other.what().is(it.what().term()) && other.touches(it.from(), it.to()))
        .anyMatch(other -> !isBeyondPause(it, other, text));
  }

  /** "Poor choices about friends, and her mother": what is said of her mother excuses nothing. */
  private static boolean isBeyondPause(Found<Form> it, Found<Term> exception, TokenisedText text) {
    return exception.from() >= it.from()
        && IntStream.range(it.to(), exception.to() - 1)
            .anyMatch(
                i -> text.isBreak(i) && text.isOneOf(i, "and", "but", "or", "so", "including"));
  }

  private static boolean isMeant(Found<Form> it, TextPeople people, TextContext context) {
    int from = it.from();
    int to = it.to();
    if (it.what().term().level() == AdviceLevel.B
        && context.isGeneral(from)
        && !people.hasOne(from)) {
      return false;
    }
    var quoted = context.isQuoted(from);
    return switch (it.what().about()) {
      case ANYONE -> true;
      case CHILD ->
          quoted || (people.actor(from, to).mayBeChild() && !people.isPersonOfAge(from, to));
      case DEED -> quoted || isDeedOfChild(from, to, people);
      case NAMED -> quoted || people.actor(from, to).isSpokenOf();
      case EITHER ->
          quoted || people.actor(from, to).mayBeChild() || people.hasChildBetween(from, to);
      case COUPLE ->
          quoted || people.partner(from, to).mayBeChild() || people.hasChildBetween(from, to);
      case OWNER -> whose(from, to, people, context).mayBeChild();
      case OWNED -> people.owner(from).filter(ActingPerson::isSpokenOf).isPresent();
    };
  }

  private static boolean isDeedOfChild(int from, int to, TextPeople people) {
    var actor = people.actor(from, to);
    return actor.mayBeChild()
        || actor == ActingPerson.DOING
        || (people.owner(from).filter(ActingPerson.ADULT::equals).isEmpty()
            && people.hasChildBetween(from, to));
  }

  private static ActingPerson whose(int noun, int to, TextPeople people, TextContext context) {
    if (!people.isOwnedByNoun(noun) && people.named(noun).isSpokenOf()) {
      return ActingPerson.CHILD;
    }
    var who =
        people.aged(to - 1).or(() -> people.owner(noun)).orElseGet(() -> people.actor(noun, to));
    // "My boyfriend", as somebody said it.
    return context.isQuoted(noun) && people.isOwnedByWriter(noun) ? ActingPerson.CHILD : who;
  }

  /** Of each term the longest at its place, and none where another one says it better. */
  private static List<Candidate> foremost(List<Candidate> candidates) {
    candidates.sort(
        Comparator.comparingInt((Candidate it) -> it.from() - it.to())
            .thenComparing(Candidate::from));
    var kept = new ArrayList<Candidate>();
    for (var it : candidates) {
      if (kept.stream().noneMatch(other -> other.term().is(it.term()) && other.touches(it))) {
        kept.add(it);
      }
    }
    return kept.stream()
        .filter(it -> kept.stream().noneMatch(other -> other.covers(it)))
        .sorted(Comparator.comparingInt(Candidate::from))
        .toList();
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
