package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Registrations: whole ones, the beginning or the end of one on either side, and gaps. */
final class PlateMatcher implements FieldMatcher {
  /** Of the first or last three characters: then there are 900 that they can be. */
  private static final int MOST_UNREAD = 2;

  private static final String WHOLE = "plate";

  @Override
  public Set<IndexTerm> terms(String held) {
    return Registration.in(held)
        .map(Registration::alike)
        .flatMap(PlateMatcher::termsOf)
        .collect(toCollection(LinkedHashSet::new));
  }

  private static Stream<IndexTerm> termsOf(String plate) {
    return Registration.isRead(plate)
        ? sides().flatMap(it -> termsOf(plate, it))
        : Stream.concat(Stream.of(whole(plate)), bestKnown(plate));
  }

  /** As the part that has no gap, or all that the part can be that has one. */
  private static Stream<IndexTerm> bestKnown(String plate) {
    var least = leastUnread(plate);
    return sides()
        .filter(it -> it.unread(plate) == least && least <= 1)
        .limit(least == 0 ? 2 : 1)
        .flatMap(side -> side.readings(plate).flatMap(it -> termsOf(it, side)));
  }

  private static Stream<IndexTerm> termsOf(String part, PlateSide side) {
    return Stream.concat(Stream.of(whole(part)), side.terms(part, part.length()));
  }

  /**
   * It begins or ends with what was typed, or is all that a reporter knew of it. Each is asked for
   * by two terms, so that hardly another shares both. A whole one may also be near to it.
   */
  @Override
  public List<IndexLookup> lookups(String typed) {
    var near =
        Registration.in(typed)
            .map(Registration::alike)
            .filter(it -> Registration.isRead(it) && Registration.isFull(it))
            .map(it -> new IndexLookup(List.of(near(it))));
    return Stream.concat(partners(typed).stream(), near).toList();
  }

  /** It and all that differ from it in a character: {@link #partners} finds none of those. */
  @Override
  public List<IndexLookup> nearly(String held) {
    return telling(held)
        .map(Registration::alike)
        .filter(Registration::isOfToday)
        .map(
            it ->
                Stream.concat(Stream.of(whole(it)), near(it).stream())
                    .collect(toCollection(LinkedHashSet::new)))
        .map(it -> new IndexLookup(List.of(it)))
        .toList();
  }

  @Override
  public List<IndexLookup> partners(String held) {
    return telling(held)
        .map(Registration::alike)
        .flatMap(
            it -> Registration.isRead(it) ? lookupsOf(it) : Stream.concat(withGaps(it), known(it)))
        .toList();
  }

  private static Stream<IndexLookup> lookupsOf(String plate) {
    var shorter = Math.max(Registration.SHORTEST, plate.length() - 1);
    return sides()
        .flatMap(
            it ->
                Stream.concat(
                    Stream.of(both(it.term(plate, plate.length()), it.term(plate, shorter))),
                    onlyPart(it.terms(plate, plate.length() - 1))));
  }

  /** All that differ from it in one character. */
  private static Set<IndexTerm> near(String plate) {
    return IntStream.range(0, plate.length())
        .boxed()
        .flatMap(
            at ->
                PlateSide.CHARACTERS
                    .chars()
                    .filter(it -> it != plate.charAt(at))
                    .mapToObj(
                        it -> whole(plate.substring(0, at) + (char) it + plate.substring(at + 1))))
        .collect(toSet());
  }

  /** One with the same gaps, and all that its beginning and its end can be. */
  private static Stream<IndexLookup> withGaps(String plate) {
    var readings = readings(plate);
    var isFull = plate.length() >= Registration.FULL;
    return Stream.concat(
        Stream.of(new IndexLookup(List.of(Set.of(whole(plate))))),
        isFull
            ? IndexLookup.of(readings).stream()
            : readings.stream().map(it -> new IndexLookup(List.of(it))));
  }

  private static List<Set<IndexTerm>> readings(String plate) {
    var isFull = plate.length() >= Registration.FULL;
    var most = isFull ? Math.max(1, leastUnread(plate)) : MOST_UNREAD;
    return sides()
        .filter(it -> it.unread(plate) <= Math.min(most, MOST_UNREAD))
        .map(side -> side.readings(plate).map(it -> side.term(it, it.length())).collect(toSet()))
        .toList();
  }

  /** A report may know no more than the part before its first gap, or behind its last. */
  private static Stream<IndexLookup> known(String plate) {
    return sides()
        .filter(it -> it.unread(plate) == 0)
        .flatMap(it -> onlyPart(it.terms(it.known(plate), it.known(plate).length())));
  }

  private static Stream<IndexLookup> onlyPart(Stream<IndexTerm> parts) {
    return parts.map(it -> both(whole(it.value()), it));
  }

  private static IndexLookup both(IndexTerm rare, IndexTerm other) {
    return new IndexLookup(List.of(Set.of(rare), Set.of(other)));
  }

  private static IndexTerm whole(String plate) {
    return new IndexTerm(WHOLE, plate);
  }

  private static int leastUnread(String plate) {
    return sides().mapToInt(it -> it.unread(plate)).min().orElseThrow();
  }

  private static Stream<PlateSide> sides() {
    return Stream.of(PlateSide.values());
  }

  @Override
  public Optional<Likeness> likeness(String one, String other) {
    var known = telling(other).filter(PlateMatcher::isFiled).toList();
    return telling(one)
        .filter(PlateMatcher::isFiled)
        .flatMap(it -> known.stream().flatMap(o -> Registration.likeness(it, o).stream()))
        .min(Comparator.comparing(Likeness::degree));
  }

  private static Stream<String> telling(String held) {
    return Registration.in(held).filter(it -> !NotKnown.isPlate(it));
  }

  @Override
  public boolean matches(String typed, String held) {
    return meets(typed, held, Registration::meets) || meets(typed, held, Registration::isNear);
  }

  @Override
  public String difference(String typed, String held) {
    return meets(typed, held, Registration::meets) ? "" : "one character differs";
  }

  private static boolean meets(String typed, String held, BiPredicate<String, String> meet) {
    var known = Registration.in(held).filter(PlateMatcher::isFiled).toList();
    return Registration.in(typed)
        .anyMatch(it -> known.stream().anyMatch(other -> meet.test(it, other)));
  }

  /** One of which too little is known is filed as itself alone. */
  private static boolean isFiled(String plate) {
    return termsOf(Registration.alike(plate)).count() > 1;
  }
}
