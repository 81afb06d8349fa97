package org.softintel.journey.pages;

/** What anybody sees before signing in. */
final class StartSamples {
  private final SamplePages.Visitor anybody;
  private final SamplePages.Visitor reporter;

  StartSamples(SamplePages pages) {
    anybody = pages.as(SamplePages.ANYBODY);
    reporter = pages.as("reporter");
  }

  void add() {
    anybody.sees("the start", "/", "GET /", "StartPages/start");
    anybody.sees(
        "accessibility", "/accessibility", "GET /accessibility", "StartPages/accessibility");
    anybody.sees("privacy", "/privacy", "GET /privacy", "StartPages/privacy");
    anybody.sees("cookies", "/cookies", "GET /cookies", "StartPages/cookies");
    reporter.sees("the start, signed in", "/");
    reporter.sees("sign-ins", "/my-sign-ins", "GET /my-sign-ins", "MySignInsPages/mySignIns");
    anybody.sees(
        "not signed in",
        "/not-signed-in?error=access_denied",
        "GET /not-signed-in",
        "SessionPages/notSignedIn");
    anybody.sees(
        "the language guide",
        "/guidance/language",
        "GET /guidance/language",
        "GuidePages/language");
    anybody.looks("the language guide, searched", "/guidance/language", "friend");
    anybody.looks("the language guide, nothing found", "/guidance/language", "zebra");
  }
}
