package org.softintel.given;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes down what one browser complains of, and what it asks of strangers. */
final class BrowserMonitor {
  private static final String BAD_STATUS = "Failed to load resource: the server responded with";

  private final String us = TestStack.shared().app() + "/";
  private final String signIn = TestStack.shared().signIn() + "/";
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();

  BrowserMonitor(BrowserContext context) {
    context.onConsoleMessage(this::heard);
    context.onWebError(it -> complaints.add("error: " + it.error()));
    context.onRequest(this::asked);
    context.onResponse(this::answered);
  }

  /** An answer of 404 or 409 with its words, or 401, is a complaint of the browser, not of ours. */
  List<String> takeComplaints() {
    refused.forEach(
        url -> complaints.removeIf(it -> it.startsWith(BAD_STATUS) && it.endsWith(" " + url)));
    var taken = List.copyOf(complaints);
    complaints.clear();
    return taken;
  }

  private void heard(ConsoleMessage message) {
    // Chromium also tells what it did as it was told, such as to clear the site's data.
    var bad = List.of("error", "warning", "assert").contains(message.type());
    if (bad) {
      complaints.add(message.text() + " " + message.location().replaceFirst(":\\d+:\\d+$", ""));
    }
  }

  private void asked(Request request) {
    var url = request.url();
    if (!url.startsWith(us) && !url.startsWith(signIn)) {
      complaints.add("request to a stranger: " + url);
    }
  }

  private void answered(Response response) {
    var signedOut = response.status() == 401;
    if (signedOut || (response.request().isNavigationRequest() && response.status() >= 400)) {
      refused.add(response.url());
    }
  }
}
