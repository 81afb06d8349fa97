package org.softintel.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found by what, in the index and in the clear alike. */
class SearchFieldTest {

  @ParameterizedTest(name = "{0}: {1} finds {2}: {3}")
  @CsvSource({
    "PLATE, TE57 ING, te57ing, true",
    "PLATE, TE57, TE57 ING, true",
    "PLATE, te5, TE57 ING, true",
    "PLATE, TE57 ING, TE57, true",
    "PLATE, TES7 OLD, TES7 0LD, true",
    "PLATE, TE, TE57 ING, false",
    "PLATE, E57, TE57 ING, false",
    "PLATE, TE57 INK, TE57 ING, false",
    "PHONE, 01632 960123, +44 1632 960123, true",
    "PHONE, (01632) 960-123, 01632960123, true",
    "PHONE, 960123, 96 01 23, true",
    "PHONE, 01632 960123, 01632 960124, false",
    "PHONE, 123, 123, false",
    "PHONE, 01632 960123, 01632 960123 (of an aunt), true",
    "PHONE, 01632 960124, 01632 960123 or 01632 960124, true",
    "PHONE, 01632 960125, 01632 960123 or 01632 960124, false",
    "ACCOUNT, @Marmalade_Van, marmalade_van, true",
    "ACCOUNT, ＭＡＲＭＡＬＡＤＥ, marmalade, true",
    "ACCOUNT, marmalade, marmalade_van, false",
    "NAME, Zebedee, Zebedee Sample, true",
    "NAME, sample zebedee, Zebedee Sample, true",
    "NAME, Zebedee Sample, Zebedee, false",
    "NAME, Stephen, Steven Example, true",
    "NAME, Catherine, Kathryn, true",
    "NAME, Zoë, zoe, true",
    "NAME, O’Brien, OBrien, true",
    "NAME, Lukasz, Łukasz Example, true",
    "NAME, Łukasz, Lukasz Example, true",
    "NAME, Dorde Sample, ĐORĐE SAMPLE, true",
    "NAME, Smith, Schmidt, true",
    "NAME, Zebedee, Florence, false",
    "NAME, Z, Zebedee, false",
    "POSTCODE, zz99 9zz, ZZ999ZZ, true",
    "POSTCODE, ZZ99, ZZ99 9ZZ, true",
    "POSTCODE, ZZ99, zz99, true",
    "POSTCODE, ZZ9, ZZ99 9ZZ, false",
    "POSTCODE, ZZ99 9ZY, ZZ99 9ZZ, false",
    "POSTCODE, anywhere, anywhere, false",
  })
  void whatIsTypedFindsWhatIsHeld(SearchField field, String typed, String held, boolean found) {
    var matcher = field.matcher();
    var lookups = matcher.lookups(typed);
    var filed = matcher.terms(held);

    var inIndex = lookups.stream().anyMatch(it -> fits(it, filed));
    var really = inIndex && matcher.matches(typed, held);

    assertThat(really).isEqualTo(found);
    // The index may find too much, but never less than what is true.
    assertThat(inIndex || !matcher.matches(typed, held) || lookups.isEmpty()).isTrue();
  }

  @Test
  void whatIsEmptyOrOddIsFiledNowhereAndFindsNothing() {
    for (var field : SearchField.values()) {
      for (var text : new String[] {"", " ", "-", "?!", "☺"}) {
        assertThat(field.matcher().terms(text)).as(field + " " + text).isEmpty();
        assertThat(field.matcher().lookups(text)).as(field + " " + text).isEmpty();
      }
    }
  }

  private static boolean fits(FieldMatcher.IndexLookup lookup, Set<FieldMatcher.IndexTerm> filed) {
    return lookup.all().stream().allMatch(either -> either.stream().anyMatch(filed::contains));
  }
}
