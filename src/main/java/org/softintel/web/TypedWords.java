package org.softintel.web;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * What a person wrote into a form that was refused before its page could keep it: an hour's work is
 * shown back to them, and stored nowhere.
 */
final class TypedWords {
  /** Codes and dates are quickly given again, and the token is nobody's writing. */
  private static final int WORTH_KEEPING_CHARS = 20;

  private static final String TOKEN = "csrf-token";

  private TypedWords() {}

  /** Of the request at hand: a response filter is handed a wrapper that does not know the form. */
  static List<String> ofThisRequest() {
    var request = CurrentRequestManager.get();
    if (request == null || request.getFormData() == null) {
      return List.of();
    }
    var form = request.getFormData();
    var words = new ArrayList<String>();
    for (var name : form) {
      if (!name.equals(TOKEN)) {
        form.get(name).stream()
            .filter(it -> !it.isFileItem())
            .map(it -> it.getValue())
            .filter(it -> it.length() >= WORTH_KEEPING_CHARS)
            .forEach(words::add);
      }
    }
    return words;
  }
}
