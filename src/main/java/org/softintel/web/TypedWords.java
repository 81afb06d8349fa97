package org.softintel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * What a person wrote into a form that was refused before its page could keep it: an hour's work is
 * shown back to them, and stored nowhere.
 */
final class TypedWords {
  /** Codes and dates are quickly given again, and the token is nobody's writing. */
  private static final int WORTH_KEEPING_CHARS = 20;

  private static final String TOKEN = "csrf-token";

  private TypedWords() {}

  static List<String> of(ContainerRequestContext request) {
    if (!(request instanceof ResteasyReactiveContainerRequestContext reactive)
        || !(reactive.getServerRequestContext() instanceof ResteasyReactiveRequestContext context)
        || context.getFormData() == null) {
      return List.of();
    }
    var words = new ArrayList<String>();
    for (var name : context.getFormData()) {
      if (!name.equals(TOKEN)) {
        context.getFormData().get(name).stream()
            .filter(it -> !it.isFileItem())
            .map(it -> it.getValue())
            .filter(it -> it.length() >= WORTH_KEEPING_CHARS)
            .forEach(words::add);
      }
    }
    return words;
  }
}
