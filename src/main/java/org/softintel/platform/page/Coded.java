package org.softintel.platform.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One of a closed set, with the code that is stored, sent and put in addresses. */
public interface Coded {
  /** Unless it has another, {@code not-set} of {@code NOT_SET}: a new name is a new code. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String name();

  /** Empty for a code that none of {@code type} has. */
  static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
    return Stream.of(type.getEnumConstants()).filter(it -> it.code().equals(code)).findFirst();
  }
}
