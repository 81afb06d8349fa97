package org.softintel.report.search;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.softintel.platform.page.PlainLetters;

/**
 * A place that may be kept in memory: it is compared with others as their names are, and has no
 * word of its own.
 */
public record KeptPlace(PlaceName name, Optional<String> area) {
  /** Of these none tells which place it is. */
  private static final Set<String> ANY =
      Set.of(
          ("home house flat town city centre center local area park car parks shop shops street"
                  + " road school college hotel pub bus train station stop online internet unknown"
                  + " known unsure sure not none various outside inside somewhere there here place"
                  + " work woods field fields canal river bridge alley alleyway lane estate takeaway"
                  + " fixed abode nfa")
              .split(" "));

  private static final Pattern HOME =
      Pattern.compile(
          "\\b(?:home|flat|bedroom|bedsit|apartment)\\b"
              + "|\\b(?:his|her|their|my|\\p{L}+['’]?s)\\s+(?:home|house|flat|place|address)\\b");

  private static final Pattern SCHOOL = Pattern.compile("\\b(?:school|academy|sixth form)\\b");

  /**
   * Of a name with where it is behind commas; empty if it tells no place from others.
   *
   * @param area that its report is about
   * @param mask what stands in memory for a word
   */
  public static Optional<KeptPlace> of(
      String written, Optional<String> area, UnaryOperator<String> mask) {
    var name = PlaceName.of(written).official();
    return name.words().isEmpty() || ANY.containsAll(name.words())
        ? Optional.empty()
        : Optional.of(new KeptPlace(name.with(mask), area));
  }

  /** Of a text that may name a place among other words. */
  public static KeptPlace in(String text, Optional<String> area, UnaryOperator<String> mask) {
    return new KeptPlace(PlaceName.anywhere(text).with(mask), area);
  }

  /** Whether a name reads as somebody's home. */
  public static boolean readsAsHome(String name) {
    var address = Address.of(name);
    return (!address.numbers().isEmpty() && !address.kind().isEmpty())
        || !address.flat().isEmpty()
        || HOME.matcher(PlainLetters.of(name)).find();
  }

  /** Whether a name reads as that of a school. */
  public static boolean readsAsSchool(String name) {
    return SCHOOL.matcher(PlainLetters.of(name)).find() || PlaceName.of(name).school().isPresent();
  }

  /** Those that are one have the same words. */
  public Set<String> words() {
    return name.words();
  }

  /** The kinds of place that its name says. */
  public Set<String> kinds() {
    return name.kinds();
  }

  /** What stands for the first half of its postcode. */
  public Optional<String> district() {
    return name.code().map(Postcode::outward);
  }

  /** How much it says of where it is: the least first. */
  public int precision() {
    return (name.code().isPresent() ? 4 : 0)
        + (name.around().findAny().isPresent() ? 2 : 0)
        + (area.isPresent() ? 1 : 0);
  }

  /** Whether two spellings are of one place: what one does not say of where, its area must. */
  public boolean isOneWith(KeptPlace other) {
    if (!words().equals(other.words())) {
      return false;
    }
    return name.likeness(other.name, "place")
        .filter(
            it ->
                switch (it.degree()) {
                  case SAME -> true;
                  case ALIKE -> !isElsewhere(other);
                  case PERHAPS -> area.isPresent() && area.equals(other.area);
                })
        .isPresent();
  }

  /** Whether the words of a text are its name, and nothing speaks against it. */
  public boolean isNamedIn(KeptPlace text) {
    var tells = words().size() > 1 || !(name.kinds().isEmpty() || text.name.kinds().isEmpty());
    return tells && !isElsewhere(text) && name.finds(text.name);
  }

  private boolean isElsewhere(KeptPlace other) {
    return area.isPresent() && other.area.isPresent() && !area.equals(other.area);
  }

  @Override
  public String toString() {
    return "KeptPlace[<redacted>]";
  }
}
