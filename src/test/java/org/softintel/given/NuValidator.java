package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the W3C's checker says of a page as it left the server. */
public final class NuValidator {
  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  // One for all: it reads its schemas once. Its embedded form reads them for each page.
  private static final SimpleDocumentValidator VALIDATOR = validator();

  private NuValidator() {}

  /** Errors, and warnings but of what is said twice to help older screen readers. */
  public static synchronized List<String> errors(String html) {
    var complaints = new Complaints();
    try {
      VALIDATOR.setUpValidatorAndParsers(complaints, false, false);
      VALIDATOR.checkHtmlInputSource(
          new InputSource(new ByteArrayInputStream(html.getBytes(UTF_8))));
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(complaints.heard);
  }

  private static final class Complaints implements ErrorHandler {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void warning(SAXParseException complaint) {
      if (!complaint.getMessage().contains(" is unnecessary for element")) {
        hear("warning", complaint);
      }
    }

    @Override
    public void error(SAXParseException complaint) {
      hear("error", complaint);
    }

    @Override
    public void fatalError(SAXParseException complaint) {
      hear("fatal error", complaint);
    }

    private void hear(String kind, SAXParseException complaint) {
      heard.add(complaint.getLineNumber() + ": " + kind + ": " + complaint.getMessage());
    }
  }

  private static SimpleDocumentValidator validator() {
    try {
      var validator = new SimpleDocumentValidator(true, false, false);
      validator.setUpMainSchema(SCHEMA, new SystemErrErrorHandler());
      return validator;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
