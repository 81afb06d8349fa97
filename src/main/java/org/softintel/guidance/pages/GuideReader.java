package org.softintel.guidance.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a page of guidance from its file. Settings take the place of their names in braces. */
record GuideReader(Map<String, String> settings) {
  private static final Pattern SETTING = Pattern.compile("\\{([A-Za-z]+)}");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}&&[^,.'-]]");

  Guide guide(String name) {
    return guide(name, file(name + ".md"));
  }

  Guide guide(String name, String written) {
    var page =
        new Markdown(name, SETTING.matcher(written).replaceAll(it -> set(name, it.group(1))));
    var matter = page.matter();
    return new Guide(
        name,
        said(name, matter, "title"),
        said(name, matter, "summary"),
        said(name, matter, "readers"),
        said(name, matter, "owner"),
        date(name, matter, "reviewed"),
        date(name, matter, "next"),
        page.html(),
        page.text());
  }

  static String file(String name) {
    try (var file = GuideReader.class.getResourceAsStream("/guidance/" + name)) {
      if (file == null) {
        throw new BrokenGuide(name, "there is no such file");
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A setting is text: what means something to Markdown must not mean it here. */
  private String set(String page, String name) {
    var value = settings.get(name);
    if (value == null) {
      throw new BrokenGuide(page, "there is no setting " + name);
    }
    return Matcher.quoteReplacement(PUNCTUATION.matcher(value).replaceAll("\\\\$0"));
  }

  private static String said(String page, Map<String, String> matter, String key) {
    var value = matter.getOrDefault(key, "").strip();
    if (value.isEmpty()) {
      throw new BrokenGuide(page, "it does not say its " + key);
    }
    return value;
  }

  private static LocalDate date(String page, Map<String, String> matter, String key) {
    try {
      return LocalDate.parse(said(page, matter, key));
    } catch (DateTimeException e) {
      throw new BrokenGuide(page, key + " must be a date such as 2026-11-24", e);
    }
  }
}
