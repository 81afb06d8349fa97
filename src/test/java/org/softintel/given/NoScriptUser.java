package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.softintel.local.LocalMode;

/** Somebody at a browser that runs no script: follows links, fills in forms, keeps cookies. */
public final class NoScriptUser {
  private static final Duration PATIENCE = Duration.ofSeconds(100);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  // Secure ones too, which a browser sends to localhost although it is plain http. Those of the
  // sign-in service have a path that the application's addresses do not begin with.
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> signInCookies = new LinkedHashMap<>();

  private NoScriptUser() {}

  public static NoScriptUser anonymous() {
    return new NoScriptUser();
  }

  /**
   * Signs in as the code flow has it: to Keycloak, its form, and back. Tries again, as a person
   * would, while the service says that Keycloak, which has just started, is away.
   */
  public static NoScriptUser signedIn(String account, String firstPage) {
    var asked = new AtomicReference<Asked>();
    Await.until(
        "the form that asks " + account + " for a password",
        PATIENCE,
        () -> {
          var person = new NoScriptUser();
          asked.set(new Asked(person, person.follow(person.get(firstPage))));
          if (!asked.get().form.body().contains("name=\"username\"")) {
            var form = asked.get().form;
            throw new AssertionError(form + ": " + Jsoup.parse(form.body()).title());
          }
          return true;
        });
    asked.get().person.enterPassword(asked.get().form, account);
    return asked.get().person;
  }

  private record Asked(NoScriptUser person, HttpResponse<String> form) {}

  /** Fills in Keycloak's form, and comes back to the page that was asked for. */
  public HttpResponse<String> enterPassword(HttpResponse<String> form, String account) {
    var action = Jsoup.parse(form.body()).select("form").attr("action");
    var back = follow(post(action, Map.of("username", account, "password", LocalMode.PASSWORD)));
    if (back.statusCode() == 404
        || back.statusCode() >= 500
        || !back.uri().getAuthority().equals(app().getAuthority())) {
      throw new AssertionError(account + " could not sign in: " + back.statusCode());
    }
    return back;
  }

  /** The same session in a second window: what one does to its cookies, the other does not see. */
  public NoScriptUser copy() {
    var copy = new NoScriptUser();
    copy.cookies.putAll(cookies);
    copy.signInCookies.putAll(signInCookies);
    return copy;
  }

  public HttpResponse<String> get(String address) {
    return send(request(address).GET());
  }

  /** With further headers, names and values in turn. */
  public HttpResponse<String> getWith(String address, String... headers) {
    return send(request(address).headers(headers).GET());
  }

  /** As a browser follows a link that stood on a page of {@code site}. */
  public HttpResponse<String> getFrom(String site, String address) {
    return getWith(address, "Sec-Fetch-Site", site);
  }

  /** A file, as it is. */
  public HttpResponse<byte[]> download(String address) {
    return bytes(request(address).GET());
  }

  /** As {@link #answer}, for a form that is answered with a file. */
  public HttpResponse<byte[]> answerWithFile(String page, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("csrf-token", csrfToken(page));
    return bytes(form(page, all));
  }

  private static HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Keeps the answer open and listens to it. */
  public EventStreamListener listen(String address) {
    try {
      return new EventStreamListener(
          CLIENT.send(
              request(address).header("Accept", "text/event-stream").GET().build(),
              BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> post(String address, Map<String, String> fields) {
    return send(form(address, fields));
  }

  private HttpRequest.Builder form(String address, Map<String, String> fields) {
    var form =
        fields.entrySet().stream()
            .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    return request(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  /** A new draft's address, at which nothing is answered yet. */
  public String draft() {
    var begun = answer("/reports/new", Map.of("danger", "no"));
    return begun.headers().firstValue("Location").orElseThrow().replaceAll("/[^/]*$", "");
  }

  /** As a browser sends a form that stood on a page of {@code site}. */
  public HttpResponse<String> postFrom(String site, String address, Map<String, String> fields) {
    return postWith(address, fields, "Sec-Fetch-Site", site);
  }

  public HttpResponse<String> postWith(
      String address, Map<String, String> fields, String... headers) {
    return send(form(address, fields).headers(headers));
  }

  /** A body of another format than a form's; an empty type sends no header for it. */
  public HttpResponse<String> sendAs(String type, String address, String body) {
    var request = request(address).POST(BodyPublishers.ofString(body));
    return send(type.isEmpty() ? request : request.header("Content-Type", type));
  }

  /** Fills in the form of a page and sends it, with the token that the form holds. */
  public HttpResponse<String> answer(String page, Map<String, String> fields) {
    return submit(page, page, fields);
  }

  /** Sends the fields to {@code action} with what the form for it on {@code page} holds hidden. */
  public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
    var shown = Jsoup.parse(get(page).body());
    var all = new LinkedHashMap<String, String>();
    shown
        .select("form[action=" + action + "] input[type=hidden]")
        .forEach(it -> all.put(it.attr("name"), it.attr("value")));
    all.put("csrf-token", shown.select("input[name=csrf-token]").attr("value"));
    all.putAll(fields);
    return post(action, all);
  }

  public String csrfToken(String page) {
    return Jsoup.parse(get(page).body()).select("input[name=csrf-token]").attr("value");
  }

  public HttpResponse<String> follow(HttpResponse<String> answer) {
    var last = answer;
    while (last.statusCode() / 100 == 3) {
      last =
          get(last.uri().resolve(last.headers().firstValue("Location").orElseThrow()).toString());
    }
    return last;
  }

  public Set<String> cookieNames() {
    return Set.copyOf(cookies.keySet());
  }

  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /** Empty forgets the cookie. */
  public void carry(String cookie, String value) {
    keep(cookie + "=" + value, cookies);
  }

  private HttpRequest.Builder request(String address) {
    var uri = app().resolve(address);
    var request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    return cookiesFor(uri).isEmpty() ? request : request.header("Cookie", header(cookiesFor(uri)));
  }

  private Map<String, String> cookiesFor(URI uri) {
    return uri.getAuthority().equals(TestStack.shared().signIn().getAuthority())
        ? signInCookies
        : cookies;
  }

  private static String header(Map<String, String> cookies) {
    return cookies.entrySet().stream()
        .map(it -> it.getKey() + "=" + it.getValue())
        .collect(Collectors.joining("; "));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(it -> keep(it, cookiesFor(answer.uri())));
      return answer;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void keep(String setCookie, Map<String, String> cookies) {
    var pair = setCookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty() || setCookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  private static URI app() {
    return TestStack.shared().app();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
