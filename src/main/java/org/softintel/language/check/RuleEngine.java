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
import org.softintel.language.context.ContextRules;
import org.softintel.language.context.TextContext;
import org.softintel.language.context.WordUse;
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

/** The rules, compiled once. It knows neither who asks nor where the text comes from. */
final class RuleEngine {
  private static final Set<String> JOINING = Set.of("and", "but", "or", "so", "including");

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
  private final PersonWords personWords;
  private final ContextRules contextRules;
  private final LogisticRegression logisticRegression;
  private final PhraseMatcher<Form> forms = new PhraseMatcher<>();
  private final PhraseMatcher<Term> exceptions = new PhraseMatcher<>();

  RuleEngine(LanguageList list, Grammar grammar, List<String> weights, Set<String> active) {
    tokeniser = new Tokeniser(grammar.watched(), grammar.fine(), grammar.joined());
    vocabulary = new Vocabulary(grammar.words());

    personWords = new PersonWords(grammar.people(), grammar.grown(), vocabulary);
    contextRules = new ContextRules(grammar.law(), grammar.mentioned(), vocabulary);
    logisticRegression = new LogisticRegression(weights, vocabulary);
    list.terms().stream().filter(it -> active.contains(it.name())).forEach(this::compile);
  }

  private void compile(Term term) {
    term.forms()
        .forEach(
            (about, written) ->
                written.forEach(it -> compile(term, about, Phrase.of(it, vocabulary))));
    term.except().forEach(it -> exceptions.add(Phrase.of(it, vocabulary), term));
  }

  private void compile(Term term, RequiredSubject about, Phrase phrase) {
    forms.add(phrase, new Form(term, about, contextRules.isDenial(phrase)));
  }

  List<Advice> check(String text) {
    var tokenisedText = new TokenisedText(tokeniser.of(text), vocabulary);
    var found = forms.in(tokenisedText);
    if (found.isEmpty()) {
      return List.of();
    }
    var context = new TextContext(contextRules, text, tokenisedText);
    var textPeople = new TextPeople(personWords, text, tokenisedText);
    var balance =
        new RuleOverride(
            logisticRegression.in(tokenisedText, textPeople),
            new PhraseMatches<>(found, tokenisedText));
    var except = new PhraseMatches<>(exceptions.in(tokenisedText), tokenisedText);
    var age = ChildAges.youngest(text);
    var candidates = new ArrayList<Candidate>();
    var uses = new IdentityHashMap<Found<Form>, WordUse>();
    found.forEach(it -> uses.put(it, context.use(it.from(), it.to(), it.what().saysNo())));
    var taken =
        new PhraseMatches<>(
            found.stream().filter(it -> uses.get(it) == WordUse.TAKEN_BACK).toList(),
            tokenisedText);
    for (var it : found) {
      var takenBack =
          taken.beside(it.from()).stream().anyMatch(other -> isWithin(it, other))
              || isExcepted(it, except.beside(it.from()), tokenisedText)
              || isForced(it, context);
      if (balance.isLikely(!takenBack && isMeant(it, textPeople, context), takenBack, it)) {
        var level = uses.get(it) == WordUse.MENTIONED ? AdviceLevel.C : it.what().term().level(age);
        candidates.add(new Candidate(it.what().term(), level, it.from(), it.to()));
      }
    }
    return foremost(candidates).stream().map(it -> advice(it, tokenisedText)).toList();
  }

  /** What stands around the widest form of each term, for learning the weights. */
  Map<String, List<String>> clues(String text) {
    var tokenisedText = new TokenisedText(tokeniser.of(text), vocabulary);
    var found = forms.in(tokenisedText);
    var weighing =
        logisticRegression.in(tokenisedText, new TextPeople(personWords, text, tokenisedText));
    var clues = new LinkedHashMap<String, List<String>>();
    found.stream()
        .filter(it -> it.what().term().level() != AdviceLevel.C)
        .sorted(Comparator.comparingInt(it -> -it.length()))
        .forEach(
            it ->
                clues.computeIfAbsent(
                    it.what().term().name(),
                    term -> {
                      var all = new ArrayList<String>();
                      weighing.read(
                          term,
                          it.from(),
                          it.to(),
                          (where, clue, weight) -> all.add(where + "\t" + clue));
                      return all;
                    }));
    return clues;
  }

  /** "Unable to make free or informed choices": the shorter phrase is denied with the longer. */
  private static boolean isWithin(Found<Form> it, Found<Form> other) {
    return it.what().term().is(other.what().term())
        && other.from() <= it.from()
        && it.to() <= other.to();
  }

  private static boolean isExcepted(
      Found<Form> it, List<Found<Term>> exceptions, TokenisedText tokenisedText) {
    return exceptions.stream()
        .anyMatch(
            other ->
                other.what().is(it.what().term())
                    && other.touches(it.from(), it.to())
                    && !isBeyondPause(it, other, tokenisedText));
  }

  /** "Poor choices about friends, and her mother": what is said of her mother excuses nothing. */
  private static boolean isBeyondPause(
      Found<Form> it, Found<Term> exception, TokenisedText tokenisedText) {
    return exception.from() >= it.from()
        && IntStream.range(it.to(), exception.to() - 1)
            .anyMatch(
                i -> tokenisedText.token(i).comma() && JOINING.contains(tokenisedText.word(i)));
  }

  private static boolean isForced(Found<Form> it, TextContext context) {
    return it.what().term().level() == AdviceLevel.B && context.isForced(it.from());
  }

  private static boolean isMeant(Found<Form> it, TextPeople textPeople, TextContext context) {
    var quoted = context.isQuoted(it.from());
    if (it.what().term().level() == AdviceLevel.B
        && context.isGeneral(it.from())
        && !textPeople.hasOne(it.from())) {
      return false;
    }
    return switch (it.what().about()) {
      case ANYONE -> true;
      case CHILD ->
          quoted
              || (textPeople.actor(it.from(), it.to()).mayBeChild()
                  && !textPeople.isPersonOfAge(it.from(), it.to()));
      case DEED ->
          quoted
              || textPeople.actor(it.from(), it.to()).mayBeChild()
              || textPeople.actor(it.from(), it.to()) == ActingPerson.DOING
              || (textPeople.owner(it.from()).filter(ActingPerson.ADULT::equals).isEmpty()
                  && textPeople.hasChildBetween(it.from(), it.to()));
      case NAMED -> quoted || textPeople.actor(it.from(), it.to()).isSpokenOf();
      case EITHER ->
          quoted
              || textPeople.actor(it.from(), it.to()).mayBeChild()
              || textPeople.hasChildBetween(it.from(), it.to());
      case COUPLE ->
          quoted
              || textPeople.partner(it.from(), it.to()).mayBeChild()
              || textPeople.hasChildBetween(it.from(), it.to());
      case OWNER -> whose(it.from(), it.to(), textPeople, context).mayBeChild();
      case OWNED -> textPeople.owner(it.from()).filter(ActingPerson::isSpokenOf).isPresent();
    };
  }

  private static ActingPerson whose(int noun, int to, TextPeople textPeople, TextContext context) {
    if (!textPeople.isOwnedByNoun(noun) && textPeople.named(noun).isSpokenOf()) {
      return ActingPerson.CHILD;
    }
    var who =
        textPeople
            .aged(to - 1)
            .or(() -> textPeople.owner(noun))
            .orElseGet(() -> textPeople.actor(noun, to));
    // "My boyfriend", as somebody said it.
    return context.isQuoted(noun) && textPeople.isOwnedByWriter(noun) ? ActingPerson.CHILD : who;
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

  private static Advice advice(Candidate it, TokenisedText tokenisedText) {
    return new Advice(
        it.term().name(),
        it.level(),
        tokenisedText.token(it.from()).start(),
        tokenisedText.token(it.to() - 1).end(),
        it.term().alternatives(),
        it.term().why());
  }
}
