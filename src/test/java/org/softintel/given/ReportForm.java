package org.softintel.given;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;

/** The form as its reporter sees it: by headings, labels and buttons. */
public record ReportForm(Page page) {
  public static final String CHECK = "Check your answers before sending this information";

  public static final String HURT_SOON = "Is anybody in danger now or in the next few hours?";

  /** Past the question before the form, at the first page. */
  public ReportForm start() {
    if (!address().equals("/reports/new")) {
      page.navigate("/reports/new");
    }
    choose(HURT_SOON, "No");
    press("Continue");
    return isAt("What happened?");
  }

  /** As {@link #start}, without a look at the page before. */
  public ReportForm begun() {
    var no = Map.of("danger", "no");
    page.navigate(sent("/reports/new", no).url());
    return isAt("What happened?");
  }

  /** As {@link #fill}, without a look at the pages on the way. */
  public ReportForm filled(String narrative) {
    answered("what-happened", Map.of("narrative", narrative));
    answered("how-you-know", Map.of("provenance-source", "online"));
    answered("when", Map.of("happened-kind", "not-known"));
    page.navigate("/reports/" + draft() + "/check");
    return isAt(CHECK);
  }

  /** Answers a page of this draft without a look at it. */
  public void answered(String path, Map<String, String> fields) {
    sent("/reports/" + draft() + "/" + path, fields);
  }

  private APIResponse sent(String address, Map<String, String> fields) {
    var form = FormData.create();
    fields.forEach(form::set);
    page.context().cookies().stream()
        .filter(it -> it.name.equals("__Host-csrf"))
        .forEach(it -> form.set("csrf-token", it.value));
    var answer = page.request().post(address, RequestOptions.create().setForm(form));
    if (!answer.ok()) {
      throw new AssertionError(address + " answered " + answer.status());
    }
    return answer;
  }

  public ReportForm choose(String question, String answer) {
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
        .getByLabel(answer, new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true))
        .check();
    return this;
  }

  public ReportForm write(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    return this;
  }

  /** The date on which it happened, or the only one of the page. */
  public ReportForm date(String day, String month, String year) {
    var boxes = page.locator(".govuk-date-input:visible");
    boxes.getByLabel("Day").fill(day);
    boxes.getByLabel("Month").fill(month);
    boxes.getByLabel("Year").fill(year);
    return this;
  }

  /** Presses the button that goes on, whatever it is called. */
  public ReportForm goOn() {
    press(page.locator("main form button:not(.govuk-button--secondary)").first().innerText());
    return this;
  }

  /** The whole form, up to the answers to be checked. */
  public ReportForm fill(String narrative) {
    write("What happened?", narrative).goOn().isAt("How do you know?");
    choose("How do you know?", "Another professional or foster carer told me").goOn();
    isAt("When did it happen?");
    choose("When did it happen?", "Not sure").goOn();
    return isAt(CHECK);
  }

  /** From the answers to a question that is offered there, and back. */
  public ReportForm offered(String question) {
    var link = page.getByText(question, new Page.GetByTextOptions().setExact(true));
    if (!link.isVisible()) {
      page.getByText("Other questions").click();
    }
    link.click();
    page.waitForLoadState();
    return this;
  }

  /** The reference on the receipt. */
  public String send() {
    press("Confirm and send");
    isAt("Thank you for telling us");
    return page.locator(".govuk-panel__body strong").innerText();
  }

  public ReportForm isAt(String heading) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText(heading);
    return this;
  }

  /** The page that came of it, whatever it is. */
  public Response press(String button) {
    return press(page, button);
  }

  public static Response press(Page page, String button) {
    return press(
        page,
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
  }

  public static Response press(Page page, Locator button) {
    var answer =
        page.waitForResponse(
            it -> it.request().isNavigationRequest() && it.status() / 100 != 3, button::click);
    page.waitForLoadState();
    return answer;
  }

  /** The draft that the address names. */
  public String draft() {
    return address().replaceFirst("/reports/([^/]+)/.*", "$1");
  }

  public String address() {
    return java.net.URI.create(page.url()).getPath();
  }
}
