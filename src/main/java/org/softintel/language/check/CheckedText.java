package org.softintel.language.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.platform.page.StrictJson;
import org.softintel.platform.page.TextRules;

/** The one text that a call may hold, or every reason why it cannot be taken. */
public final class CheckedText {
  public static final int MAX_CHARS = 20_000;

  private static final String TEXT = "/text";

  private CheckedText() {}

  public static String of(@Nullable String text) {
    if (text == null) {
      throw new Problems(List.of(new Problem(TEXT, "Must be there")));
    }
    if (TextRules.length(text) > MAX_CHARS) {
      throw new Problems(List.of(new Problem(TEXT, "Must be 20,000 characters or fewer")));
    }
    return text;
  }

  static String read(byte[] body) {
    var json = StrictJson.body(body, "text");
    if (!json.isObject()) {
      throw new Problems(List.of(new Problem("", "Must be an object")));
    }
    var problems = new ArrayList<Problem>();
    json.properties().stream()
        .map(Map.Entry::getKey)
        .filter(it -> !it.equals("text"))
        .map(it -> new Problem("/" + StrictJson.escaped(it), "Is not a member of this call"))
        .forEach(problems::add);
    var text = json.path("text");
    if (!text.isTextual() && !text.isMissingNode()) {
      problems.add(new Problem(TEXT, "Must be text"));
    }
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return of(text.textValue());
  }
}
