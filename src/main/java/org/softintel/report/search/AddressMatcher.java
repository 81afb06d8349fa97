package org.softintel.report.search;

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
    var terms = new LinkedHashSet<IndexTerm>();
    Stream.of(house(address), door(address), street(address))
        .forEach(it -> it.ifPresent(terms::add));
    return terms;
  }

  @Override
  public List<IndexLookup> lookups(String typed) {
    var address = Address.of(typed);
    var wanted =
        address.number().isEmpty()
            ? Stream.of(street(address))
            : Stream.of(house(address), door(address));
    return wanted
        .flatMap(Optional::stream)
        .map(it -> new IndexLookup(List.of(Set.of(it))))
        .toList();
  }

  private static Optional<IndexTerm> house(Address address) {
    return address
        .code()
        .filter(it -> it.isWhole() && !address.number().isEmpty())
        .map(it -> new IndexTerm("address-postcode", it.written() + " " + address.number()));
  }

  private static Optional<IndexTerm> door(Address address) {
    return street(address)
        .filter(it -> !address.number().isEmpty())
        .map(it -> new IndexTerm("address", address.number() + " " + it.value()));
  }

  private static Optional<IndexTerm> street(Address address) {
    return Optional.of(address.sound())
        .filter(it -> !it.isEmpty())
        .map(it -> new IndexTerm("street", it));
  }

  @Override
  public boolean matches(String typed, String held) {
    return Address.of(typed).finds(Address.of(held));
  }
}
