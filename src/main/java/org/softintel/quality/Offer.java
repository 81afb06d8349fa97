package org.softintel.quality;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import org.softintel.question.Group;

/**
 * Something that stands in the text and could be a row of its own.
 *
 * @param value as it was written
 * @param fields controls of the new row, and what they would say
 */
@TemplateData
public record Offer(Group group, String value, Map<String, String> fields) {
  /** One of its fields as a control, with what it says. */
  @TemplateData
  public record Control(String name, String value) {}

  public List<Control> controls() {
    return fields.entrySet().stream().map(it -> new Control(it.getKey(), it.getValue())).toList();
  }

  @Override
  public String toString() {
    return "Offer[" + group + "]";
  }
}
