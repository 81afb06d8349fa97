package org.softintel.intake.api;

import io.quarkus.arc.Arc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.platform.page.Option;
import org.softintel.report.question.AnswerKind;
import org.softintel.report.question.AnswerNeed;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.Areas;

/** Describes the report in the OpenAPI document by the questions themselves. */
public final class ReportSchema implements OASFilter {
  /** Refuses members that are not described. */
  private static final Schema NOTHING = OASFactory.createSchema().booleanSchema(false);

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var questions =
        Questionnaire.questions().stream()
            .map(it -> it.equals(Questionnaire.AREA) ? it.with(areas()) : it);
    var report = object(questions.toList(), "");
    Stream.of(RowGroup.values()).forEach(it -> report.addProperty(it.code(), rows(it)));
    report.description("The information report, by the questions of its pages.");
    document.getComponents().addSchema("Report", report);
  }

  /** Areas are settings: unknown when the service is built. */
  private static List<Option> areas() {
    return Optional.ofNullable(Arc.container())
        .map(it -> it.instance(Areas.class).get().options())
        .orElse(List.of());
  }

  private static Schema object(List<Question> questions, String prefix) {
    var schema =
        OASFactory.createSchema().addType(SchemaType.OBJECT).additionalPropertiesSchema(NOTHING);
    members(questions, prefix)
        .forEach(
            (name, own) -> {
              var leaf = own.get(0).name().equals(prefix + name);
              schema.addProperty(name, leaf ? leaf(own.get(0)) : object(own, prefix + name + "-"));
              if (isRequired(own)) {
                schema.addRequired(name);
              }
            });
    return schema;
  }

  /** Groups questions by the next part of their names. */
  static Map<String, List<Question>> members(List<Question> questions, String prefix) {
    return questions.stream()
        .collect(
            Collectors.groupingBy(
                it -> it.name().substring(prefix.length()).split("-", 2)[0],
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** A date is asked for by one kind of time only, so it is not required. */
  private static boolean isRequired(List<Question> questions) {
    return questions.stream()
        .anyMatch(it -> it.need() == AnswerNeed.MUST && !QuestionOrder.isOfOneKindOfTime(it));
  }

  private static Schema leaf(Question question) {
    return schema(question)
        .description(
            question.kind() == AnswerKind.THING
                ? "The id of a row of this report"
                : question.noun());
  }

  private static Schema schema(Question question) {
    return switch (question.kind()) {
      case LINE, TEXT, NARRATIVE -> text().maxLength(question.kind().maxChars());
      case DATE ->
          question.canBeNotKnown()
              ? OASFactory.createSchema().addAnyOf(day()).addAnyOf(codes(question))
              : day();
      case MONTH -> text().pattern("^\\d{4}-\\d{2}$");
      case CHOICE -> codes(question);
      case CHOICES -> {
        var several = list(question.options().size(), codes(question));
        yield question.isOneOrSeveral()
            ? OASFactory.createSchema().addAnyOf(codes(question)).addAnyOf(several.minItems(1))
            : several;
      }
      case THING -> text();
    };
  }

  private static Schema day() {
    return text().format("date");
  }

  private static Schema codes(Question question) {
    var schema = text();
    question.options().stream().map(Option::value).forEach(schema::addEnumeration);
    return schema;
  }

  private static Schema rows(RowGroup group) {
    var id = "Yours, by which links refer to the row; different for each row";
    var row = object(group.questions(), "");
    row.addProperty("id", text().pattern("^[A-Za-z0-9-]{1,40}$").description(id));
    return list(RowGroup.MOST_ROWS, row).description(group.title());
  }

  private static Schema list(int most, Schema items) {
    return OASFactory.createSchema().addType(SchemaType.ARRAY).maxItems(most).items(items);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }
}
