package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.ReportForm;

/**
 * How many pages and presses it takes from the start page to the reference, on a phone and with the
 * sign-in. Each journey prints its figures.
 */
class FormEffortTest {
  private static final BrowserSettings PHONE = new BrowserSettings(360, 740, true);

  @RegisterExtension final Browser browser = new Browser();

  private int pages;
  private int presses;

  @Test
  void oneThingIsToldInEightPagesAndTwentyPresses() {
    var form = begun();
    write(form, "narrative", "A grey kite stood over an invented field for an hour.");
    press(form, "Continue");
    choose(form, "How do you know?", "Another professional told me");
    press(form, "Continue");
    choose(form, "When did it happen?", "Yesterday");
    press(form, "Continue");

    send(form, "one thing");

    assertThat(pages).isLessThanOrEqualTo(8);
    assertThat(presses).isLessThanOrEqualTo(20);
  }

  /** Two children, a man, a car, a phone, an account and three dates. */
  @Test
  void manyThingsAreToldInTwentyFivePages() {
    var form = begun();
    write(form, "narrative", "Two young people were met outside an invented station.");
    press(form, "Continue");
    choose(form, "How do you know?", "I saw or heard it myself");
    press(form, "Continue");
    choose(form, "When did it happen?", "Over a period, or more than once");
    write(form, "happened-pattern", "Most Fridays since the summer");
    press(form, "Continue");
    follow(form, "A child, person, vehicle, phone, account, place or event, and other details");
    row(form, "Children and young people", "name", "Alex Invented", true);
    row(form, "", "name", "Jo Invented", false);
    row(form, "People of concern", "name", "Sample", false);
    row(form, "Vehicles", "registration", "ZZ9", false);
    row(form, "Phones", "phone", "01632 960123", false);
    row(form, "Online accounts", "handle", "made_up_name", false);
    row(form, "Events", "what", "The first evening", true);
    row(form, "", "what", "The second evening", true);
    row(form, "", "what", "The third evening", false);
    press(form, "Continue");

    send(form, "two children, a man, a car, a phone, an account, three dates");

    assertThat(pages).isLessThanOrEqualTo(25);
  }

  private ReportForm begun() {
    var page = browser.anonymous(PHONE);
    var form = new ReportForm(page);
    page.navigate("/");
    pages = 1;
    presses = 0;
    press(form, "Start now");
    presses += 2;
    Browser.enterPassword(page, "reporter");
    arrived();
    for (var question : new String[] {"danger", "referral", "assessment"}) {
      page.locator("[name=" + question + "][value=no]").check();
      presses++;
    }
    press(form, "Continue");
    return form.isAt("What happened?");
  }

  /** A new row from the list of tasks, or behind another. */
  private void row(ReportForm form, String task, String control, String text, boolean another) {
    if (!task.isEmpty()) {
      follow(form, task);
    }
    write(form, control, text);
    press(form, another ? "Save and add another" : "That is all I know");
  }

  private void write(ReportForm form, String control, String text) {
    form.page().locator("[id='" + control + "']").fill(text);
    presses++;
  }

  private void choose(ReportForm form, String question, String answer) {
    form.choose(question, answer);
    presses++;
  }

  private void press(ReportForm form, String button) {
    form.press(button);
    arrived();
  }

  private void follow(ReportForm form, String link) {
    var named = new Page.GetByRoleOptions().setName(link).setExact(true);
    form.page().getByRole(AriaRole.LINK, named).click();
    form.page().waitForLoadState();
    arrived();
  }

  private void arrived() {
    pages++;
    presses++;
  }

  private void send(ReportForm form, String what) {
    form.isAt(ReportForm.CHECK);
    press(form, "Confirm and send");
    form.isAt("Thank you for telling us");
    System.out.println(what + ": " + pages + " pages, " + presses + " presses");
  }
}
