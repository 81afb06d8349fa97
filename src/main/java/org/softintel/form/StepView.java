package org.softintel.form;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.softintel.question.Question;
import org.softintel.question.Sheet;
import org.softintel.web.Form;

/** What a question page needs: what it asks, its form, where it is sent, where Back leads. */
@TemplateData
record StepView(Sheet sheet, List<Question> questions, Form form, About about, Way way) {
  /**
   * Which row it is about and why it is asked: said on the first page of a row, empty for what is
   * asked once.
   */
  @TemplateData
  record About(String row, String why) {
    static final About REPORT = new About("", "");
  }

  /** Where its form is sent and where Back leads. */
  @TemplateData
  record Way(String action, String back) {}

  static StepView of(Sheet sheet, Choices choices, Form form, About about, Way way) {
    return new StepView(sheet, choices.in(sheet), form, about, way);
  }

  public String title() {
    return sheet.title();
  }

  public boolean isNarrative() {
    return sheet.path().equals("what-happened");
  }

  @Override
  public String toString() {
    return "StepView[" + sheet.path() + "]";
  }
}
