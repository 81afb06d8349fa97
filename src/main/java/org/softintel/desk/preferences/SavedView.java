package org.softintel.desk.preferences;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A choice of filters under a name.
 *
 * @param query codes that the list understands, such as {@code state=new&sort=due}
 */
public record SavedView(UUID id, String name, String query, boolean standard) {
  static final int MOST_CHARS = 60;
  private static final Pattern CODES =
      Pattern.compile("([a-z]{1,20}=[A-Za-z0-9-]{1,40}(&(?=[a-z])|$)){1,12}");

  public SavedView {
    if (!isQuery(query)) {
      throw new IllegalArgumentException("not the codes of a list");
    }
  }

  static boolean isQuery(String query) {
    return CODES.matcher(query).matches();
  }

  public String address() {
    return "/triage?" + query;
  }

  public String page() {
    return "/triage/views/" + id;
  }

  SavedView with(String otherName, boolean isStandard) {
    return new SavedView(id, otherName, query, isStandard);
  }

  @Override
  public String toString() {
    return "SavedView[" + id + "]";
  }
}
