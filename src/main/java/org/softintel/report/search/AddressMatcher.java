package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Addresses by number and postcode, or by number and the sound of the street, or by the street
 * alone.
 */
final class AddressMatcher implements FieldMatcher {
  @Override
  public Set<IndexTerm> terms(String held) {
    var address = Address.of(held);
    return Stream.concat(street(address).stream(), doors(address, address.doors()))
        .collect(toCollection(LinkedHashSet::new));
  }

  @Override
  public List<IndexLookup> lookups(String typed) {
    var address = Address.of(typed);
    var wanted =
        address.numbers().isEmpty() ? street(address).stream() : doors(address, address.numbers());
    return wanted.map(it -> new IndexLookup(List.of(Set.of(it)))).toList();
  }

  /** By a whole postcode, and by the street. */
  private static Stream<IndexTerm> doors(Address address, List<String> numbers) {
    var code = address.code().filter(Postcode::isWhole).map(Postcode::written);
    var street = street(address).map(IndexTerm::value);
    return numbers.stream()
        .flatMap(
            number ->
                Stream.concat(
                    code.map(it -> new IndexTerm("address-postcode", it + " " + number)).stream(),
                    street.map(it -> new IndexTerm("address", number + " " + it)).stream()));
  }

  private static Optional<IndexTerm> street(Address address) {
    return Optional.of(address.sound())
        .filter(it -> !it.isEmpty())
        .map(it -> new IndexTerm("street", it));
  }

  /** A street alone is shared by many. */
  @Override
  public List<IndexLookup> partners(String held) {
    var address = Address.of(held);
    return doors(address, address.doors()).map(it -> new IndexLookup(List.of(Set.of(it)))).toList();
  }

  @Override
  public Optional<Likeness> likeness(String one, String other) {
    return Address.of(one).likeness(Address.of(other));
  }

  @Override
  public boolean matches(String typed, String held) {
    return Address.of(typed).finds(Address.of(held));
  }

  @Override
  public String difference(String typed, String held) {
    return Address.of(typed).findsLettered(Address.of(held))
        ? "with a letter behind the number"
        : "";
  }
}
