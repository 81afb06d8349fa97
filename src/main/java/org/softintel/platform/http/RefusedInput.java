package org.softintel.platform.http;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * What a user wrote into a form that was refused before its page could save it. It is shown to them
 * and stored nowhere.
 */
public record RefusedInput(List<Field> fields) {
  static final RefusedInput NONE = new RefusedInput(List.of());

  /**
   * A choice, a part of a date or a report's reference is quickly entered again; ids and digests
   * nobody has written.
   */
  private static final Pattern CODE =
      Pattern.compile(
          "[a-z0-9-]{0,30}|SI-[0-9A-Z]{4}-[0-9A-Z]{4}|[0-9a-f-]{36}|[a-z]+:[0-9a-f]{16}");

  /** The page's own notes about the text. */
  private static final String BESIDE_WORDS = "advice-";

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

  /** What is worth copying. */
  public List<String> words() {
    return texts().stream().map(Field::value).toList();
  }

  /** What the user wrote. */
  public List<Field> texts() {
    return fields.stream().filter(RefusedInput::isText).toList();
  }

  /** What is only sent again; not the token, which may be too old. */
  public List<Field> codes() {
    return fields.stream().filter(it -> !isText(it) && !it.name().equals(CsrfToken.FIELD)).toList();
  }

  private static boolean isText(Field field) {
    return !field.name().equals(CsrfToken.FIELD)
        && !field.name().startsWith(BESIDE_WORDS)
        && !CODE.matcher(field.value()).matches();
  }
}
