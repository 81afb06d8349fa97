package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** What every page must keep to, whoever serves it: the application or the sign-in service. */
public final class PageRules {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Those whose answer can be another one in a narrow window, as that of contrast can. */
  private static final List<String> RULES_OF_WIDTH =
      List.of("target-size", "scrollable-region-focusable");

  private static final String AXE = axe();
  private static final String LOOK =
      """
      rules => axe.run(document,
          {runOnly: rules, resultTypes: ['violations'], rules: {'color-contrast': {enabled: false}},
            // Not all style sheets anew for each page: only the rule about turned screens reads them.
            preload: {assets: rules.includes('css-orientation-lock') ? ['cssom', 'media'] : ['media']}})
        .then(it => it.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html)))
      """;

  /** The rule about turned screens costs as much as all others of a narrow window. */
  private static final String SPEAKS_OF_TURNING =
      """
      () => [...document.styleSheets].some(
          sheet => [...sheet.cssRules].some(it => /orientation/i.test(it.media?.mediaText ?? '')))
      """;

  /**
   * A number for each way in which texts of the page are drawn: by all that the browser made of
   * styles, for the text and for what it stands on.
   */
  private static final String LOOKS_OF_TEXTS =
      """
      () => {
        const hash = (seed, words) =>
            [...words.join()].reduce((it, letter) => Math.imul(it ^ letter.charCodeAt(0), 16777619), seed);
        const grounds = new Map([[null, 0]]);
        const ground = it => {
          if (!grounds.has(it)) {
            const css = getComputedStyle(it);
            grounds.set(it, hash(ground(it.parentElement),
                [it.className, css.backgroundColor, css.backgroundImage, css.opacity, css.position]));
          }
          return grounds.get(it);
        };
        const hasText = it => it.matches('input, select, textarea')
            || [...it.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim());
        window.textsByLook = new Map();
        [...document.querySelectorAll('body *')].filter(hasText).forEach(it => {
          const css = getComputedStyle(it);
          const look = hash(ground(it), [css.color, css.fontSize, css.fontWeight, css.textShadow]);
          textsByLook.set(look, [...textsByLook.get(look) ?? [], it]);
        });
        return [...textsByLook.keys()];
      }
      """;

  private static final String LOOK_AT_TEXTS =
      """
      looks => {
        // What changes by itself may be gone meanwhile.
        const texts = looks.flatMap(it => textsByLook.get(it)).filter(it => it.isConnected);
        return texts.length === 0 ? [] : axe.run({include: texts},
            {runOnly: ['color-contrast'], resultTypes: ['violations']})
          .then(it => it.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html)));
      }
      """;

  /**
   * Neither what is folded or said to screen readers only, nor what somebody typed or may choose.
   */
  private static final String TEXT_ON_SCREEN =
      """
      (place, until) => {
        const end = until ? until.getBoundingClientRect().bottom : Infinity;
        const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
        const shown = [];
        while (texts.nextNode()) {
          const holder = texts.currentNode.parentElement;
          if (holder.checkVisibility({visibilityProperty: true})
              && holder.getBoundingClientRect().top < end
              && !holder.closest('.govuk-visually-hidden, [aria-hidden=true], textarea, select')
              && !holder.closest('details:not([open]) > :not(summary)')) {
            shown.push(texts.currentNode.data);
          }
        }
        return shown.join(' ');
      }
      """;

  private static final String DANGER_LINE =
      """
      () => {
        const lines = [...document.querySelectorAll('header .app-danger p')];
        return {words: lines.map(it => it.innerText), height: lines[0]?.getBoundingClientRect().height ?? 0};
      }
      """;

  /** By the width of the window. */
  private static final Map<Integer, Set<Object>> LOOKS_WITHOUT_BARRIER = new HashMap<>();

  private PageRules() {}

  public static void holdsNoInlineCode(Document page) {
    assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
    assertThat(page.getAllElements().stream().flatMap(it -> it.attributes().asList().stream()))
        .noneMatch(it -> it.getKey().startsWith("on"));
    assertThat(page.select("script, link[rel=stylesheet]"))
        .allMatch(it -> it.attr("integrity").startsWith("sha384-"));
  }

  /** For a window that shows many pages: axe comes with each, which is quicker than later. */
  public static void willBeAsked(Page window) {
    window.addInitScript(AXE);
  }

  /** The same words on each page, whoever serves it, and one line of them on a phone. */
  public static void tellsWhomToCall(Page page) {
    page.setViewportSize(360, 800);
    var shown = (Map<?, ?>) page.evaluate(DANGER_LINE);
    assertThat(shown.get("words")).isEqualTo(List.of("If a child is in danger now, call 999"));
    assertThat(((Number) shown.get("height")).doubleValue()).isBetween(1.0, 30.0);
  }

  public static void hasNoBarrier(Page page) {
    assertThat(barriers(page)).isEmpty();
  }

  /** For a page that had no barrier in a wide window. */
  public static void hasNoBarrierWhenNarrow(Page page) {
    var rules = new ArrayList<>(RULES_OF_WIDTH);
    if ((boolean) page.evaluate(SPEAKS_OF_TURNING)) {
      rules.add("css-orientation-lock");
    }
    assertThat(barriers(page, rules)).isEmpty();
  }

  /** What axe finds; it is loaded once for each page, however often it looks. */
  public static List<?> barriers(Page page) {
    return barriers(page, RULES);
  }

  private static List<?> barriers(Page page, List<String> rules) {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate("() => {" + AXE + "}");
    }
    var found = new ArrayList<Object>((List<?>) page.evaluate(LOOK, rules));
    found.addAll(textsOfLowContrast(page));
    return found;
  }

  /** Contrast takes most of the time: texts that are drawn as others were are looked at once. */
  private static List<?> textsOfLowContrast(Page page) {
    var known =
        LOOKS_WITHOUT_BARRIER.computeIfAbsent(page.viewportSize().width, it -> new HashSet<>());
    var looks = new ArrayList<Object>((List<?>) page.evaluate(LOOKS_OF_TEXTS));
    looks.removeAll(known);
    if (looks.isEmpty()) {
      return List.of();
    }
    var found = (List<?>) page.evaluate(LOOK_AT_TEXTS, looks);
    if (found.isEmpty()) {
      known.addAll(looks);
    }
    return found;
  }

  /** What stands outside a narrow window, for who has to mend it. */
  private static final String BEYOND =
      "width => [...document.querySelectorAll('body *')]"
          + ".filter(it => it.getBoundingClientRect().right > width + 1)"
          + ".slice(0, 3).map(it => it.tagName + '.' + it.className + ': '"
          + " + it.textContent.trim().slice(0, 60)).join('; ')";

  /** WCAG 1.4.10: at 320 px nothing scrolls sideways. */
  public static void fitsAPhone(Page page) {
    page.setViewportSize(320, 800);

    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as(() -> page.url() + " goes beyond the edge with " + page.evaluate(BEYOND, 320))
        .isLessThanOrEqualTo(320);
  }

  /** A report is often told on a phone: its heading begins within the first 200 of 740 px. */
  public static void beginsHighOnAPhone(Page page) {
    page.setViewportSize(360, 740);
    assertThat(page.locator("h1").boundingBox().y).as(page.url()).isLessThanOrEqualTo(200);
  }

  /** WCAG 1.4.4, on a phone: text of twice the size makes no page wider. */
  public static void canBeReadAtDoubleSize(Page page, int width) {
    page.setViewportSize(width, 740);
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as(
            () ->
                page.url() + " at 200 % goes beyond the edge with " + page.evaluate(BEYOND, width))
        .isLessThanOrEqualTo(width);
    page.evaluate("document.documentElement.style.fontSize = ''");
  }

  /** How many words stand there to be read. */
  public static int wordsShown(Locator place) {
    return words((String) place.evaluate(TEXT_ON_SCREEN));
  }

  /** How many words of the page are read by who reads all of them down to {@code until}. */
  public static int wordsDownTo(Locator until) {
    return words(
        (String)
            until.evaluate(
                "it => (" + TEXT_ON_SCREEN.strip() + ")(document.querySelector('main'), it)"));
  }

  private static int words(String text) {
    // A full stop behind a link is no word.
    return (int) Stream.of(text.split("\\s+")).filter(it -> it.matches(".*[\\p{L}\\d].*")).count();
  }

  /** With -Dpictures, to be looked at. */
  public static void picture(Page page, String title) {
    if (System.getProperty("pictures") == null) {
      return;
    }
    for (var width : List.of(1280, 360)) {
      page.setViewportSize(width, 900);
      var file = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + "-" + width + ".png";
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/pictures", file)).setFullPage(true));
    }
  }

  private static String axe() {
    try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(source.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
