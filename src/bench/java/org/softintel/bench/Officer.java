package org.softintel.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.softintel.local.LocalMode;

/** Somebody who is signed in, with a session of their own. */
public final class Officer {
  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI app;
  private final Map<String, Map<String, String>> cookies = new HashMap<>();
  private String token = "";

  private Officer(URI app) {
    this.app = app;
  }

  public static Officer signedIn(URI app, String account) throws IOException, InterruptedException {
    return signedIn(app, account, "/triage/search");
  }

  /** {@code first} is a page that the account may see and that holds a form. */
  static Officer signedIn(URI app, String account, String first)
      throws IOException, InterruptedException {
    var officer = new Officer(app);
    var page = officer.follow(officer.send(app.resolve(first), Map.of()));
    var form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new IOException("no sign-in form: " + page.statusCode());
    }
    var action = page.uri().resolve(form.group(1).replace("&amp;", "&"));
    var home =
        officer.follow(
            officer.send(action, Map.of("username", account, "password", LocalMode.PASSWORD)));
    var token = TOKEN.matcher(home.body());
    if (!token.find()) {
      throw new IOException(account + " is not signed in: " + home.statusCode());
    }
    officer.token = token.group(1);
    return officer;
  }

  /** The same session at another process: browsers know one address, whoever answers. */
  public Officer at(URI other) {
    var same = new Officer(other);
    same.cookies.put(
        other.getAuthority(), cookies.computeIfAbsent(app.getAuthority(), it -> new HashMap<>()));
    same.token = token;
    return same;
  }

  public String get(String address) throws IOException, InterruptedException {
    return expect(send(app.resolve(address), Map.of()));
  }

  int status(String address) throws IOException, InterruptedException {
    return send(app.resolve(address), Map.of()).statusCode();
  }

  String search(String field, String typed) throws IOException, InterruptedException {
    return post("/triage/search", Map.of("field", field, "typed", typed));
  }

  /** Fills in the form of a page and sends it: the answer's status and where it leads. */
  public HttpResponse<String> answer(String page, Map<String, String> fields)
      throws IOException, InterruptedException {
    var found = TOKEN.matcher(send(app.resolve(page), Map.of()).body());
    var all = new HashMap<>(fields);
    all.put("csrf-token", found.find() ? found.group(1) : token);
    return send(app.resolve(page), all);
  }

  /** Sends a form of a page that was shown before, and gets the page that it leads to. */
  public String post(String page, Map<String, String> fields)
      throws IOException, InterruptedException {
    var all = new HashMap<>(fields);
    all.put("csrf-token", token);
    return expect(follow(send(app.resolve(page), all)));
  }

  /** What the browser sends with each request. */
  String cookies() {
    return header(cookies.getOrDefault(app.getAuthority(), Map.of()));
  }

  private static String header(Map<String, String> kept) {
    return kept.entrySet().stream()
        .map(it -> it.getKey() + "=" + it.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String expect(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IOException(answer.uri().getPath() + " was answered " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpResponse<String> follow(HttpResponse<String> answer)
      throws IOException, InterruptedException {
    var last = answer;
    while (last.statusCode() / 100 == 3) {
      last =
          send(last.uri().resolve(last.headers().firstValue("Location").orElseThrow()), Map.of());
    }
    return last;
  }

  private HttpResponse<String> send(URI uri, Map<String, String> fields)
      throws IOException, InterruptedException {
    var kept = cookies.computeIfAbsent(uri.getAuthority(), it -> new HashMap<>());
    var request = HttpRequest.newBuilder(uri);
    if (!kept.isEmpty()) {
      request.header("Cookie", header(kept));
    }
    if (!fields.isEmpty()) {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(
              BodyPublishers.ofString(
                  fields.entrySet().stream()
                      .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                      .collect(Collectors.joining("&"))));
    }
    var answer = client.send(request.build(), BodyHandlers.ofString());
    answer.headers().allValues("Set-Cookie").forEach(it -> keep(it, kept));
    return answer;
  }

  private static void keep(String cookie, Map<String, String> kept) {
    var pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty() || cookie.toLowerCase(Locale.ROOT).contains("max-age=0")) {
      kept.remove(pair[0]);
    } else {
      kept.put(pair[0], pair[1]);
    }
  }
}
