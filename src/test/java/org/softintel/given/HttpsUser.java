package org.softintel.given;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.softintel.local.LocalMode;

/**
 * Somebody at a browser that calls the service and its sign-in by the addresses of production, both
 * behind a proxy: curl, which checks certificates and keeps cookies as browsers do.
 */
public final class HttpsUser {
  public static final String SERVICE = "https://softintel.example.org";
  public static final String SIGN_IN = "https://sign-in.example.org";

  /** Of this machine, too, but not that of the proxy. */
  public static final String ADDRESS = "127.0.0.7";

  private static final int DONE = 0;
  private static final int OUT_OF_TIME = 28;
  private static final int MOST_REDIRECTS = 20;

  private final Path folder;
  private final Path cookies;
  private final List<String> always;
  private final List<Exchange> exchanges = new ArrayList<>();

  /**
   * One call.
   *
   * @param cookieBytes what the browser had to send of cookies
   * @param headerBytes all of the answer that stands before its body
   */
  public record Exchange(URI address, int cookieBytes, int headerBytes, RawHttp.Answer answer) {}

  /**
   * Nobody yet.
   *
   * @param folder keeps the cookies and what curl complains of
   * @param certificates a file with those that are trusted
   * @param ports where on this machine the proxy listens for each {@code HOST:PORT}
   */
  public HttpsUser(Path folder, Path certificates, Map<String, Integer> ports) {
    this.folder = folder;
    cookies = newFile();
    always =
        new ArrayList<>(
            List.of("curl", "--disable", "--silent", "--show-error", "--include", "--no-buffer"));
    always.addAll(List.of("--noproxy", "*", "--interface", ADDRESS, "--max-time", "40"));
    always.addAll(List.of("--compressed", "--cacert", certificates.toString()));
    always.addAll(List.of("--cookie", cookies.toString(), "--cookie-jar", cookies.toString()));
    ports.forEach((of, port) -> always.addAll(List.of("--connect-to", of + ":127.0.0.1:" + port)));
  }

  /** By the code flow, and back to the page. */
  public Exchange signIn(String account, String page) {
    var form = follow(get(page));
    var action = Jsoup.parse(form.answer().body()).select("form").attr("action");
    return follow(post(action, Map.of("username", account, "password", LocalMode.PASSWORD)));
  }

  private Exchange follow(Exchange first) {
    var last = first;
    for (int i = 0; i < MOST_REDIRECTS && last.answer().status() / 100 == 3; i++) {
      last = get(last.address().resolve(last.answer().header("Location")).toString());
    }
    return last;
  }

  /** With further options of curl. */
  public Exchange get(String address, String... options) {
    return exchange(address, "", List.of(options), DONE);
  }

  /** What came of an answer that does not end, in this time. */
  public Exchange listen(String address, Duration time) {
    return exchange(address, "", List.of("--max-time", "" + time.toSeconds()), OUT_OF_TIME);
  }

  /** With further options of curl. */
  public Exchange post(String address, Map<String, String> fields, String... options) {
    var form =
        fields.entrySet().stream()
            .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    var all = new ArrayList<>(List.of("--data-binary", "@-"));
    all.addAll(List.of(options));
    return exchange(address, form, all, DONE);
  }

  public String csrfToken(String page) {
    return Jsoup.parse(get(page).answer().body()).select("input[name=csrf-token]").attr("value");
  }

  /** All calls of the service so far, without those of the sign-in. */
  public List<Exchange> withTheService() {
    return exchanges.stream().filter(it -> it.address().toString().startsWith(SERVICE)).toList();
  }

  public List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  private Exchange exchange(String address, String body, List<String> options, int end) {
    // The stack's Keycloak writes the address at which it listens.
    var own = address.replace(TestStack.shared().signIn().toString(), SIGN_IN);
    var uri = URI.create(SERVICE).resolve(own);
    var command = new ArrayList<>(always);
    command.addAll(options);
    command.add(uri.toString());
    try {
      var sent = cookieBytes(uri.getHost());
      var said = newFile();
      var curl = new ProcessBuilder(command).redirectError(said.toFile()).start();
      try (var in = curl.getOutputStream()) {
        in.write(body.getBytes(UTF_8));
      }
      var answer = curl.getInputStream().readAllBytes();
      assertThat(curl.onExit().join().exitValue())
          .as(() -> "curl " + uri + ": " + read(said))
          .isEqualTo(end);
      var headers = new String(answer, ISO_8859_1).indexOf("\r\n\r\n") + "\r\n\r\n".length();
      var exchange = new Exchange(uri, sent, headers, RawHttp.parsed(new String(answer, UTF_8)));
      exchanges.add(exchange);
      return exchange;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As they stand in the header: names and values of curl's file, which has seven columns. */
  private int cookieBytes(String host) {
    return read(cookies)
        .replaceAll("(?m)^#HttpOnly_", "")
        .lines()
        .map(it -> it.split("\t", -1))
        .filter(it -> it.length == 7 && it[0].equals(host))
        .mapToInt(it -> it[5].length() + it[6].length() + "=; ".length())
        .sum();
  }

  private Path newFile() {
    try {
      return Files.createTempFile(folder, "curl", ".txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
