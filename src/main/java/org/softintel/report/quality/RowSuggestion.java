package org.softintel.report.quality;

import java.util.List;
import java.util.Map;
import org.softintel.report.question.RowGroup;

/**
 * Something that stands in the text and could be a row of its own.
 *
 * @param groups what the row can be: a date of birth does not say whose it is
 * @param value as it was written
 * @param fields controls of the new row, and what they would say
 * @param same what two spellings of it have in common
 */
public record RowSuggestion(
    List<RowGroup> groups, String value, Map<String, String> fields, String same) {
  public RowSuggestion {
    groups = List.copyOf(groups);
  }

  static RowSuggestion of(RowGroup group, String field, String value) {
    return new RowSuggestion(List.of(group), value, Map.of(field, value), SpellingKey.of(value));
  }

  public RowSuggestion among(List<RowGroup> others) {
    return new RowSuggestion(others, value, fields, same);
  }

  @Override
  public String toString() {
    return "RowSuggestion[" + groups + "]";
  }
}
