package org.softintel.journey.firstday;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.softintel.given.ReportForm;
import org.softintel.given.Totp;

/** Somebody with a browser, an account, and soon an app that shows codes. */
public final class Person {
  private final String username;
  private final String role;
  private final String passphrase;
  private final Page page;
  private boolean hasChosen;
  private Totp app = new Totp("none yet");

  /** With a browser of their own, which takes addresses of the service without a host. */
  public Person(String role, Browser browser, String service) {
    this.role = role;
    username = role + "-one";
    passphrase = "an invented passphrase of the " + role;
    var options = new Browser.NewContextOptions().setBaseURL(service).setLocale("en-GB");
    page = browser.newContext(options).newPage();
  }

  public String username() {
    return username;
  }

  /** What the administrator gives them, until they have chosen theirs. */
  public String firstPassphrase() {
    return "given in person to the " + role;
  }

  public Page page() {
    return page;
  }

  /** Answers each page of the sign-in, and returns their headings. */
  public List<String> signIn(String address) {
    var headings = new ArrayList<String>();
    page.navigate(address);
    while (page.url().contains("/realms/")) {
      var heading = page.locator("h1").innerText();
      if (headings.contains(heading)) {
        throw new AssertionError(role + " is asked again: " + page.locator("main").innerText());
      }
      answer(heading);
      headings.add(heading);
    }
    return headings;
  }

  public void signOut() {
    ReportForm.press(page, "Sign out");
  }

  /** The page has this heading. */
  public void isAt(String heading) {
    new ReportForm(page).isAt(heading);
  }

  /** Of a list, the row about something. */
  public Locator row(String about) {
    return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(about));
  }

  private void answer(String heading) {
    switch (heading) {
      case "Sign in" -> {
        page.locator("#username").fill(username);
        page.locator("#password").fill(hasChosen ? passphrase : firstPassphrase());
      }
      case "Set up codes for signing in" -> {
        app = new Totp(page.locator("[name=totpSecret]").getAttribute("value"));
        page.locator("#totp").fill(app.next());
      }
      case "Enter your code" -> page.locator("#otp").fill(app.next());
      case "Choose a new password" -> {
        page.locator("#password-new").fill(passphrase);
        page.locator("#password-confirm").fill(passphrase);
        hasChosen = true;
      }
      case "Terms of use" -> assertThat(page.locator("#kc-accept")).isVisible();
      default ->
          throw new AssertionError(
              page.url() + " is no page of a first sign-in: " + page.locator("main").innerText());
    }
    ReportForm.press(
        page, page.locator("main form .govuk-button:not(.govuk-button--secondary)").first());
  }
}
