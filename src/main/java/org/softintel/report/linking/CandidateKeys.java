package org.softintel.report.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What two people must have in common for somebody to compare them: one of these is enough. */
final class CandidateKeys {
  private static final int MOST_SOUNDS = 12;
  private static final int MOST_PLACES = 4;

  private CandidateKeys() {}

  static long[] of(Person person) {
    var keys = new ArrayList<String>();
    var sounds = sounds(person);
    for (int i = 0; i < sounds.size(); i++) {
      for (int j = i + 1; j < sounds.size(); j++) {
        keys.add("n" + sounds.get(i) + "|" + sounds.get(j));
      }
    }
    var born = person.born();
    if (born != null) {
      if (born.isWhole()) {
        keys.add("d" + born.year() + "|" + born.month() + "|" + born.day());
        var one = Math.min(born.month(), born.day());
        var other = Math.max(born.month(), born.day());
        sounds.forEach(it -> keys.add("t" + it + "|" + one + "|" + other));
      }
      if (born.isYearKnown()) {
        sounds.forEach(it -> keys.add("y" + it + "|" + born.year()));
      }
    }
    var postcode = person.postcode();
    if (postcode != null) {
      keys.add("p" + postcode.written());
      sounds.forEach(it -> keys.add("p" + it + "|" + postcode.written()));
    }
    var address = person.address();
    if (address != null) {
      for (var number : address.numbers()) {
        address.words().forEach(it -> keys.add("a" + number + "|" + it));
      }
      address.words().stream()
          .limit(MOST_PLACES)
          .forEach(place -> sounds.forEach(it -> keys.add("g" + it + "|" + place)));
      for (int i = 0; i + 1 < address.words().size(); i++) {
        keys.add("w" + address.words().get(i) + "|" + address.words().get(i + 1));
      }
    }
    person.phones().stream().flatMap(it -> it.ending().stream()).forEach(it -> keys.add("f" + it));
    Stream.ofNullable(person.email()).forEach(it -> keys.add("e" + it));
    for (var handle : person.handles()) {
      keys.add("h" + handle.account().looks());
      handle.account().base().ifPresent(it -> keys.add("b" + it));
    }
    Stream.ofNullable(person.identifier()).forEach(it -> keys.add("i" + it));
    return keys.stream().mapToLong(CandidateKeys::hash).distinct().toArray();
  }

  /** Of each word, and of one without its article, the sounds and what names it may be. */
  private static List<String> sounds(Person person) {
    var sounds = new TreeSet<String>();
    var bare =
        person.name().isArabic()
            ? person.name().words().stream().map(NameWord::bare).flatMap(Stream::ofNullable)
            : Stream.<NameWord>empty();
    Stream.of(person.name().words().stream(), person.nickname().words().stream(), bare)
        .flatMap(it -> it)
        .filter(it -> !it.isInitial())
        .forEach(
            it -> {
              sounds.addAll(
                  it.forms().sounds().isEmpty() ? Set.of(it.text()) : it.forms().sounds());
              it.forms().names().forEach(name -> sounds.add("#" + name));
              it.forms().shortFor().forEach(name -> sounds.add("#" + name));
            });
    return sounds.stream().limit(MOST_SOUNDS).toList();
  }

  private static long hash(String key) {
    var hash = 0xCBF29CE484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }
}
