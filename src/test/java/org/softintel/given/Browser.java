package org.softintel.given;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.softintel.local.LocalMode;

/**
 * People in front of the service, each in a browser of their own. At the end of a test no browser
 * may have complained, and no request may have gone anywhere but to us and to sign-in.
 */
public final class Browser implements AfterEachCallback {
  // Sign-in gives a token for 300 s and changes it after that: an older state is worth nothing.
  private static final Duration STATE_LASTS = Duration.ofSeconds(200);
  private static final Map<String, SignedIn> STATES = new HashMap<>();
  private static final Map<String, String> FIRST_PAGES =
      Map.of(
          "reporter", "/reports/new",
          "reporter2", "/reports/new",
          "triage", "/triage",
          "triage2", "/triage",
          "lead", "/triage",
          "auditor", "/audit",
          "auditor2", "/audit",
          "manager", "/manage");

  private record SignedIn(String state, long since) {
    boolean isFresh() {
      return System.nanoTime() - since < STATE_LASTS.toNanos();
    }
  }

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<BrowserMonitor> watches = new ArrayList<>();

  public Page anonymous(BrowserSettings settings) {
    return open(settings, null);
  }

  /** At the first page of this account, signed in earlier. */
  public Page as(String account) {
    return as(account, BrowserSettings.DESKTOP);
  }

  public Page as(String account, BrowserSettings settings) {
    var known = STATES.get(account);
    if (known == null || !known.isFresh()) {
      var page = signIn(account, BrowserSettings.DESKTOP);
      STATES.put(account, new SignedIn(page.context().storageState(), System.nanoTime()));
    }
    var page = open(settings, STATES.get(account).state());
    page.navigate(FIRST_PAGES.get(account));
    return page;
  }

  /** Through Keycloak's own form, in a session that no other test has a part in. */
  public Page signIn(String account, BrowserSettings settings) {
    var page = open(settings, null);
    page.navigate(FIRST_PAGES.get(account));
    enterPassword(page, account);
    return page;
  }

  /** On Keycloak's page. */
  public static void enterPassword(Page page, String account) {
    page.getByLabel("Username").fill(account);
    page.locator("#password").fill(LocalMode.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign In")).click();
    page.waitForURL(url -> url.startsWith(TestStack.shared().app().toString()));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    if (test.getExecutionException().isPresent()) {
      picture(test);
    }
    contexts.forEach(BrowserContext::close);
    hasNoComplaint();
  }

  /** Since it was last asked. */
  public void hasNoComplaint() {
    assertThat(watches).flatExtracting(BrowserMonitor::takeComplaints).isEmpty();
  }

  /** Of what a test brought about on purpose. */
  public void forgetComplaints() {
    watches.forEach(BrowserMonitor::takeComplaints);
  }

  private Page open(BrowserSettings settings, String state) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL(TestStack.shared().app().toString())
            .setViewportSize(settings.width(), settings.height())
            .setJavaScriptEnabled(settings.scripts())
            .setLocale("en-GB");
    if (state != null) {
      options.setStorageState(state);
    }
    var context = Chromium.shared().newContext(options);
    contexts.add(context);
    watches.add(new BrowserMonitor(context));
    return context.newPage();
  }

  private void picture(ExtensionContext test) {
    var name = test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName();
    var file = Path.of("target", "failed", name.replaceAll("[^A-Za-z0-9.]+", "-"));
    for (int i = 0; i < contexts.size(); i++) {
      for (var page : contexts.get(i).pages()) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of(file + "-" + i + ".png"))
                .setFullPage(true));
      }
    }
  }
}
