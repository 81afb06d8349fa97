package org.softintel.report.place;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.platform.page.Coded;

/** Kinds of place, by the codes of the question. */
public enum PlaceKind implements Coded {
  HOTEL("Hotel or guest house"),
  TAKEAWAY("Takeaway, café or restaurant"),
  SHOP("Shop"),
  PARK("Park or open space"),
  SCHOOL("School or college"),
  TRANSPORT("Station or transport hub"),
  OTHER("Another kind of place"),
  NOT_KNOWN("Kind not known"),
  /** Never named in a list. */
  HOME("Home");

  private final String words;

  PlaceKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether it says more than that it is a place. */
  boolean isTelling() {
    return this != OTHER && this != NOT_KNOWN;
  }

  /** As the name of a place says; empty if it does not. */
  public static Optional<PlaceKind> named(Set<String> kinds) {
    return kinds.stream()
        .flatMap(
            it ->
                switch (it) {
                  case "hotel", "hostel" -> Stream.of(HOTEL);
                  case "cafe", "takeaway" -> Stream.of(TAKEAWAY);
                  case "shop" -> Stream.of(SHOP);
                  case "college", "primary" -> Stream.of(SCHOOL);
                  // "High" stands in the names of streets.
                  default -> Stream.<PlaceKind>empty();
                })
        .min(PlaceKind::compareTo);
  }
}
