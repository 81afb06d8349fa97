package org.softintel.desk.preferences;

import java.util.List;
import java.util.UUID;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.TextRules;

/** What somebody typed into the form of a view. */
record SavedViewForm(Form form) {
  private static final String NAME = "name";

  /**
   * What is wrong with it.
   *
   * @param others the views that they have besides
   */
  List<Problem> problems(List<SavedView> others) {
    if (TextRules.isBlank(name())) {
      return problem("Enter a name for this view");
    }
    if (name().contains("\n")) {
      return problem("The name must be one line");
    }
    var fault = TextRules.fault("The name", name(), SavedView.MOST_CHARS);
    if (fault.isPresent()) {
      return problem(fault.get());
    }
    if (others.stream().anyMatch(it -> it.name().equalsIgnoreCase(name()))) {
      return problem("You have a view of this name already");
    }
    return others.size() >= SavedViews.MOST
        ? problem("You can save " + SavedViews.MOST + " views. Delete one first")
        : List.of();
  }

  SavedView view(UUID id, String query) {
    return new SavedView(id, name(), query, form.chosen("standard", "yes"));
  }

  private String name() {
    return TextRules.normal(form.value(NAME));
  }

  private static List<Problem> problem(String message) {
    return List.of(new Problem("/" + NAME, message));
  }
}
