package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.Browser;
import org.softintel.given.PageRules;
import org.softintel.given.ReportForm;

/** Larger letters, wider spacing, a high-contrast theme: what people set in their own browser. */
class DisplayPreferencesTest {
  private static final String TWICE_AS_LARGE = "html { font-size: 200% }";

  /** As WCAG 1.4.12 has it. */
  private static final String SPACED =
      """
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
          word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }
      """;

  /** A policy that allows no inline style says nothing of the reader's own. */
  private static final String STYLE =
      """
      css => {
        const own = new CSSStyleSheet();
        own.replaceSync(css);
        document.adoptedStyleSheets = [own];
      }
      """;

  /** Words that a box of a fixed size cuts off. */
  private static final String CUT =
      """
      () => [...document.querySelectorAll('body *')]
          .filter(it => ['hidden', 'clip'].includes(getComputedStyle(it).overflowY))
          .filter(it => it.clientHeight > 4 && it.innerText?.trim())
          .filter(it => it.scrollHeight > it.clientHeight + 1)
          .map(it => it.outerHTML.slice(0, 120))
      """;

  @RegisterExtension final Browser browser = new Browser();

  private Page page;
  private List<String> addresses = List.of();

  @BeforeEach
  void aFormUnderWay() {
    page = browser.as("reporter");
    var form = new ReportForm(page).start().fill("A teal kite over an invented field");
    var draft = "/reports/" + form.draft() + "/";
    addresses =
        List.of(
            "/",
            "/reports/new",
            draft + "what-happened",
            draft + "period",
            draft + "signs",
            draft + "rows/places/k1/where",
            draft + "rows/children",
            draft + "tasks",
            draft + "check",
            "/my-reports");
  }

  @Test
  void lettersOfTwiceTheSizeFit() {
    everywhere(TWICE_AS_LARGE, 1280);
  }

  @Test
  void wideSpacingFits() {
    everywhere(SPACED, 360);
  }

  private void everywhere(String css, int width) {
    for (var address : addresses) {
      page.setViewportSize(width, 900);
      page.navigate(address);
      page.evaluate(STYLE, css);
      assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
          .as(address)
          .isLessThanOrEqualTo(width);
      assertThat((List<?>) page.evaluate(CUT)).as(address).isEmpty();
      picture(width == 360 ? "spaced" : "large", address);
    }
  }

  /** Looked at by a person; that focus and choices are drawn is checked here. */
  @Test
  void colourAndMovementAreNotNeeded() {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setForcedColors(ForcedColors.ACTIVE)
            .setReducedMotion(ReducedMotion.REDUCE));
    for (var address : addresses) {
      page.navigate(address);
      page.keyboard().press("Tab");
      assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
          .as(address)
          .isNotEqualTo("none");
      picture("forced", address);
    }
  }

  private void picture(String how, String address) {
    PageRules.picture(page, how + address.replaceFirst("/reports/[0-9a-f-]{36}", ""));
  }
}
