package org.softintel.form;

import io.quarkus.qute.TemplateInstance;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.softintel.web.Problem;

/**
 * One question page: where it is, what it asks for, whether these answers make it a question at
 * all.
 *
 * @param fields names of its controls; the boxes of a date ({@code learned-day}) come with the name
 */
record Step(
    String path,
    String title,
    Set<String> fields,
    Predicate<Answers> asked,
    Function<StepView, TemplateInstance> page) {

  boolean owns(String name) {
    return fields.stream().anyMatch(it -> name.equals(it) || name.startsWith(it + "-"));
  }

  boolean owns(Problem problem) {
    return owns(problem.field());
  }

  /** The earlier answers, with those of this page replaced by what it now says. */
  Answers merge(Answers earlier, Answers page) {
    var names = earlier.typed().keySet().stream().filter(this::owns).collect(Collectors.toSet());
    page.typed().keySet().stream().filter(this::owns).forEach(names::add);
    return earlier.with(names, page);
  }
}
