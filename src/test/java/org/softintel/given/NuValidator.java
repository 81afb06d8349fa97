package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;

/** What the W3C's checker says of a page as it left the server. */
public final class NuValidator {
  // One for all: it reads its schemas once.
  private static final EmbeddedValidator VALIDATOR = validator();

  private NuValidator() {}

  public static List<String> errors(String html) {
    try {
      return VALIDATOR
          .validate(new ByteArrayInputStream(html.getBytes(UTF_8)))
          .lines()
          // A fieldset that says it is a group helps older screen readers.
          .filter(it -> !it.isBlank() && !it.contains("info"))
          .toList();
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedValidator validator() {
    var validator = new EmbeddedValidator();
    validator.setOutputFormat(OutputFormat.GNU);
    return validator;
  }
}
