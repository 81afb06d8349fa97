package org.softintel.report.access;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a row as one text, which a stamp is a keyed hash of. */
final class StampedText {
  private StampedText() {}

  /** Each column with its length before it, so that no two rows have one text. */
  static String of(Stream<? extends @Nullable Object> columns) {
    return columns
        .map(it -> it == null ? "-" : it.toString().length() + ":" + it)
        .collect(Collectors.joining(" "));
  }
}
