package org.softintel.platform.http;

import io.quarkus.qute.TemplateData;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * What a user wrote into a form that was refused before its page could save it. It is shown to them
 * and stored nowhere.
 */
@TemplateData
public record RefusedInput(List<Field> fields) {
  static final RefusedInput NONE = new RefusedInput(List.of());

  /** A choice or a part of a date is quickly entered again. */
  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{0,30}");

  /** The page's own notes about the text. */
  private static final String BESIDE_WORDS = "advice-";

  private static final String TOKEN = "csrf-token";

  @TemplateData
  public record Field(String name, String value) {
    @Override
    public String toString() {
      return "Field[" + name + "]";
    }
  }

  /**
   * Of the present request, as the framework keeps it: a response filter is handed a wrapper that
   * does not know the form (RefusedFormTest).
   */
  public static RefusedInput ofThisRequest() {
    var request = CurrentRequestManager.get();
    if (request == null) {
      return NONE;
    }
    var routing = request.unwrap(RoutingContext.class);
    return new RefusedInput(
        routing.request().formAttributes().entries().stream()
            .map(it -> new Field(it.getKey(), it.getValue()))
            .toList());
  }

  /** Everything but the token, which may be too old. */
  public List<Field> answers() {
    return fields.stream().filter(it -> !it.name().equals(TOKEN)).toList();
  }

  /** What is worth copying. */
  public List<String> words() {
    return answers().stream()
        .filter(it -> !it.name().startsWith(BESIDE_WORDS))
        .map(Field::value)
        .filter(it -> !CODE.matcher(it).matches())
        .toList();
  }
}
