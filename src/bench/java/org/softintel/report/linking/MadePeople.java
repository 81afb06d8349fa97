package org.softintel.report.linking;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.softintel.report.naming.NameTables;

/** Invented people, each in several records with the mistakes that are made in them. */
final class MadePeople {
  private static final List<String> GIVEN =
      words(
          "elizabeth catherine margaret william robert james john thomas mary sarah ann george"
              + " henry charles edward samuel joseph daniel isabella charlotte jessica emily olivia"
              + " joshua nicholas benjamin alexander matthew michael andrew rebecca hannah victoria"
              + " samantha jennifer susan patricia jacob lachlan mitchell bailey kiara talia"
              + " harrison imogen mohammed fatima yusuf aisha ibrahim zainab krzysztof agnieszka"
              + " oluwaseun mei");

  private static final List<String> BEGIN =
      words(
          "ash brad carl dun ever fal grim hart ing jar kel lang mor nor ock pen quar rad stan"
              + " tam");

  private static final List<String> MIDDLE = words("a en er ing o el is am or u");

  private static final List<String> END =
      words("ton ley field worth by ham son well combe dale ford shaw thwaite wick man croft");

  private static final List<String> COMMON =
      words(
          "smith jones williams taylor brown davies evans wilson thomas johnson khan hussain"
              + " patel");

  private static final List<String> STREETS =
      words(
          "invented sample placeholder example made fictional nowhere unreal dummy pretend model");

  private static final List<String> KINDS = words("street road avenue close place crescent court");

  private static final List<String> SHORT = shortForms();

  private final Random random;
  private final boolean hard;
  private final List<PersonFacts> records = new ArrayList<>();
  private final List<Integer> people = new ArrayList<>();

  private MadePeople(long seed, boolean hard) {
    this.random = new Random(seed);
    this.hard = hard;
  }

  /** As in a register: one record, and up to eight more with few mistakes. */
  static MadePeople clean(long seed, int originals) {
    var made = new MadePeople(seed, false);
    for (int i = 0; i < originals; i++) {
      made.add(i, i % 3 == 0 ? 1 + made.random.nextInt(8) : 0);
    }
    return made.shuffled();
  }

  /** As in histories: many records, other spellings, nicknames, wrong and rounded dates. */
  static MadePeople hard(long seed, int originals) {
    var made = new MadePeople(seed, true);
    for (int i = 0; i < originals; i++) {
      made.add(i, 2 + made.random.nextInt(9));
    }
    return made.shuffled();
  }

  List<PersonFacts> records() {
    return records;
  }

  boolean isOne(int a, int b) {
    return people.get(a).equals(people.get(b));
  }

  long truePairs() {
    var sizes = new int[records.size()];
    people.forEach(it -> sizes[it]++);
    return Arrays.stream(sizes).mapToLong(it -> it * (it - 1L) / 2).sum();
  }

  private MadePeople shuffled() {
    var seed = random.nextLong();
    Collections.shuffle(records, new Random(seed));
    Collections.shuffle(people, new Random(seed));
    return this;
  }

  private void add(int person, int more) {
    var original = original();
    records.add(new PersonFacts(original));
    people.add(person);
    for (int i = 0; i < more; i++) {
      records.add(new PersonFacts(hard ? hardCopy(original) : cleanCopy(original)));
      people.add(person);
    }
  }

  private Map<PersonField, String> original() {
    var person = new EnumMap<PersonField, String>(PersonField.class);
    person.put(PersonField.GIVEN_NAME, pick(GIVEN));
    person.put(PersonField.SURNAME, random.nextInt(hard ? 3 : 6) == 0 ? pick(COMMON) : surname());
    person.put(PersonField.DATE_OF_BIRTH, day(1900 + random.nextInt(110)));
    person.put(PersonField.SEX, random.nextBoolean() ? "female" : "male");
    person.put(
        PersonField.ADDRESS,
        hard
            ? surname() + "ville"
            : (1 + random.nextInt(150)) + " " + street() + " " + pick(KINDS) + " " + surname());
    person.put(PersonField.POSTCODE, postcode());
    if (!hard) {
      person.put(PersonField.IDENTIFIER, "" + (1_000_000 + random.nextInt(8_999_999)));
    }
    return person;
  }

  private Map<PersonField, String> cleanCopy(Map<PersonField, String> original) {
    var copy = new EnumMap<PersonField, String>(original);
    for (int i = random.nextInt(4); i >= 0; i--) {
      var field = pick(List.copyOf(copy.keySet()));
      var value = known(original, field);
      switch (random.nextInt(9)) {
        case 0 -> copy.remove(field);
        case 1 ->
            copy.put(
                PersonField.DATE_OF_BIRTH, swapped(known(original, PersonField.DATE_OF_BIRTH)));
        case 2 -> {
          copy.put(
              PersonField.ADDRESS, (1 + random.nextInt(150)) + " " + street() + " " + pick(KINDS));
          copy.put(PersonField.POSTCODE, postcode());
        }
        case 3 -> {
          copy.put(PersonField.GIVEN_NAME, known(original, PersonField.SURNAME));
          copy.put(PersonField.SURNAME, known(original, PersonField.GIVEN_NAME));
        }
        default -> copy.put(field, mistyped(value));
      }
    }
    return copy;
  }

  private Map<PersonField, String> hardCopy(Map<PersonField, String> original) {
    var copy = new EnumMap<PersonField, String>(original);
    var given = known(original, PersonField.GIVEN_NAME);
    if (random.nextInt(3) == 0) {
      copy.put(PersonField.GIVEN_NAME, nickname(given));
    }
    if (random.nextInt(4) == 0) {
      copy.put(PersonField.GIVEN_NAME, mistyped(given));
    }
    if (random.nextInt(4) == 0) {
      copy.put(PersonField.SURNAME, mistyped(known(original, PersonField.SURNAME)));
    }
    if (random.nextInt(8) == 0) {
      copy.remove(random.nextBoolean() ? PersonField.GIVEN_NAME : PersonField.SURNAME);
    }
    if (random.nextInt(5) == 0) {
      copy.put(PersonField.GIVEN_NAME, given + " " + pick(GIVEN));
    }
    var born = known(original, PersonField.DATE_OF_BIRTH);
    switch (random.nextInt(6)) {
      case 0 -> copy.remove(PersonField.DATE_OF_BIRTH);
      case 1 -> copy.put(PersonField.DATE_OF_BIRTH, born.substring(0, 4) + "-01-01");
      case 2 -> copy.put(PersonField.DATE_OF_BIRTH, otherDigit(born));
      case 3 -> {
        if (random.nextInt(3) == 0) {
          copy.put(PersonField.DATE_OF_BIRTH, day(1900 + random.nextInt(110)));
        }
      }
      default -> {}
    }
    if (random.nextInt(3) == 0) {
      copy.remove(PersonField.POSTCODE);
    } else if (random.nextInt(4) == 0) {
      copy.put(PersonField.POSTCODE, postcode());
    }
    if (random.nextInt(3) == 0) {
      copy.remove(PersonField.ADDRESS);
    }
    if (random.nextInt(4) == 0) {
      copy.remove(PersonField.SEX);
    }
    return copy;
  }

  private static String known(Map<PersonField, String> person, PersonField field) {
    return requireNonNull(person.get(field));
  }

  private String nickname(String given) {
    var lines = SHORT.stream().filter(it -> it.startsWith(given + " ")).toList();
    return lines.isEmpty() ? given : pick(words(pick(lines)));
  }

  private String surname() {
    return pick(BEGIN) + (random.nextBoolean() ? pick(MIDDLE) : "") + pick(END);
  }

  private String street() {
    return pick(STREETS) + pick(END);
  }

  private String postcode() {
    return "%s%d %d%c%c"
        .formatted(
            pick(words("zz yy xx ww vv uu")),
            1 + random.nextInt(30),
            random.nextInt(10),
            'a' + random.nextInt(26),
            'a' + random.nextInt(26));
  }

  private String day(int year) {
    return "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private static String swapped(String day) {
    return day.substring(0, 5) + day.substring(8) + "-" + day.substring(5, 7);
  }

  private String otherDigit(String day) {
    var at = pick(List.of(2, 3, 6, 8, 9));
    return day.substring(0, at) + random.nextInt(10) + day.substring(at + 1);
  }

  /** One letter more, less or other, or two the other way round. */
  private String mistyped(String text) {
    if (text.length() < 3) {
      return text;
    }
    var at = 1 + random.nextInt(text.length() - 2);
    var letter = (char) ((Character.isDigit(text.charAt(at)) ? '0' : 'a') + random.nextInt(10));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + letter + text.substring(at);
      case 1 -> text.substring(0, at) + text.substring(at + 1);
      case 2 -> text.substring(0, at) + letter + text.substring(at + 1);
      default ->
          text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    };
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  private static List<String> shortForms() {
    return NameTables.lines("nicknames.txt").stream().map(it -> String.join(" ", it)).toList();
  }
}
