package org.softintel.form;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.question.Group;
import org.softintel.web.Form;
import org.softintel.web.Option;
import org.softintel.web.Problem;

/** One row in a list: what it is called, and the addresses of its pages. */
@TemplateData
record RowView(Group group, String caption, String called, String address, String list, Form form) {
  static RowView of(UUID draft, Group group, String key, Answers answers) {
    var index = answers.rows(group).indexOf(key);
    if (index < 0) {
      throw new NotFoundException();
    }
    return new RowView(
        group,
        group.nth(index + 1, Optional.empty()),
        called(group, key, answers).orElse("No name or number"),
        Addresses.row(draft, group, key),
        Addresses.rows(draft, group),
        Form.EMPTY);
  }

  /** Which row a page is about: "Vehicle 2". A new one comes after the others. */
  static String caption(Group group, String key, Answers answers) {
    var rows = answers.rows(group);
    var index = rows.contains(key) ? rows.indexOf(key) : rows.size();
    return group.nth(index + 1, Optional.empty());
  }

  private static Optional<String> called(Group group, String key, Answers answers) {
    var own = answers.row(group, key);
    return group.called(name -> Optional.of(own.of(name)).filter(it -> !it.isEmpty()));
  }

  RowView with(Problem problem) {
    return new RowView(group, caption, called, address, list, form.with(List.of(problem)));
  }

  public String sure() {
    return "Are you sure you want to remove " + FactsReader.lowerCase(caption) + "?";
  }

  public String change() {
    return address + "/" + group.sheets().get(0).path();
  }

  public String remove() {
    return address + "/remove";
  }

  public List<Option> yesOrNo() {
    return StopQuestions.YES_OR_NO;
  }

  @Override
  public String toString() {
    return "RowView[" + caption + "]";
  }
}
