package org.softintel;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.softintel.given.Chromium;
import org.softintel.given.ReportForm;
import org.softintel.local.LocalMode;

/** Takes the pictures of the README from a local mode that runs, with its invented reports. */
public final class Screenshots {
  private static final Path FOLDER = Path.of("docs", "images");

  private final String site = System.getProperty("site", "http://localhost:8080");

  private Screenshots() {}

  public static void main(String[] none) {
    var pictures = new Screenshots();
    pictures.question();
    pictures.desk();
    pictures.audit();
    Chromium.close();
  }

  private void question() {
    var page = signIn("reporter", "/reports/new", 390, 760);
    new ReportForm(page)
        .start()
        .write(
            "What happened?",
            "A grey van, plate ending ZZ9, waited outside Placeholder School on three afternoons."
                + " The driver knew two pupils by name.");
    take(page, "question");
  }

  private void desk() {
    var page = signIn("triage", "/triage", 1280, 1000);
    take(page, "inbox");
    page.locator("main table a[href^='/triage/SI-']").first().click();
    page.waitForLoadState();
    take(page, "report");
  }

  private void audit() {
    take(signIn("auditor", "/audit", 1100, 800), "audit");
  }

  private Page signIn(String account, String path, int width, int height) {
    var options = new NewContextOptions().setBaseURL(site).setViewportSize(width, height);
    var page = Chromium.shared().newContext(options.setLocale("en-GB")).newPage();
    page.navigate(path);
    page.getByLabel("Username").fill(account);
    page.locator("#password").fill(LocalMode.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign In")).click();
    page.waitForURL(url -> url.startsWith(site));
    return page;
  }

  private static void take(Page page, String name) {
    page.evaluate("document.activeElement.blur()");
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }
}
