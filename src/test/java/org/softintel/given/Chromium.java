package org.softintel.given;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One real browser for all tests, the one that the machine has. */
public final class Chromium {
  /** The first that is there; the shell is the same engine without a window to paint. */
  private static final List<String> NAMES =
      List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

  private static final List<String> ALWAYS =
      List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");

  /** Three stacks share two cores: what has to come takes longer at times. */
  private static final double MILLIS_TO_WAIT = 20_000;

  private static @Nullable Browser shared;
  private static @Nullable Playwright driver;

  private Chromium() {}

  public static synchronized Browser shared() {
    var running = shared;
    if (running == null) {
      running = launched(List.of());
      shared = running;
    }
    return running;
  }

  /** Another one, with further arguments; to be closed. */
  public static synchronized Browser launched(List<String> further) {
    var arguments = new ArrayList<>(ALWAYS);
    arguments.addAll(further);
    return driver()
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(arguments));
  }

  private static synchronized Playwright driver() {
    var running = driver;
    if (running == null) {
      PlaywrightAssertions.setDefaultAssertionTimeout(MILLIS_TO_WAIT);
      var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      running = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      driver = running;
    }
    return running;
  }

  /** Ends the driver too, whose threads would keep a program alive. */
  public static synchronized void close() {
    if (driver != null) {
      driver.close();
    }
  }

  private static Path executable() {
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("install Chromium so that it is on the PATH"));
  }
}
