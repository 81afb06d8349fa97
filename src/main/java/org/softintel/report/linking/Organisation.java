package org.softintel.report.linking;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.softintel.report.search.KeptPlace;

/** An organisation that a report came from, or whose people told of it, without its name. */
public record Organisation(KeptPlace name, boolean isSchool) {
  /** Whoever told somebody is near: two of one name are taken for one wherever they are. */
  private static final Optional<String> ANYWHERE = Optional.of("");

  /** "Head teacher at Example School". */
  private static final Pattern ROLE = Pattern.compile("(?is)^.*\\b(?:at|from)\\s+(?=\\S)");

  /**
   * As the names of organisations in reports are read; empty if it tells none from others.
   *
   * @param mask what stands in memory for a word
   */
  public static Optional<Organisation> of(String written, UnaryOperator<String> mask) {
    var name = ROLE.matcher(written).replaceFirst("");
    return KeptPlace.of(name, ANYWHERE, mask)
        .map(it -> new Organisation(it, KeptPlace.readsAsSchool(name)));
  }

  boolean isOneWith(Organisation other) {
    return isSchool == other.isSchool && name.isOneWith(other.name);
  }

  @Override
  public String toString() {
    return "Organisation[<redacted>]";
  }
}
