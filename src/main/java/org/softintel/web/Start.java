package org.softintel.web;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the application, and leaves no request to be answered by others than us. */
@QuarkusMain
public final class Start {
  private Start() {}

  public static void main(String... arguments) {
    // Quarkus would answer a malformed address before all filters, without headers or words.
    // RequestLine makes the same check.
    System.setProperty("vertx.disableURIValidation", "true");
    Quarkus.run(arguments);
  }
}
