package org.softintel.language.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.softintel.language.context.Ages;
import org.softintel.language.context.Context;
import org.softintel.language.context.Contexts;
import org.softintel.language.context.Use;
import org.softintel.language.odds.Odds;
import org.softintel.language.subject.People;
import org.softintel.language.subject.Scene;
import org.softintel.language.subject.Who;
import org.softintel.language.text.Findings;
import org.softintel.language.text.Phrase;
import org.softintel.language.text.Phrasebook.Found;
import org.softintel.language.text.Phrasebook;
import org.softintel.language.text.Sheet;
import org.softintel.language.text.Tokens;
import org.softintel.language.text.Vocabulary;

/** The rules, compiled once. It knows neither who asks nor where the text comes from. */
final class Engine {
  private static final Set<String> JOINING = Set.of("and", "but", "or", "so", "including");

  record Form(Term term, About about, boolean saysNo) {}

  private record Candidate(Term term, Level level, int from, int to) {
    boolean touches(Candidate other) {
      return from < other.to() && other.from() < to;
    }

    boolean covers(Candidate it) {
      var holds = !equals(it) && from <= it.from() && it.to() <= to;
      return (touches(it) && term.covers().contains(it.term().name()))
          || (holds && it.level() == Level.C);
    }
  }

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final People people;
  private final Contexts contexts;
  private final Odds odds;
  private final Phrasebook<Form> forms = new Phrasebook<>();
  private final Phrasebook<Term> exceptions = new Phrasebook<>();

  Engine(LanguageList list, Grammar grammar, List<String> weights, Set<String> active) {
    tokens = new Tokens(grammar.watched(), grammar.fine(), grammar.joined());
    vocabulary = new Vocabulary(grammar.words());

    people = new People(grammar.people(), grammar.grown(), vocabulary);
    contexts = new Contexts(grammar.law(), grammar.mentioned(), vocabulary);
    odds = new Odds(weights, vocabulary);
    list.terms().stream().filter(it -> active.contains(it.name())).forEach(this::compile);
  }

  private void compile(Term term) {
    term.forms()
        .forEach(
            (about, written) ->
                written.forEach(it -> compile(term, about, Phrase.of(it, vocabulary))));
    term.except().forEach(it -> exceptions.add(Phrase.of(it, vocabulary), term));
  }

  private void compile(Term term, About about, Phrase phrase) {
    forms.add(phrase, new Form(term, about, contexts.isDenial(phrase)));
  }

  List<Advice> check(String text) {
    var sheet = new Sheet(tokens.of(text), vocabulary);
    var found = forms.in(sheet);
    if (found.isEmpty()) {
      return List.of();
    }
    var context = contexts.of(text, sheet);
    var scene = people.in(text, sheet);
    var balance = new Balance(odds.in(sheet, scene), new Findings<>(found, sheet));
    var except = new Findings<>(exceptions.in(sheet), sheet);
    var age = Ages.youngest(text);
    var candidates = new ArrayList<Candidate>();
    var uses = new IdentityHashMap<Found<Form>, Use>();
    found.forEach(it -> uses.put(it, context.use(it.from(), it.to(), it.what().saysNo())));
    var taken =
        new Findings<>(found.stream().filter(it -> uses.get(it) == Use.TAKEN_BACK).toList(), sheet);
    for (var it : found) {
      var takenBack =
          taken.beside(it.from()).stream().anyMatch(other -> isWithin(it, other))
              || isExcepted(it, except.beside(it.from()), sheet)
              || isForced(it, context);
      if (balance.isLikely(!takenBack && isMeant(it, scene, context), takenBack, it)) {
        var level = uses.get(it) == Use.MENTIONED ? Level.C : it.what().term().level(age);
        candidates.add(new Candidate(it.what().term(), level, it.from(), it.to()));
      }
    }
    return foremost(candidates).stream().map(it -> advice(it, sheet)).toList();
  }

  /** What stands around the widest form of each term, for learning the weights. */
  Map<String, List<String>> clues(String text) {
    var sheet = new Sheet(tokens.of(text), vocabulary);
    var found = forms.in(sheet);
    var weighing = odds.in(sheet, people.in(text, sheet));
    var clues = new LinkedHashMap<String, List<String>>();
    found.stream()
        .filter(it -> it.what().term().level() != Level.C)
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

  private static boolean isExcepted(Found<Form> it, List<Found<Term>> exceptions, Sheet sheet) {
    return exceptions.stream()
        .anyMatch(
            other ->
                other.what().is(it.what().term())
                    && other.touches(it.from(), it.to())
                    && !isBeyondPause(it, other, sheet));
  }

  /** "Poor choices about friends, and her mother": what is said of her mother excuses nothing. */
  private static boolean isBeyondPause(Found<Form> it, Found<Term> exception, Sheet sheet) {
    return exception.from() >= it.from()
        && IntStream.range(it.to(), exception.to() - 1)
            .anyMatch(i -> sheet.token(i).comma() && JOINING.contains(sheet.word(i)));
  }

  private static boolean isForced(Found<Form> it, Context context) {
    return it.what().term().level() == Level.B && context.isForced(it.from());
  }

  private static boolean isMeant(Found<Form> it, Scene scene, Context context) {
    var quoted = context.isQuoted(it.from());
    if (it.what().term().level() == Level.B
        && context.isGeneral(it.from())
        && !scene.hasOne(it.from())) {
      return false;
    }
    return switch (it.what().about()) {
      case ANYONE -> true;
      case CHILD ->
          quoted
              || (scene.actor(it.from(), it.to()).mayBeChild()
                  && !scene.isPersonOfAge(it.from(), it.to()));
      case DEED ->
          quoted
              || scene.actor(it.from(), it.to()).mayBeChild()
              || scene.actor(it.from(), it.to()) == Who.DOING
              || (scene.owner(it.from()).filter(Who.ADULT::equals).isEmpty()
                  && scene.hasChildBetween(it.from(), it.to()));
      case NAMED -> quoted || scene.actor(it.from(), it.to()).isSpokenOf();
      case EITHER ->
          quoted
              || scene.actor(it.from(), it.to()).mayBeChild()
              || scene.hasChildBetween(it.from(), it.to());
      case COUPLE ->
          quoted
              || scene.partner(it.from(), it.to()).mayBeChild()
              || scene.hasChildBetween(it.from(), it.to());
      case OWNER -> whose(it.from(), it.to(), scene, context).mayBeChild();
      case OWNED -> scene.owner(it.from()).filter(Who::isSpokenOf).isPresent();
    };
  }

  private static Who whose(int noun, int to, Scene scene, Context context) {
    if (!scene.isOwnedByNoun(noun) && scene.named(noun).isSpokenOf()) {
      return Who.CHILD;
    }
    var who = scene.aged(to - 1).or(() -> scene.owner(noun)).orElseGet(() -> scene.actor(noun, to));
    // "My boyfriend", as somebody said it.
    return context.isQuoted(noun) && scene.isOwnedByWriter(noun) ? Who.CHILD : who;
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

  private static Advice advice(Candidate it, Sheet sheet) {
    return new Advice(
        it.term().name(),
        it.level(),
        sheet.token(it.from()).start(),
        sheet.token(it.to() - 1).end(),
        it.term().alternatives(),
        it.term().why());
  }
}
