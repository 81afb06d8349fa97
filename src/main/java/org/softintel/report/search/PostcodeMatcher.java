package org.softintel.report.search;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Postcodes, whole or their first half. */
final class PostcodeMatcher implements FieldMatcher {
  private static final Pattern CODE = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})?");

  @Override
  public Set<IndexTerm> terms(String held) {
    return Stream.of(outward(held), exact(held)).flatMap(Optional::stream).collect(toSet());
  }

  @Override
  public List<IndexLookup> lookups(String typed) {
    return IndexLookup.of(exact(typed).stream().map(Set::of).toList());
  }

  @Override
  public boolean matches(String typed, String held) {
    return exact(typed).filter(terms(held)::contains).isPresent();
  }

  private static Optional<IndexTerm> outward(String text) {
    return read(text).map(it -> new IndexTerm("postcode-outward", it.group(1)));
  }

  /** The whole postcode, or its first half where there is no more. */
  private static Optional<IndexTerm> exact(String text) {
    return read(text)
        .filter(it -> it.group(2) != null)
        .map(it -> new IndexTerm("postcode", it.group()))
        .or(() -> outward(text));
  }

  private static Optional<MatchResult> read(String text) {
    var code = CODE.matcher(text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    return code.matches() ? Optional.of(code) : Optional.empty();
  }
}
