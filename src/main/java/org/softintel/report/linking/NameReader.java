package org.softintel.report.linking;

import static org.softintel.report.linking.PersonField.GIVEN_NAME;
import static org.softintel.report.linking.PersonField.NAME;
import static org.softintel.report.linking.PersonField.NICKNAME;
import static org.softintel.report.linking.PersonField.SURNAME;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.report.naming.NameForms;
import org.softintel.report.naming.NameTables;
import org.softintel.report.naming.NameWords;
import org.softintel.report.search.Asides;

/** Takes names apart; knows each word once. */
final class NameReader {
  private static final int MOST_WORDS = 7;
  private static final Pattern CHILD = Pattern.compile("(b[ei]n)(\\p{L}{3,})");
  private static final Pattern SAID = Pattern.compile("[^a-z]|[aeiouy]");
  private static final int MOST_INITIALS = 3;

  /** Of so few letters three words may be the syllables of one. */
  private static final int SYLLABLE = 4;

  private static final Pattern NUMBERED = Pattern.compile("\\d.*");

  /** Left in what would be a single name without them. */
  private static final Set<String> TITLES_OR_NAMES = NameTables.words("titles-or-names");

  private static final Set<String> PARTICLES = NameTables.words("particles");
  private static final Set<String> CHILD_OF = NameTables.words("child-of");

  private static final NameTables TABLES = NameTables.all();

  private final Map<String, NameWord> known = new HashMap<>();

  /** The parts of the name first, then what the whole name has beside them. */
  PersonName name(PersonFacts facts) {
    var name = name(facts, NameWords::plain);
    return Stream.of(GIVEN_NAME, SURNAME, NAME)
        .flatMap(it -> facts.value(it).stream())
        .flatMap(it -> NameWords.foreignAlphabet(it).stream())
        .findFirst()
        .map(it -> new PersonName.Original(it, name(facts, NameWords::plainAsWritten)))
        .map(it -> new PersonName(name.words(), name.roles(), name.joined(), name.isArabic(), it))
        .orElse(name);
  }

  private PersonName name(PersonFacts facts, UnaryOperator<String> plain) {
    var words = new ArrayList<String>();
    var roles = new ArrayList<NameRole>();
    facts
        .value(GIVEN_NAME)
        .ifPresent(it -> add(words(plain.apply(it)), NameRole.GIVEN, words, roles));
    facts
        .value(SURNAME)
        .ifPresent(it -> add(words(plain.apply(it)), NameRole.SURNAME, words, roles));
    facts
        .value(NAME)
        .ifPresent(
            it -> {
              var read = words(plain.apply(it));
              addWhole(read, it.contains(",") ? 0 : marker(read), words, roles);
            });
    return name(words, roles);
  }

  PersonName nickname(PersonFacts facts) {
    var words = new ArrayList<String>();
    var roles = new ArrayList<NameRole>();
    facts
        .value(NICKNAME)
        .ifPresent(it -> add(words(NameWords.plain(it)), NameRole.ANY, words, roles));
    return name(words, roles);
  }

  private PersonName name(List<String> read, List<NameRole> roles) {
    var all = new ArrayList<String>();
    var rolesOfAll = new ArrayList<NameRole>();
    for (int i = 0; i < read.size(); i++) {
      if (!isArticle(read, roles, i)) {
        all.add(read.get(i));
        rolesOfAll.add(roles.get(i));
      }
    }
    var most = Math.min(MOST_WORDS, all.size());
    var words = all.subList(0, most).stream().map(this::word).toList();
    var joined = new ArrayList<PersonName.Joined>();
    for (int i = 0; i + 1 < most; i++) {
      joined.add(joined(all, i, 2));
      if (i + 2 < most && all.subList(i, i + 3).stream().allMatch(it -> it.length() <= SYLLABLE)) {
        joined.add(joined(all, i, 3));
      }
    }
    var isArabic = all.size() < read.size() || words.stream().anyMatch(it -> it.forms().isArabic());
    return new PersonName(words, List.copyOf(rolesOfAll.subList(0, most)), joined, isArabic);
  }

  private PersonName.Joined joined(List<String> words, int from, int count) {
    return new PersonName.Joined(
        from, count, word(String.join("", words.subList(from, from + count))));
  }

  /** Before another word of the same part; alone it is a name. */
  private static boolean isArticle(List<String> read, List<NameRole> roles, int at) {
    return read.get(at).equals(NameWords.ARTICLE)
        && at + 1 < read.size()
        && roles.get(at) == roles.get(at + 1);
  }

  private NameWord word(String text) {
    var word = known.get(text);
    if (word == null) {
      var bare = TABLES.isKnown(text) ? null : NameWords.bare(text).map(this::word).orElse(null);
      word = new NameWord(text, known.size(), bare);
      known.put(text, word);
    }
    return word;
  }

  private static void add(
      List<String> read, NameRole role, List<String> words, List<NameRole> roles) {
    for (var each : read) {
      if (!CHILD_OF.contains(each)) {
        words.add(each);
        roles.add(role);
      }
    }
  }

  private static void addWhole(
      List<String> read, int marker, List<String> words, List<NameRole> roles) {
    var parts = List.copyOf(words);
    for (int i = 0; i < read.size(); i++) {
      if (i > 0 && CHILD_OF.contains(read.get(i))) {
        continue;
      }
      if (!parts.contains(read.get(i))) {
        words.add(read.get(i));
        roles.add(
            marker < 1 || !parts.isEmpty()
                ? NameRole.ANY
                : i < marker ? NameRole.OWN : NameRole.FATHERS);
      }
    }
  }

  /** Where the only "son of" stands; "Ben" is a name of its own at the beginning. */
  private static int marker(List<String> read) {
    var places =
        IntStream.range(1, Math.max(1, read.size() - 1))
            .filter(it -> CHILD_OF.contains(read.get(it)))
            .toArray();
    return places.length == 1 ? places[0] : 0;
  }

  /** Words that are often written as one with the next are words of their own. */
  private List<String> parts(String word) {
    var child = CHILD.matcher(word);
    return child.matches()
            && !TABLES.isKnown(word)
            && !NameForms.of(child.group(2)).names().isEmpty()
        ? List.of(child.group(1), child.group(2))
        : initials(word);
  }

  /** All of them if fewer than {@code least} would be left. */
  private static List<String> without(Set<String> some, List<String> all, int least) {
    var left = all.stream().filter(it -> !some.contains(it)).toList();
    return left.size() < least ? all : left;
  }

  /** Letters that nobody could say as a word. */
  private List<String> initials(String word) {
    return SAID.matcher(word).find() || word.length() > MOST_INITIALS || TABLES.isKnown(word)
        ? List.of(word)
        : word.chars().mapToObj(Character::toString).toList();
  }

  private List<String> words(String plain) {
    var all = new ArrayList<String>();
    for (var word : NameWords.withoutTitles(NameWords.of(Asides.without(plain)))) {
      if (!NUMBERED.matcher(word).matches()) {
        all.addAll(parts(word));
      }
    }
    return without(PARTICLES, without(TITLES_OR_NAMES, all, 2), 1);
  }

  int words() {
    return known.size();
  }
}
