package org.softintel.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.Optional;

/** The service acts by itself. */
public final class NoCaller extends CallerAddress {
  public NoCaller() {
    super(new CurrentVertxRequest());
  }

  @Override
  public Optional<Call> call() {
    return Optional.empty();
  }
}
