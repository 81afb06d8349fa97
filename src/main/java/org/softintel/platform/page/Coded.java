package org.softintel.platform.page;

import java.util.Optional;
import java.util.stream.Stream;

/** One of a closed set, with the code that is stored, sent and put in addresses. */
public interface Coded {
  String code();

  /** Empty for a code that none of {@code type} has. */
  static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
    return Stream.of(type.getEnumConstants()).filter(it -> it.code().equals(code)).findFirst();
  }
}
