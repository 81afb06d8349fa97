package org.softintel.report;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.softintel.web.Form;
import org.softintel.web.Option;

/** What a question page needs: its form, where it is sent, where Back leads, the areas to choose. */
@TemplateData
public record StepView(String title, Form form, String action, String back, List<Option> areas) {
  @Override
  public String toString() {
    return "StepView[" + title + "]";
  }
}
