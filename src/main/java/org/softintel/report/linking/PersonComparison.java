package org.softintel.report.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.softintel.report.naming.Spelling;
import org.softintel.report.search.AccountName;
import org.softintel.report.search.PhoneNumber;
import org.softintel.report.search.Postcode;

/** Weighs what two people have in common and in what they differ; for one thread. */
final class PersonComparison {
  private static final double SAME = 0.9;
  private static final double MOST = 0.66;
  private static final double HALF = 0.45;
  private static final double LITTLE = 0.2;
  private static final int SHORTEST_MISTYPED = 6;

  private final MatcherWeights weights;
  private final WordComparisons words;
  private final NameComparison names;
  private final double addressBits;
  private final double shortHandles;

  PersonComparison(MatcherWeights weights, WordComparisons words) {
    this.weights = weights;
    this.words = words;
    this.names = new NameComparison(weights, words);
    this.addressBits = weights.number("address.bits-a-word");
    this.shortHandles = weights.number("handle.share-if-short");
  }

  List<Evidence> compare(Person a, Person b) {
    var all = new ArrayList<Evidence>(names.compare(a.name(), b.name()));
    add(all, nickname(a, b));
    if (a.born() != null && b.born() != null) {
      add(all, a.born().compare(b.born()));
    }
    if (a.female() != null && b.female() != null) {
      add(all, a.female().equals(b.female()) ? Finding.SEX_SAME : Finding.SEX_DIFFERS);
    }
    place(a, b, all);
    if (!a.phones().isEmpty() && !b.phones().isEmpty()) {
      add(all, phones(a.phones(), b.phones()));
    }
    if (a.email() != null && b.email() != null) {
      add(all, emails(a.email(), b.email()));
    }
    if (!a.handles().isEmpty() && !b.handles().isEmpty()) {
      all.add(handles(a.handles(), b.handles()));
    }
    if (a.identifier() != null && b.identifier() != null) {
      add(all, identifiers(a.identifier(), b.identifier()));
    }
    return all;
  }

  private void add(List<Evidence> all, @Nullable Finding finding) {
    if (finding != null) {
      all.add(new Evidence(finding, weights.bits(finding)));
    }
  }

  private @Nullable Finding nickname(Person a, Person b) {
    if (!a.nickname().isEmpty() && !b.nickname().isEmpty()) {
      return meet(a.nickname(), b.nickname()) ? Finding.NICKNAME_SAME : Finding.NICKNAME_DIFFERS;
    }
    return meet(a.nickname(), b.name()) || meet(a.name(), b.nickname())
        ? Finding.NICKNAME_FITS
        : null;
  }

  private boolean meet(PersonName one, PersonName other) {
    for (var a : one.words()) {
      for (var b : other.words()) {
        switch (words.compare(a, b)) {
          case NAME_EXACT, NAME_VARIANT, NAME_ROMANISED, NAME_NICKNAME, NAME_SOUND, NAME_CLOSE -> {
            return true;
          }
          default -> {}
        }
      }
    }
    return false;
  }

  /** A postcode is a part of an address: the lesser of both counts half. */
  private void place(Person a, Person b, List<Evidence> all) {
    var address =
        a.address() == null || b.address() == null ? null : addresses(a.address(), b.address());
    var postcode =
        a.postcode() == null || b.postcode() == null ? null : postcodes(a.postcode(), b.postcode());
    var bits = postcode == null ? 0 : weights.bits(postcode);
    if (address != null) {
      var both = address.bits() > 0 && bits > 0;
      var isLesser = both && address.bits() < bits;
      all.add(isLesser ? new Evidence(address.finding(), address.bits() / 2) : address);
      bits = both && !isLesser ? bits / 2 : bits;
    }
    if (postcode != null) {
      all.add(new Evidence(postcode, bits));
    }
  }

  private Evidence addresses(PersonAddress one, PersonAddress other) {
    var likeness = one.likeness(other);
    var finding =
        likeness.onlyNumbersDiffer()
            ? Finding.ADDRESS_NUMBER
            : likeness.share() >= SAME
                ? Finding.ADDRESS_SAME
                : likeness.share() >= MOST
                        || (likeness.shareOfShorter() >= SAME && likeness.told() >= 2)
                    ? Finding.ADDRESS_MOST
                    : likeness.share() >= HALF || likeness.shareOfShorter() >= SAME
                        ? Finding.ADDRESS_HALF
                        : likeness.share() >= LITTLE
                            ? Finding.ADDRESS_LITTLE
                            : Finding.ADDRESS_DIFFERS;
    return new Evidence(
        finding, Math.min(weights.bits(finding), Math.max(0.5, likeness.told()) * addressBits));
  }

  private static Finding postcodes(Postcode one, Postcode other) {
    if (one.equals(other)) {
      return Finding.POSTCODE_SAME;
    }
    if (Spelling.isOneEdit(one.written(), other.written())) {
      return Finding.POSTCODE_CLOSE;
    }
    return one.outward().equals(other.outward())
        ? Finding.POSTCODE_OUTWARD
        : Finding.POSTCODE_DIFFERS;
  }

  /** The best that can be said of two of them. */
  private static @Nullable Finding phones(List<PhoneNumber> some, List<PhoneNumber> others) {
    Finding best = null;
    for (var one : some) {
      for (var other : others) {
        var finding = one.isComparable(other) ? phones(one, other) : null;
        if (finding != null && (best == null || finding.compareTo(best) < 0)) {
          best = finding;
        }
      }
    }
    return best;
  }

  private static Finding phones(PhoneNumber one, PhoneNumber other) {
    return one.likeness(other)
        .map(
            it ->
                switch (it.degree()) {
                  case SAME -> Finding.PHONE_SAME;
                  case ALIKE -> Finding.PHONE_ENDING;
                  case PERHAPS -> Finding.PHONE_PART;
                })
        .orElse(Finding.PHONE_DIFFERS);
  }

  private static Finding emails(String one, String other) {
    if (one.equals(other)) {
      return Finding.EMAIL_SAME;
    }
    return one.substring(0, one.indexOf('@')).equals(other.substring(0, other.indexOf('@')))
            || Spelling.isOneEdit(one, other)
        ? Finding.EMAIL_NAME
        : Finding.EMAIL_DIFFERS;
  }

  /** The best that can be said of two of them. */
  private Evidence handles(List<PersonHandle> some, List<PersonHandle> others) {
    return some.stream()
        .flatMap(it -> others.stream().flatMap(other -> handle(it, other).stream()))
        .max(Comparator.comparingDouble(Evidence::bits))
        .orElseGet(
            () -> new Evidence(Finding.HANDLE_DIFFERS, weights.bits(Finding.HANDLE_DIFFERS)));
  }

  private Optional<Evidence> handle(PersonHandle one, PersonHandle other) {
    return one.account()
        .alike(other.account())
        .map(
            it -> {
              var finding = handle(it, one.account(), other.account());
              return new Evidence(
                  finding,
                  finding == Finding.HANDLE_SAME
                      ? weights.bits(finding)
                      : weights.bits(finding, share(it, one, other)));
            });
  }

  private static Finding handle(AccountName.Alike alike, AccountName one, AccountName other) {
    if (alike == AccountName.Alike.SAME) {
      return one.app().isEmpty() || other.app().isEmpty()
          ? Finding.HANDLE_NO_PLATFORM
          : one.isElsewhere(other) ? Finding.HANDLE_OTHER_PLATFORM : Finding.HANDLE_SAME;
    }
    if (one.isElsewhere(other)) {
      return Finding.HANDLE_ALIKE_ELSEWHERE;
    }
    return alike == AccountName.Alike.LOOKS ? Finding.HANDLE_LOOKS : Finding.HANDLE_VARIANT;
  }

  /** Whoever has a common name may call an account so. */
  private double share(AccountName.Alike alike, PersonHandle one, PersonHandle other) {
    return alike == AccountName.Alike.SHORT ? shortHandles : Math.max(one.share(), other.share());
  }

  private static Finding identifiers(String one, String other) {
    if (one.equals(other)) {
      return Finding.IDENTIFIER_SAME;
    }
    return Math.min(one.length(), other.length()) >= SHORTEST_MISTYPED
            && Spelling.isOneEdit(one, other)
        ? Finding.IDENTIFIER_CLOSE
        : Finding.IDENTIFIER_DIFFERS;
  }
}
