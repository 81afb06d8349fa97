package org.softintel.given;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tab, Space, Enter, arrows and letters. At each stop the focus is somewhere, wholly in view and
 * under nothing (WCAG 2.4.7, 2.4.11).
 */
public record KeyboardInput(Page page) implements InputMethod {
  private static final int STOPS_AT_MOST = 60;

  /** What has the focus, and whether it can be seen: a radio is drawn by its label. */
  private static final String FOCUS =
      """
      () => {
        const it = document.activeElement;
        const box = it.getBoundingClientRect();
        // Of a box for text the browser shows the line that is written. Boxes have fractions of a pixel.
        const bottom = it.matches('textarea') ? Math.min(box.bottom, box.top + 40) : box.bottom;
        const fits = box.top > -1 && box.left > -1
            && bottom < innerHeight + 1 && box.right < innerWidth + 1;
        const top = document.elementFromPoint(box.left + box.width / 2, (box.top + bottom) / 2);
        const own = top && (it.contains(top) || top.contains(it) || [...(it.labels ?? [])].includes(top));
        return {
          id: it.id, name: it.name ?? '', words: it.innerText?.trim() ?? '', tag: it.tagName,
          seen: fits && Boolean(own) };
      }
      """;

  /** One stop of the focus. */
  private record Stop(Map<?, ?> it) {
    boolean is(String part, String value) {
      return value.equals(it.get(part));
    }
  }

  /** Past the header by the link that is there for it. */
  @Override
  public void arrive() {
    tabTo("the skip link", it -> it.is("words", "Skip to main content"));
    page.keyboard().press("Enter");
  }

  @Override
  public void write(String control, String text) {
    tabTo(control, it -> it.is("id", control));
    page.keyboard().type(text);
  }

  @Override
  public void choose(String question, int index) {
    var choice = InputMethod.choice(question, index);
    tabTo(choice, it -> it.is("name", question) && (it.is("id", choice) || isRadio(question)));
    if (index > 0 && isRadio(question)) {
      for (int i = 0; i < index; i++) {
        page.keyboard().press("ArrowDown");
      }
    } else {
      page.keyboard().press("Space");
    }
  }

  @Override
  public void select(String control, int index) {
    tabTo(control, it -> it.is("id", control));
    for (int i = 0; i < index; i++) {
      page.keyboard().press("ArrowDown");
    }
  }

  @Override
  public void press(String words) {
    tabTo(words, it -> it.is("words", words));
    page.keyboard().press("Enter");
  }

  private boolean isRadio(String name) {
    return page.locator("[type=radio][name='" + name + "']").count() > 0;
  }

  private void tabTo(String what, Predicate<Stop> wanted) {
    for (int i = 0; i < STOPS_AT_MOST; i++) {
      page.keyboard().press("Tab");
      var stop = new Stop((Map<?, ?>) page.evaluate(FOCUS));
      assertThat(stop.is("tag", "BODY")).as("focus is lost on the way to %s", what).isFalse();
      assertThat(stop.it().get("seen")).as("the focus is seen: %s", stop).isEqualTo(true);
      if (wanted.test(stop)) {
        return;
      }
    }
    throw new AssertionError("not reached by Tab: " + what);
  }
}
