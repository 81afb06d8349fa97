package org.softintel.report.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Postcodes, whole or their first half. */
final class PostcodeMatcher implements FieldMatcher {
  private static final Pattern WHOLE = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})");
  private static final Pattern OUTWARD = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?");

  @Override
  public Set<IndexTerm> terms(String held) {
    var code = normal(held);
    var terms = new HashSet<IndexTerm>();
    outward(code).ifPresent(it -> terms.add(new IndexTerm("postcode-outward", it)));
    if (isWhole(code)) {
      terms.add(new IndexTerm("postcode", code));
    }
    return terms;
  }

  @Override
  public List<IndexLookup> lookups(String typed) {
    var code = normal(typed);
    if (isWhole(code)) {
      return IndexLookup.of(List.of(Set.of(new IndexTerm("postcode", code))));
    }
    return IndexLookup.of(
        outward(code).stream().map(it -> Set.of(new IndexTerm("postcode-outward", it))).toList());
  }

  @Override
  public boolean matches(String typed, String held) {
    var looked = normal(typed);
    return isWhole(looked)
        ? looked.equals(normal(held))
        : outward(looked).isPresent() && outward(looked).equals(outward(normal(held)));
  }

  private static boolean isWhole(String code) {
    return WHOLE.matcher(code).matches();
  }

  private static Optional<String> outward(String code) {
    var whole = WHOLE.matcher(code);
    if (whole.matches()) {
      return Optional.of(whole.group(1));
    }
    return OUTWARD.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }

  private static String normal(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
