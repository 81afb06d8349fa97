package org.softintel.report.search;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.platform.page.PlainLetters;

/**
 * The name of a hotel, a takeaway, a school, a taxi firm, as words.
 *
 * @param words that tell which one it is
 * @param kinds of place that it says it is
 * @param streets words for the street that it is in: behind the first comma
 * @param towns words for where else it is
 * @param school which school of the list it is; empty for all else
 */
record PlaceName(
    Set<String> words,
    Set<String> kinds,
    Set<String> streets,
    Set<String> towns,
    Optional<Postcode> code,
    Optional<String> school) {
  private static final int MOST_WORDS = 8;
  private static final Pattern ROOM =
      Pattern.compile("\\broom\\s*(?:no\\.?|number)?\\s*[0-9]+[a-z]?\\b");
  private static final Pattern APOSTROPHES = Pattern.compile("['’]");

  /** O.L.P.S. */
  private static final Pattern LETTERS = Pattern.compile("\\b(?:\\p{L}\\.){2,}");

  private static final Set<String> SCHOOL = Set.of("school", "schools");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

  private static final Set<String> SMALL = Set.of("the at in of and on or near".split(" "));

  /** Other words that do not tell which one it is. */
  private static final Set<String> EMPTY =
      Set.of(
          ("works work working manager ltd limited plc llp co company"
                  + " taxi taxis cab cabs minicab minicabs car cars private hire hackney carriage"
                  + " plate plates badge licence license driver firm no number reg school schools"
                  + " academy community trust street road lane avenue")
              .split(" "));

  /** Words for kinds of place. Those of one kind may be told by different words. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("hotel", "hotel"),
          Map.entry("inn", "hotel"),
          Map.entry("pub", "hotel"),
          Map.entry("tavern", "hotel"),
          Map.entry("hostel", "hostel"),
          Map.entry("cafe", "cafe"),
          Map.entry("restaurant", "takeaway"),
          Map.entry("takeaway", "takeaway"),
          Map.entry("grill", "takeaway"),
          Map.entry("shop", "shop"),
          Map.entry("store", "shop"),
          Map.entry("infant", "primary"),
          Map.entry("infants", "primary"),
          Map.entry("junior", "primary"),
          Map.entry("primary", "primary"),
          Map.entry("high", "secondary"),
          Map.entry("secondary", "secondary"),
          Map.entry("grammar", "secondary"),
          Map.entry("college", "college"));

  /** All words of a text, wherever the place may be. */
  static PlaceName anywhere(String text) {
    return read(text.replaceAll("[,;\\n]", " "), Optional.empty());
  }

  static PlaceName of(String text) {
    var name = asWritten(text);
    return SchoolList.known().named(text, name).map(it -> name.in(it.name())).orElse(name);
  }

  /** Whatever schools there are. */
  static PlaceName asWritten(String text) {
    return read(Postcode.without(text), Postcode.in(text));
  }

  /** All words of a name, for one that is told by all of them; not where it is. */
  static String whole(String text) {
    var plain = letters(Postcode.without(text));
    var name = plain.lines().flatMap(it -> Stream.of(it.split("[,;]"))).filter(it -> !it.isBlank());
    return LETTERS
        .matcher(name.findFirst().orElse(""))
        .replaceAll(it -> it.group().replace(".", ""))
        .transform(it -> Stream.of(it.split("[^\\p{L}\\p{N}]+")))
        .filter(it -> !it.isEmpty() && !SMALL.contains(it) && !SCHOOL.contains(it))
        .map(PlaceName::spelt)
        .collect(joining(" "));
  }

  private static String letters(String text) {
    return APOSTROPHES.matcher(PlainLetters.of(text)).replaceAll("");
  }

  private PlaceName in(String listed) {
    return new PlaceName(words, kinds, streets, towns, code, Optional.of(listed));
  }

  /** Under the name of the list of schools, if it is one of them. */
  PlaceName official() {
    return school
        .flatMap(SchoolList.known()::school)
        .map(SchoolList.School::official)
        .map(
            it ->
                new PlaceName(
                    it.words,
                    it.kinds,
                    streets.isEmpty() ? it.streets : streets,
                    towns.isEmpty() ? it.towns : towns,
                    code.or(() -> it.code),
                    school))
        .orElse(this);
  }

  /** This one, and what else a school of the list is called. */
  Stream<PlaceName> names() {
    var others = school.flatMap(SchoolList.known()::school).stream();
    return Stream.concat(Stream.of(this), others.flatMap(it -> it.names().stream()));
  }

  private static PlaceName read(String text, Optional<Postcode> code) {
    var plain = ROOM.matcher(letters(text)).replaceAll(" ");
    var parts =
        Stream.of(plain.split("[,;\\n]"))
            .map(it -> Stream.of(it.split("[^\\p{L}\\p{N}]+")).filter(w -> w.length() > 1).toList())
            .filter(it -> !it.isEmpty())
            .toList();
    var name = parts.isEmpty() ? List.<String>of() : parts.get(0);
    return new PlaceName(
        Stream.of(
                telling(name.stream()),
                first(name.stream().filter(it -> !SMALL.contains(it))),
                first(name.stream()))
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElse(Set.of()),
        name.stream().filter(KINDS::containsKey).map(KINDS::get).collect(toSet()),
        telling(parts.stream().skip(1).filter(PlaceName::isStreet).flatMap(List::stream)),
        telling(parts.stream().skip(1).filter(it -> !isStreet(it)).flatMap(List::stream)),
        code,
        Optional.empty());
  }

  /** With its words replaced: it compares with others that were replaced likewise as before. */
  PlaceName with(UnaryOperator<String> mask) {
    return new PlaceName(
        replaced(words, mask),
        Set.copyOf(kinds),
        replaced(streets, mask),
        replaced(towns, mask),
        code.map(it -> new Postcode(mask.apply(it.outward()), "")),
        school.map(mask));
  }

  /** In sets that need little memory: very many are kept. */
  private static Set<String> replaced(Set<String> words, UnaryOperator<String> mask) {
    return words.stream().map(mask).collect(toUnmodifiableSet());
  }

  private static boolean isStreet(List<String> part) {
    return part.stream().anyMatch(StreetKinds::has);
  }

  /** A name may be made of the others alone: "The Hotel", "The Academy". */
  private static Set<String> telling(Stream<String> words) {
    return first(
        words.filter(it -> !SMALL.contains(it) && !EMPTY.contains(it) && !KINDS.containsKey(it)));
  }

  private static Set<String> first(Stream<String> words) {
    return words
        .map(it -> LEADING_ZEROS.matcher(it).replaceFirst(""))
        .map(PlaceName::spelt)
        .limit(MOST_WORDS)
        .collect(toCollection(LinkedHashSet::new));
  }

  private static String spelt(String word) {
    return word.equals("saint") ? "st" : word;
  }

  /** Whether all of it is there, and nothing speaks against it. */
  boolean finds(PlaceName held) {
    if (areListed(held)) {
      return school.equals(held.school);
    }
    return held.words.stream().anyMatch(words::contains)
        && words.stream().allMatch(it -> held.words.contains(it) || held.isAround(it))
        && agree(kinds, held.kinds)
        && isWhere(held);
  }

  /** Nothing speaks against it, and the words of one are those of the other or more. */
  Optional<Likeness> likeness(PlaceName other, String noun) {
    if (!finds(other) && !other.finds(this)) {
      return Optional.empty();
    }
    if (areListed(other)) {
      return Optional.of(Likeness.same("Same school in the list of schools"));
    }
    var isPlaced = isPlaced(other);
    if (!words.equals(other.words)) {
      var likeness = Likeness.perhaps("One name of the " + noun + " has words of the other");
      return Optional.of(isPlaced ? likeness : likeness.anywhere());
    }
    if (isPlaced) {
      return Optional.of(Likeness.same("Same " + noun));
    }
    var likeness =
        words.size() > 1 || (!kinds.isEmpty() && kinds.equals(other.kinds))
            ? Likeness.alike("Same name of the " + noun)
            : Likeness.perhaps("Same name of the " + noun + ", and not both say where it is");
    return Optional.of(likeness.anywhere());
  }

  private boolean areListed(PlaceName other) {
    return school.isPresent() && other.school.isPresent();
  }

  /** Whether both say where it is; that they agree was looked at. */
  private boolean isPlaced(PlaceName other) {
    return (code.isPresent() && other.code.isPresent())
        || (!towns.isEmpty() && !other.towns.isEmpty())
        || (!streets.isEmpty() && !other.streets.isEmpty());
  }

  /** What one of them does not say speaks for nothing and against nothing. */
  boolean isWhere(PlaceName held) {
    if (code.isPresent() && held.code.isPresent()) {
      return code.get().outward().equals(held.code.get().outward());
    }
    return agree(streets, held.streets) && agree(towns, held.towns);
  }

  private static boolean agree(Set<String> some, Set<String> others) {
    return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
  }

  private boolean isAround(String word) {
    return streets.contains(word) || towns.contains(word);
  }

  /** Whether it has more than "The Hotel", or says where it is. */
  boolean isTelling() {
    return school.isPresent()
        || code.isPresent()
        || around().findAny().isPresent()
        || !telling(words.stream()).isEmpty();
  }

  /** The words of where it is. */
  Stream<String> around() {
    return Stream.concat(streets.stream(), towns.stream());
  }

  @Override
  public String toString() {
    return "PlaceName[<redacted>]";
  }
}
