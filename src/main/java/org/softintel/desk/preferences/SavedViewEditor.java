package org.softintel.desk.preferences;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;

/**
 * The form of one view.
 *
 * @param query the codes of a new view; empty for a saved one
 */
@TemplateData
record SavedViewEditor(String address, String query, Form form) {
  public String title() {
    return !query.isEmpty() ? "Save this view" : "Change a saved view";
  }

  public List<Option> standard() {
    return List.of(new Option("yes", "Open the desk with this view"));
  }
}
