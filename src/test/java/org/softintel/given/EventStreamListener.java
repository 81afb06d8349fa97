package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens to a stream of events as it stands on the wire, line by line. */
public final class EventStreamListener implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpResponse<InputStream> answer;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  EventStreamListener(HttpResponse<InputStream> answer) {
    this.answer = answer;
    var thread = new Thread(this::listen, "event-stream");
    thread.setDaemon(true);
    thread.start();
  }

  public int status() {
    return answer.statusCode();
  }

  public List<String> lines() {
    return lines;
  }

  public boolean hasEnded() {
    return ended;
  }

  public String header(String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** Waits until the last news contains this. */
  public void awaitLine(String part) {
    Await.until(part + " in " + lines, PATIENCE, () -> last().contains(part));
  }

  public String last() {
    return lines.stream()
        .filter(it -> it.startsWith("data:"))
        .reduce("", (earlier, later) -> later);
  }

  public void awaitEnd(Duration within) {
    Await.until("the stream's end", within, () -> ended);
  }

  private void listen() {
    try (var reader = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      reader.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      // Cut off: that is an end as well.
    }
    ended = true;
  }

  @Override
  public void close() {
    try {
      answer.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
