package org.softintel.given;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** A mouse or a thumb. */
public record PointerInput(Page page) implements InputMethod {
  @Override
  public void write(String control, String text) {
    at(control).fill(text);
  }

  @Override
  public void choose(String question, int index) {
    at(InputMethod.choice(question, index)).check();
  }

  @Override
  public void select(String control, int index) {
    at(control).selectOption(new SelectOption().setIndex(index));
  }

  @Override
  public void press(String words) {
    var main = page.locator("main");
    main.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true))
        .or(
            main.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(words).setExact(true)))
        .or(main.locator("summary", new Locator.LocatorOptions().setHasText(words)))
        .click();
  }

  private Locator at(String control) {
    return page.locator("[id='" + control + "']");
  }
}
