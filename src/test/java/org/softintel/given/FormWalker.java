package org.softintel.given;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.softintel.local.LocalMode;

/**
 * Tells a report on a phone, from the start page through the sign-in to the reference, and counts
 * what it costs. A new one for each report.
 */
public final class FormWalker {
  /** Seven terms and eleven details, pasted as it stands in the record. */
  public static final String NURSES_NOTE =
      "The girl is promiscuous and puts herself at risk. She is streetwise and attention seeking."
          + " She is sexually active with her boyfriend, and chose this lifestyle. Cars ZZ99 ZZA,"
          + " ZZ99 ZZB, ZZ99 ZZC, ZZ99 ZZD and ZZ99 ZZE. Phones 01632 960121, 01632 960122, 01632"
          + " 960123 and 01632 960124. She is on snap: invented_kid99 and insta: invented_kid98.";

  private static final BrowserSettings PHONE = new BrowserSettings(360, 740, true);
  private static final String REPORTER = "reporter";

  private final Page page;
  private final ReportForm form;
  private int pages;
  private int presses;
  private int words;
  private int advice;
  private int keys;

  public FormWalker(Browser browser) {
    page = browser.anonymous(PHONE);
    form = new ReportForm(page);
  }

  /**
   * What a report cost: words of each page from its top to what was pressed, of advice those before
   * the fold, and keys that were typed.
   */
  public record Effort(int pages, int presses, int words, int advice, int keys) {
    /** Of a person: 200 words a minute read, 3 s for a press, 200 keys a minute typed. */
    private static final double WORDS_A_MINUTE = 200;

    private static final double PRESSES_A_MINUTE = 20;
    private static final double KEYS_A_MINUTE = 200;

    private double minutesOfDoing() {
      return presses / PRESSES_A_MINUTE + keys / KEYS_A_MINUTE;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d pages, %d presses, %d words down to what is pressed, %d of them advice, %d keys;"
              + " estimated for a person: %.1f min if nothing is read, %.1f if every word is",
          pages,
          presses,
          words,
          advice,
          keys,
          minutesOfDoing(),
          minutesOfDoing() + words / WORDS_A_MINUTE);
    }
  }

  /** One thing to say. */
  public Effort oneThing() {
    begin();
    write("narrative", "A grey kite stood over an invented field for an hour.");
    press("Continue");
    choose("How do you know?", "Another professional or foster carer told me");
    press("Continue");
    choose("When did it happen?", "Yesterday");
    press("Continue");
    return sent();
  }

  /** Two children, a man, a car, a phone, an account and three dates. */
  public Effort manyThings() {
    begin();
    write("narrative", "Two young people were met outside an invented station.");
    press("Continue");
    choose("How do you know?", "I saw or heard it myself");
    press("Continue");
    choose("When did it happen?", "Over a period, or more than once");
    write("happened-pattern", "Most Fridays since the summer");
    press("Continue");
    follow("Add a child, person, vehicle, place or other details");
    row("Children and young people", "name", "Alex Invented", true);
    row("", "name", "Jo Invented", false);
    row("People of concern", "name", "Sample", false);
    row("Vehicles", "registration", "ZZ9", false);
    row("Phones", "phone", "01632 960123", false);
    row("Online accounts", "handle", "made_up_name", false);
    row("Events", "what", "The first evening", true);
    row("", "what", "The second evening", true);
    row("", "what", "The third evening", false);
    press("Check your answers and send");
    return sent();
  }

  /** A note of a health record, pasted; its details are added, its words stay. */
  public Effort pastedNote() {
    begin();
    paste("narrative", NURSES_NOTE);
    press("Continue");
    form.isAt("Before you continue");
    advice = PageRules.wordsShown(page.locator("main"));
    press("Keep my words and continue");
    choose("How do you know?", "It is in a record, on CCTV or on a device");
    press("Continue");
    choose("When did it happen?", "Not sure");
    press("Continue");
    return sent();
  }

  private void begin() {
    page.navigate("/");
    pages++;
    press("Start now");
    // Two boxes and a button.
    presses += 3;
    keys += REPORTER.length() + LocalMode.PASSWORD.length();
    words += PageRules.wordsDownTo(page.locator("#password"));
    Browser.enterPassword(page, REPORTER);
    pages++;
    page.locator("[name=danger][value=no]").check();
    presses++;
    press("Continue");
    form.isAt("What happened?");
  }

  /** A new row from the list of tasks, or behind another. */
  private void row(String task, String control, String text, boolean another) {
    if (!task.isEmpty()) {
      follow(task);
    }
    write(control, text);
    press(another ? "Save and add another" : "Save and continue");
  }

  private void write(String control, String text) {
    keys += text.length();
    paste(control, text);
  }

  private void paste(String control, String text) {
    page.locator("[id='" + control + "']").fill(text);
    presses++;
  }

  private void choose(String question, String answer) {
    form.choose(question, answer);
    presses++;
  }

  private void press(String button) {
    read(page.getByRole(AriaRole.BUTTON, named(button)));
    form.press(button);
    presses++;
    pages++;
  }

  private void follow(String link) {
    var followed = page.getByRole(AriaRole.LINK, named(link));
    read(followed);
    followed.click();
    page.waitForLoadState();
    presses++;
    pages++;
  }

  private static Page.GetByRoleOptions named(String words) {
    return new Page.GetByRoleOptions().setName(words).setExact(true);
  }

  private void read(Locator downTo) {
    words += PageRules.wordsDownTo(downTo);
  }

  private Effort sent() {
    form.isAt(ReportForm.CHECK);
    press("Confirm and send");
    form.isAt("Thank you for telling us");
    read(page.locator(".govuk-panel__body strong"));
    return new Effort(pages, presses, words, advice, keys);
  }
}
