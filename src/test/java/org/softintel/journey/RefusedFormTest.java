package org.softintel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.Browser;
import org.softintel.given.ReportForm;

/**
 * A form whose token is missing, too old or somebody else's is refused, and an hour's work is not
 * lost.
 */
class RefusedFormTest {
  private static final String WORDS = "A saffron tandem at the <b>invented</b> quarry & beyond";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void whatWasWrittenComesBackAndNothingIsStored() {
    // given
    var form = new ReportForm(browser.as("reporter")).start();
    form.write("What happened?", WORDS);
    var context = form.page().context();
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("csrf"));
    // when
    var answer = form.press("Continue");
    // then
    assertThat(answer.status()).isEqualTo(400);
    form.isAt("We could not use what was sent");
    assertThat(form.page().locator("textarea")).hasValue(WORDS);
    form.page().navigate("/reports/" + form.draft() + "/what-happened");
    assertThat(form.page().locator("#narrative")).hasValue("");
  }
}
