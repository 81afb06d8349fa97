package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;

/** One request as it goes over the wire: with the headers given and no others, nothing unpacked. */
public final class ExactRequest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private ExactRequest() {}

  /** {@code headers} are names and values in turn. */
  public static HttpResponse<byte[]> get(String address, String... headers) {
    return sent(request(address, headers), BodyHandlers.ofByteArray());
  }

  /** {@code headers} are names and values in turn. */
  public static HttpResponse<String> post(String address, String body, String... headers) {
    var request = request(address, headers).POST(BodyPublishers.ofString(body));
    return sent(request, BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String address, String... headers) {
    var request = HttpRequest.newBuilder(TestStack.shared().app().resolve(address));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static <T> HttpResponse<T> sent(HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return CLIENT.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  public static String text(HttpResponse<byte[]> answer) {
    try {
      var zipped = header(answer, "Content-Encoding").equals("gzip");
      var bytes = new ByteArrayInputStream(answer.body());
      return new String((zipped ? new GZIPInputStream(bytes) : bytes).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
