package org.softintel.language.check;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.softintel.platform.page.SeenText;
import org.softintel.platform.settings.StartRefused;

/** Says where a text could be better said. It blocks nothing, changes nothing and keeps nothing. */
@Singleton
public class LanguageChecker {
  /** A sentence is seldom longer. */
  private static final int AROUND = 200;

  private final LanguageList list;
  private final Set<String> active;
  private final RuleEngine engine;
  private final BetterPhrases better;

  LanguageChecker(LanguageConfig config) {
    list = LanguageListReader.terms();
    active = active(list, config);
    var grammar = LanguageListReader.grammar();
    engine = new RuleEngine(list, grammar, LanguageListReader.weights(), active);
    better = new BetterPhrases(list, grammar);
  }

  /** In the order of the text. What a child said belongs in a field that is not checked. */
  public List<Advice> check(String text) {
    var seen = SeenText.of(text);
    return engine.check(seen.words()).stream()
        .map(it -> it.at(seen.start(it.start()), seen.end(it.end())))
        .toList();
  }

  /** What fits in the place of the words that are marked in {@code text}, if anything does. */
  public Optional<String> better(String text, Advice marked) {
    return better
        .of(text, marked)
        .map(BetterPhrases.Better::phrase)
        .filter(it -> isFine(text, marked, it));
  }

  /** Whether nothing would be advised about {@code phrase} in its place. */
  private boolean isFine(String text, Advice marked, String phrase) {
    var before = text.substring(Math.max(0, marked.start() - AROUND), marked.start());
    var after = text.substring(marked.end(), Math.min(text.length(), marked.end() + AROUND));
    var end = before.length() + phrase.length();
    return engine.check(before + phrase + after).stream()
        .noneMatch(it -> it.start() < end && it.end() > before.length());
  }

  /** Each term once, the strongest advice first, without those that were {@code shown} before. */
  public List<Suggestion> suggestions(String text, Collection<String> shown) {
    var first = new LinkedHashMap<String, Suggestion>();
    check(text).stream()
        .filter(it -> !shown.contains(it.term()))
        .sorted(Comparator.comparing(Advice::level))
        .forEach(it -> first.computeIfAbsent(it.term(), term -> suggestion(text, it)));
    return List.copyOf(first.values());
  }

  private Suggestion suggestion(String text, Advice it) {
    return new Suggestion(it, Snippet.brief(text, it.start(), it.end()), better(text, it));
  }

  /** As it is used here, without what the partnership left out. */
  public LanguageList list() {
    return new LanguageList(
        list.owner(),
        list.version(),
        list.date(),
        list.terms().stream().filter(it -> active.contains(it.name())).toList());
  }

  /** Throws {@link StartRefused} for a name that is on no list. */
  static void demandKnown(LanguageConfig config) {
    if (config.on().isPresent() || config.off().isPresent()) {
      var unused = active(LanguageListReader.terms(), config);
    }
  }

  private static Set<String> active(LanguageList list, LanguageConfig config) {
    var active = new LinkedHashSet<String>();
    list.terms().stream().filter(Term::on).map(Term::name).forEach(active::add);
    active.addAll(known(list, config.on().orElse(List.of())));
    active.removeAll(known(list, config.off().orElse(List.of())));
    return active;
  }

  private static List<String> known(LanguageList list, List<String> names) {
    for (var name : names) {
      if (list.terms().stream().noneMatch(it -> it.name().equals(name))) {
        throw new StartRefused(
            "softintel.language.on or .off names a term that the list does not have: " + name);
      }
    }
    return names;
  }
}
