package org.softintel.report.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;

/** A value that somebody looks for, as they typed it into a form. */
public record SoughtValue(SearchField field, String typed) {
  public static final int MOST_CHARS = 200;

  /** Of which kind it may be. */
  public static List<Option> kinds() {
    return Stream.of(SearchField.values())
        .map(it -> new Option(it.code(), it.words(), it.hint()))
        .toList();
  }

  /** As it stands in the form, whatever it is. */
  public static String typed(FormFields fields) {
    return fields.text(
        "typed", "What you are looking for", "Enter what you are looking for", MOST_CHARS);
  }

  /** Empty, with a problem, for what finds nothing. */
  public static Optional<SoughtValue> read(FormFields fields) {
    var typed = typed(fields);
    var field = fields.chosen("field", SearchField.class, "Select what it is");
    field
        .filter(it -> fields.ok() && !it.canFind(typed))
        .ifPresent(it -> fields.problem("typed", it.fault()));
    return field.filter(it -> fields.ok()).map(it -> new SoughtValue(it, typed));
  }

  @Override
  public String toString() {
    return "SoughtValue[" + field + "]";
  }
}
