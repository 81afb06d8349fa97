package org.softintel.report.linking;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.report.search.HeldValue;

/**
 * A value as one report holds it.
 *
 * @param person what that report says of who has this name; nothing if it is no name
 * @param vehicle make, model and colour of what has this registration, in words
 * @param row what the value is the name, number or address of; empty for what stands beside, or in
 *     a text
 * @param inText whether it stands in a text, and in no row
 */
public record ValueMention(
    UUID report,
    ValueKind kind,
    HeldValue held,
    PersonFacts person,
    VehicleLook vehicle,
    Optional<Row> row,
    boolean inText) {

  /** A child, a person, a vehicle …, by the code of its group, its id and its number there. */
  public record Row(String group, String id, int number) {
    /** To be kept beside very many: what reports call their rows is mostly the same. */
    public Row kept() {
      return new Row(group.intern(), id.intern(), number);
    }
  }

  /** What a vehicle looks like: words, folded; empty for what nobody said. */
  public record VehicleLook(Set<String> make, Set<String> colour) {
    public static final VehicleLook UNKNOWN = new VehicleLook(Set.of(), Set.of());
  }

  /** As people read it: a day in words, all else as it was written. */
  public String inWords() {
    return kind == ValueKind.DATE_OF_BIRTH ? BirthDate.inWords(held.value()) : held.value();
  }

  @Override
  public String toString() {
    return "ValueMention[" + kind + "]";
  }
}
