package org.softintel.report.store;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.PlainLetters;
import org.softintel.report.linking.PersonFacts;
import org.softintel.report.linking.PersonField;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.linking.ValueMention.VehicleLook;
import org.softintel.report.question.RowGroup;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.Likeness;
import org.softintel.report.search.NotKnown;
import org.softintel.report.search.SearchField;
import org.softintel.report.store.SearchTerms.RowValue;

/** The values of a report that may be in other reports, each with what its row says besides. */
final class Mentions {
  private static final Set<RowGroup> PEOPLE = Set.of(RowGroup.CHILDREN, RowGroup.PEOPLE);

  /** Whoever uses or owns an account may be known by it. */
  private static final Set<String> HAS = Set.of("uses", "owns");

  private static final int SHOWN = 8;
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("(?i)[,;/\\n]|\\b(?:and|or|aka|also known as)\\b");

  private final UUID id;
  private final Report report;
  private final LocalDate received;
  private final NamedPlaces named;

  private Mentions(UUID id, ClearReport clear) {
    this.id = id;
    this.report = clear.report();
    this.received = clear.received();
    this.named = NamedPlaces.of(report);
  }

  /** Those of its rows. */
  static List<ValueMention> inRows(UUID id, ClearReport clear) {
    return new Mentions(id, clear).rows();
  }

  /** Those of its rows; what is told in texts only behind them. */
  static List<ValueMention> of(UUID id, ClearReport clear) {
    var mentions = new Mentions(id, clear);
    var rows = mentions.rows();
    var all = new ArrayList<>(rows);
    TextTerms.of(clear)
        .filter(it -> rows.stream().noneMatch(row -> isSaidBy(row.held(), it)))
        .map(
            it ->
                new ValueMention(
                    id,
                    kind(it.field(), ""),
                    it,
                    PersonFacts.NONE,
                    VehicleLook.UNKNOWN,
                    Optional.empty(),
                    true))
        .forEach(all::add);
    return all;
  }

  /** The children that a report names, as far as it describes them. */
  static List<PersonFacts> children(ClearReport clear) {
    var mentions = new Mentions(new UUID(0, 0), clear);
    return NumberedRow.of(clear.report(), RowGroup.CHILDREN)
        .filter(it -> it.facts().of("dateOfBirth").isPresent() || mentions.isDescribed(it))
        .map(mentions::facts)
        .toList();
  }

  /** An age alone describes nobody. */
  private boolean isDescribed(NumberedRow row) {
    return facts(row).values().keySet().stream().anyMatch(it -> it != PersonField.DATE_OF_BIRTH);
  }

  /** A row says more than the text that it was taken from. */
  private static boolean isSaidBy(HeldValue row, HeldValue text) {
    return row.likeness(text).filter(it -> it.degree() != Likeness.Degree.PERHAPS).isPresent();
  }

  private List<ValueMention> rows() {
    return Stream.concat(
            SearchTerms.rows(report).filter(Mentions::isTelling).map(this::mention),
            PEOPLE.stream().flatMap(it -> NumberedRow.of(report, it)).flatMap(this::otherNames))
        .filter(it -> !NotKnown.says(it.held().value()))
        .toList();
  }

  /** Thousands show a short name on their profile. */
  private static boolean isTelling(RowValue value) {
    return !value.question().equals("displayName")
        || value.row().facts().of("displayName").filter(it -> it.length() >= SHOWN).isPresent();
  }

  private ValueMention mention(RowValue value) {
    var held = value.held();
    var isName = held.field() == SearchField.NAME;
    return new ValueMention(
        id,
        kind(held.field(), value.question()),
        held,
        isName ? person(value) : PersonFacts.NONE,
        held.field() == SearchField.PLATE ? look(value.row()) : VehicleLook.UNKNOWN,
        Optional.of(value)
            .filter(Mentions::isOfItsRow)
            .map(it -> place(it.row()))
            .or(() -> named.named(value.row().id(), value.question()).map(Mentions::place)),
        false);
  }

  /**
   * Whether two rows that share it may be one: pupils of a school, or all who live at an address,
   * are not.
   */
  private static boolean isOfItsRow(RowValue value) {
    return switch (value.row().group()) {
      case CHILDREN, PEOPLE -> value.held().field() == SearchField.NAME && isOwnName(value);
      case VEHICLES -> value.held().field() == SearchField.PLATE;
      case ACCOUNTS ->
          Set.of(SearchField.PHONE, SearchField.ACCOUNT, SearchField.EMAIL, SearchField.IMEI)
              .contains(value.held().field());
      case PLACES -> Set.of(SearchField.PLACE, SearchField.ADDRESS).contains(value.held().field());
      case EVENTS, LINKS, SHARED -> false;
    };
  }

  private static ValueMention.Row place(NumberedRow row) {
    return new ValueMention.Row(row.group().code(), row.id(), row.number());
  }

  private static ValueMention.Row place(RowPlace place) {
    return new ValueMention.Row(place.group().code(), place.id(), place.number());
  }

  /** And not that of somebody beside. */
  private static boolean isOwnName(RowValue name) {
    return name.question().equals("name") && PEOPLE.contains(name.row().group());
  }

  /** {@code question} tells what sort of place it is. */
  static ValueKind kind(SearchField field, String question) {
    return switch (field) {
      case PLATE -> ValueKind.REGISTRATION;
      case PHONE -> ValueKind.PHONE;
      case ACCOUNT -> ValueKind.ACCOUNT;
      case EMAIL -> ValueKind.EMAIL;
      case IMEI -> ValueKind.IMEI;
      case NAME -> ValueKind.NAME;
      case BIRTH -> ValueKind.DATE_OF_BIRTH;
      case ADDRESS -> ValueKind.ADDRESS;
      case POSTCODE -> ValueKind.POSTCODE;
      case TAXI -> ValueKind.ORGANISATION;
      case PLACE ->
          switch (question) {
            case "school" -> ValueKind.SCHOOL;
            case "occupation" -> ValueKind.ORGANISATION;
            default -> ValueKind.VENUE;
          };
    };
  }

  /** Of somebody who is named beside a row only the name is known. */
  private PersonFacts person(RowValue name) {
    return isOwnName(name)
        ? facts(name.row())
        : new PersonFacts(Map.of(PersonField.NAME, name.held().value()));
  }

  /** What stands as a nickname may be a whole name, under which another report knows them. */
  private Stream<ValueMention> otherNames(NumberedRow row) {
    return row.facts().of("otherNames").stream()
        .flatMap(BETWEEN_NAMES::splitAsStream)
        .map(String::strip)
        .filter(it -> it.indexOf(' ') > 0)
        .map(
            it -> {
              var values = new EnumMap<>(facts(row).values());
              values.put(PersonField.NAME, it);
              values.remove(PersonField.NICKNAME);
              return new ValueMention(
                  id,
                  ValueKind.NAME,
                  new HeldValue(SearchField.NAME, it, row.where("otherNames")),
                  new PersonFacts(values),
                  VehicleLook.UNKNOWN,
                  Optional.of(place(row)),
                  false);
            });
  }

  private PersonFacts facts(NumberedRow row) {
    var values = new EnumMap<PersonField, String>(PersonField.class);
    var facts = row.facts();
    facts.of("name").ifPresent(it -> values.put(PersonField.NAME, it));
    facts.of("otherNames").ifPresent(it -> values.put(PersonField.NICKNAME, it));
    facts
        .of("dateOfBirth")
        .filter(Report.IS_DAY)
        .or(() -> ReportedAge.born(facts, received))
        .ifPresent(it -> values.put(PersonField.DATE_OF_BIRTH, it));
    facts.of("gender").ifPresent(it -> values.put(PersonField.SEX, it));
    facts.of("address").ifPresent(it -> values.put(PersonField.ADDRESS, it));
    facts.of("postcode").ifPresent(it -> values.put(PersonField.POSTCODE, it));
    accounts(row).forEach(it -> add(it, values));
    return new PersonFacts(values);
  }

  private static void add(AnsweredQuestions account, Map<PersonField, String> to) {
    account.of("phone").ifPresent(it -> to.merge(PersonField.PHONE, it, "%s, %s"::formatted));
    account.of("email").ifPresent(it -> to.putIfAbsent(PersonField.EMAIL, it));
    account
        .of("handle")
        .ifPresent(
            it ->
                to.putIfAbsent(
                    PersonField.HANDLE,
                    account.of("platform").map(app -> app + ": " + it).orElse(it)));
  }

  /** Those that a connection gives to a person. */
  private Stream<AnsweredQuestions> accounts(NumberedRow person) {
    var ids =
        report.rows(RowGroup.LINKS).stream()
            .map(ReportRow::facts)
            .filter(it -> it.of("relation").filter(HAS::contains).isPresent())
            .filter(it -> it.of("from").equals(Optional.of(person.id())))
            .flatMap(it -> it.of("to").stream())
            .collect(toSet());
    return report.rows(RowGroup.ACCOUNTS).stream()
        .filter(it -> ids.contains(it.id()))
        .map(ReportRow::facts);
  }

  private static VehicleLook look(NumberedRow vehicle) {
    return new VehicleLook(words(vehicle, "make", "model"), words(vehicle, "colour"));
  }

  private static Set<String> words(NumberedRow row, String... questions) {
    return Stream.of(questions)
        .flatMap(it -> row.facts().of(it).stream())
        .flatMap(it -> Stream.of(PlainLetters.of(it).split("[^\\p{L}\\p{N}]+")))
        .filter(it -> it.length() > 1)
        .collect(Collectors.toSet());
  }
}
