package org.softintel.platform.http;

import static java.util.stream.Collectors.toCollection;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;

/**
 * Which methods each address of an endpoint takes, by the framework's own tables. It would ask for
 * a sign-in first and then name the methods of the whole class; RequestLineTest shows the need.
 */
@Singleton
class EndpointMethods {
  // The framework fills its tables only after our beans are made.
  private static final class Classes {
    private static final RequestMapper<InitialMatch> KNOWN =
        new RequestMapper<>(ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers());
  }

  /** Returns them in alphabetical order; none where no endpoint is. */
  Set<String> methodsAt(String path) {
    var classes = Classes.KNOWN;
    var methods =
        Stream.iterate(
                classes.map(path), it -> it != null, it -> classes.continueMatching(path, it))
            .flatMap(EndpointMethods::methods)
            .collect(toCollection(TreeSet::new));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    if (!methods.isEmpty()) {
      methods.add("OPTIONS");
    }
    return methods;
  }

  private static Stream<String> methods(RequestMatch<InitialMatch> match) {
    var remaining = match.remaining.isEmpty() ? "/" : match.remaining;
    return Stream.of(match.value.handlers)
        .filter(ClassRoutingHandler.class::isInstance)
        .flatMap(it -> ((ClassRoutingHandler) it).getMappers().entrySet().stream())
        .filter(it -> it.getKey() != null && it.getValue().map(remaining) != null)
        .map(it -> it.getKey());
  }
}
