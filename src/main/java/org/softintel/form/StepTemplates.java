package org.softintel.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "ReportPages/steps")
final class StepTemplates {
  private StepTemplates() {}

  static native TemplateInstance whatHappened(StepView view);

  static native TemplateInstance howYouKnow(StepView view);

  static native TemplateInstance when(StepView view);

  static native TemplateInstance date(StepView view);

  static native TemplateInstance month(StepView view);

  static native TemplateInstance period(StepView view);

  static native TemplateInstance whenYouLearnt(StepView view);

  static native TemplateInstance kind(StepView view);

  static native TemplateInstance area(StepView view);
}
