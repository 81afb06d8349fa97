package org.softintel.form;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.report.Exploitation;
import org.softintel.report.Provenance;
import org.softintel.web.Form;
import org.softintel.web.Option;

/**
 * What a question page needs: its form, where it is sent, where Back leads, the areas to choose.
 */
@TemplateData
public record StepView(String title, Form form, String action, String back, List<Option> areas) {
  public List<Option> provenances() {
    return Stream.of(Provenance.values()).map(it -> new Option(it.code(), it.words())).toList();
  }

  public List<Option> kindsOfTime() {
    return List.of(
        new Option("exact", "Yes, I know the date"),
        new Option("about", "I know about when"),
        new Option("period", "It went on over a period"),
        new Option("not-known", "I do not know"));
  }

  public List<Option> kinds() {
    return Stream.of(Exploitation.values()).map(it -> new Option(it.code(), it.words())).toList();
  }

  @Override
  public String toString() {
    return "StepView[" + title + "]";
  }
}
