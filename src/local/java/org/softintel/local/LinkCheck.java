package org.softintel.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Run by hand: follows the public pages of a running service and asks every address on them, ours
 * and others', whether it is still there.
 */
public final class LinkCheck {
  private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"([^\"#]+)");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int FIRST_FAILURE = 400;
  private static final int PAGES_AT_MOST = 500;

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(Redirect.NORMAL).connectTimeout(PATIENCE).build();
  private final URI site;
  private final Map<URI, String> found = new LinkedHashMap<>();
  private final ArrayDeque<URI> toRead = new ArrayDeque<>();

  LinkCheck(URI site) {
    this.site = site;
  }

  /** {@code -Dlinks.site=} says which service; without it, local mode. */
  public static void main(String[] arguments) {
    var site = URI.create(System.getProperty("links.site", "http://localhost:8080"));
    var faults = new LinkCheck(site).faults();
    faults.forEach(it -> System.out.println("LOOK  " + it));
    if (!faults.isEmpty()) {
      throw new IllegalStateException(faults.size() + " links need a look");
    }
  }

  List<String> faults() {
    note(site.resolve("/"), "the address of the service");
    var faults = new ArrayList<String>();
    var asked = 0;
    while (!toRead.isEmpty() && asked++ < PAGES_AT_MOST) {
      var address = toRead.remove();
      var answer = answer(address);
      System.out.println(answer + "  " + address);
      if (!answer.startsWith("ok")) {
        faults.add(address + " (on " + found.get(address) + "): " + answer);
      }
    }
    return faults;
  }

  private String answer(URI address) {
    try {
      var response = http.send(request(address), BodyHandlers.ofString());
      if (response.statusCode() >= FIRST_FAILURE) {
        return "answers " + response.statusCode();
      }
      if (isOurs(address) && isOurs(response.uri())) {
        read(address, response.body());
      }
      return "ok" + moved(address, response);
    } catch (IOException e) {
      return "does not answer: " + e.getClass().getSimpleName();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest request(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .header("User-Agent", "Mozilla/5.0 (link check)")
        .build();
  }

  private static String moved(URI address, HttpResponse<?> response) {
    return response.uri().equals(address)
        ? ""
        : ", moved to " + response.uri().toString().replaceFirst("\\?.*", "");
  }

  private void read(URI page, String html) {
    LINK.matcher(html)
        .results()
        .map(it -> it.group(1).replace("&amp;", "&"))
        .filter(it -> it.startsWith("/") || it.startsWith("http"))
        .forEach(it -> note(page.resolve(it), page.getPath()));
  }

  /** Leaving is not reading, and a search has no end. */
  private void note(URI address, String where) {
    var skipped =
        isOurs(address) && (address.getQuery() != null || address.getPath().equals("/leave"));
    if (!skipped && found.putIfAbsent(address, where) == null) {
      toRead.add(address);
    }
  }

  private boolean isOurs(URI address) {
    return site.getAuthority().equals(address.getAuthority());
  }
}
