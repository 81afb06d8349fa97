package org.softintel.report.search;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.report.search.FieldMatcher.IndexTerm;

/** From where a part of a registration is read, and filed. */
enum PlateSide {
  START("plate-begins") {
    @Override
    String part(String plate, int length) {
      return plate.substring(0, length);
    }

    @Override
    int run(String plate) {
      return plate.indexOf(Registration.UNREAD);
    }
  },
  END("plate-ends") {
    @Override
    String part(String plate, int length) {
      return plate.substring(plate.length() - length);
    }

    @Override
    int run(String plate) {
      return plate.length() - 1 - plate.lastIndexOf(Registration.UNREAD);
    }
  };

  /** What a character can be in the index, where those that look alike are one. */
  static final String CHARACTERS = "0123456789ACDEFHJKLMNPQRTUVWXY";

  private final String index;

  PlateSide(String index) {
    this.index = index;
  }

  abstract String part(String plate, int length);

  /** How many characters are known from here on. */
  abstract int run(String plate);

  IndexTerm term(String plate, int length) {
    return new IndexTerm(index, part(plate, length));
  }

  /** All parts from three characters to so many. */
  Stream<IndexTerm> terms(String plate, int longest) {
    return IntStream.rangeClosed(Registration.SHORTEST, longest).mapToObj(it -> term(plate, it));
  }

  /** The longest part that was read, or the shortest that can be looked for. */
  String known(String plate) {
    return part(plate, Math.max(Registration.SHORTEST, run(plate)));
  }

  int unread(String plate) {
    return (int) known(plate).chars().filter(it -> it == Registration.UNREAD).count();
  }

  Stream<String> readings(String plate) {
    return readingsOf(known(plate));
  }

  private static Stream<String> readingsOf(String part) {
    return Registration.isRead(part)
        ? Stream.of(part)
        : CHARACTERS
            .chars()
            .mapToObj(it -> part.replaceFirst("\\?", Character.toString(it)))
            .flatMap(PlateSide::readingsOf);
  }
}
