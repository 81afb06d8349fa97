package org.softintel.journey.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Set;
import java.util.function.Function;

/**
 * A page in one state, and how to bring it about. {@code shows} names templates and {@code GET}
 * routes, so that none can be forgotten.
 */
public record Sample(
    String title, String account, Set<String> shows, Function<Page, Response> arrive) {
  @Override
  public String toString() {
    return title;
  }
}
