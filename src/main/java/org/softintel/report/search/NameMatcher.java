package org.softintel.report.search;

import static java.util.stream.Collectors.toSet;
import static org.softintel.report.naming.NameWords.ARTICLE;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.report.naming.NameForms;
import org.softintel.report.naming.NameWords;

/** Compares names of people word by word: as written, by sound, or one short for the other. */
final class NameMatcher implements FieldMatcher {
  private static final String INDEX = "name-sound";

  /** Initials would match everybody. */
  private static final int SHORTEST = 2;

  private static final int MOST_WORDS = 5;
  private static final int MOST_NAMES = 4;
  private static final Pattern ALSO =
      Pattern.compile("\\b(?:aka|a\\.k\\.a|alias|(?:also )?known as|or)\\b|/");

  @Override
  public Set<IndexTerm> terms(String held) {
    return sounds(words(held)).flatMap(NameMatcher::terms).collect(toSet());
  }

  /** Each word of one typed name must be there, in one of its sounds. */
  @Override
  public List<IndexLookup> lookups(String typed) {
    return names(typed)
        .map(name -> new IndexLookup(name.stream().map(it -> terms(it).collect(toSet())).toList()))
        .toList();
  }

  /**
   * Each word, since another report may know a nickname in the place of one, and any two: of a
   * common word not all reports are looked at.
   */
  @Override
  public List<IndexLookup> partners(String held) {
    var all =
        names(held)
            .flatMap(List::stream)
            .map(it -> terms(it).collect(toSet()))
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(
            it ->
                Stream.concat(
                    Stream.of(new IndexLookup(List.of(all.get(it)))),
                    all.subList(it + 1, all.size()).stream()
                        .map(other -> new IndexLookup(List.of(all.get(it), other)))))
        .toList();
  }

  /** Names say little alone: what else is known of both people decides. */
  @Override
  public Optional<Likeness> likeness(String one, String other) {
    return Optional.empty();
  }

  /** A nickname of one syllable is that of many. */
  @Override
  public boolean isTelling(String value) {
    var words = NameWords.withoutTitles(words(value));
    return words.size() > 1 || !words.stream().allMatch(NameWords::isOneSyllable);
  }

  private static Stream<IndexTerm> terms(Set<String> sounds) {
    return sounds.stream().map(it -> new IndexTerm(INDEX, it));
  }

  @Override
  public boolean matches(String typed, String held) {
    var known = sounds(words(held)).toList();
    return names(typed)
        .anyMatch(
            name ->
                name.stream()
                    .allMatch(
                        looked ->
                            known.stream().anyMatch(it -> !Collections.disjoint(looked, it))));
  }

  /** Of each word; of one that may begin with an article, also of the rest. */
  private static Stream<Set<String>> sounds(List<String> words) {
    var all = words.stream().map(NameForms::of).toList();
    var isArabic = all.stream().anyMatch(it -> it.word().equals(ARTICLE) || it.isArabic());
    return all.stream()
        .map(
            it -> {
              var sounds = new HashSet<String>();
              addSounds(it, sounds);
              if (isArabic && !it.isKnown()) {
                NameWords.bare(it.word()).ifPresent(bare -> addSounds(NameForms.of(bare), sounds));
              }
              return sounds;
            });
  }

  /** The word itself if it has none. */
  private static void addSounds(NameForms word, Set<String> sounds) {
    sounds.addAll(word.filedAs().isEmpty() ? Set.of(word.word()) : word.filedAs());
  }

  /** The sounds of the words of each, where one person has several. */
  private static Stream<List<Set<String>>> names(String text) {
    return ALSO.splitAsStream(NameWords.plain(text))
        .map(it -> sounds(telling(words(it))).limit(MOST_WORDS).toList())
        .filter(it -> !it.isEmpty())
        .limit(MOST_NAMES);
  }

  /** Without articles and titles, which may be left out, unless there is nothing else. */
  private static List<String> telling(List<String> words) {
    var rest = NameWords.withoutTitles(words).stream().filter(it -> !it.equals(ARTICLE)).toList();
    return rest.isEmpty() ? words : rest;
  }

  private static List<String> words(String text) {
    var plain = AccountName.withoutApps(Asides.without(NameWords.plain(text)));
    return NameWords.of(ALSO.matcher(plain).replaceAll(" ")).stream()
        .filter(it -> it.length() >= SHORTEST)
        .distinct()
        .toList();
  }
}
