package org.softintel.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Those who ask for too much: some without an account, from twenty addresses, and some with one.
 */
final class FloodCrowd implements AutoCloseable {
  private static final int HALF_SENT = 200;
  private static final int SLOW_READERS = 100;
  private static final int SLOW_EXPORTS = 10;
  private static final int LARGE_FORMS = 40;
  private static final int WRITERS = 8;
  private static final int EXPORTS = 6;
  private static final int ADDRESSES = 20;
  private static final int ANNOUNCED = 60_000;
  private static final byte[] CHUNK = new byte[64 * 1024];
  private static final int CHUNKS = 90;
  private static final String NARRATIVE = "An invented story of a saffron tandem. ".repeat(500);

  private final URI app;
  private final List<Thread> threads = new ArrayList<>();
  private final Map<String, AtomicInteger> told =
      java.util.Collections.synchronizedMap(new TreeMap<>());
  private volatile boolean isOver;

  FloodCrowd(URI app) {
    this.app = app;
  }

  private interface Work {
    void go() throws Exception;
  }

  /** Signs in those who have accounts, then lets everybody loose. */
  void begin() throws Exception {
    var auditor = Officer.signedIn(app, "auditor", "/audit");
    var writers = new ArrayList<Officer>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(Officer.signedIn(app, i % 2 == 0 ? "reporter" : "reporter2", "/reports/new"));
    }
    keepOpen(HALF_SENT, "half-sent forms ended", halfSent(), new byte[] {'x'});
    keepOpen(
        SLOW_READERS,
        "slow readers ended",
        RawGet.request(app, "/guidance", "").repeat(100).getBytes(ISO_8859_1),
        new byte[0]);
    keepOpen(
        SLOW_EXPORTS,
        "slow exports ended",
        RawGet.request(app, "/audit/export/log.ndjson", auditor.cookies()).getBytes(ISO_8859_1),
        new byte[0]);
    for (int i = 0; i < LARGE_FORMS; i++) {
      var address = i;
      repeat("large forms", () -> largeForm(address));
    }
    for (var writer : writers) {
      repeat("drafts saved", () -> draft(writer));
    }
    for (int i = 0; i < EXPORTS; i++) {
      repeat(
          "exports",
          () ->
              count(
                  "exports: "
                      + RawGet.of(app, "/audit/export/log.ndjson", auditor.cookies()).status()));
    }
  }

  private void repeat(String name, Work work) {
    start(
        name,
        () -> {
          while (!isOver) {
            try {
              work.go();
            } catch (IOException e) {
              count(name + ": cut off");
            }
          }
        });
  }

  private void start(String name, Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.go();
              } catch (Exception e) {
                count(name + " failed: " + e);
              }
            },
            name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private byte[] halfSent() {
    return (head(ANNOUNCED) + "narrative=" + "x".repeat(ANNOUNCED / 2)).getBytes(ISO_8859_1);
  }

  private String head(long length) {
    return "POST /reports/new HTTP/1.1\r\nHost: "
        + app.getAuthority()
        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  /**
   * Keeps so many connections open, each with its request, reads a little of each answer every
   * second and sends {@code drop}, and opens another where the service has ended one.
   */
  private void keepOpen(int many, String ended, byte[] request, byte[] drop) {
    start(
        ended,
        () -> {
          var open = new SocketChannel[many];
          var little = ByteBuffer.allocate(512);
          while (!isOver) {
            for (int i = 0; i < many && !isOver; i++) {
              if (open[i] == null) {
                open[i] = opened(i, request);
              } else if (!goesOn(open[i], little.clear(), i % 2 == 0 ? drop : new byte[0])) {
                count(ended);
                open[i].close();
                open[i] = null;
              }
            }
            Thread.sleep(1_000);
          }
          for (var one : open) {
            if (one != null) {
              one.close();
            }
          }
        });
  }

  private SocketChannel opened(int number, byte[] request) throws IOException {
    var channel = SocketChannel.open();
    channel.setOption(java.net.StandardSocketOptions.SO_RCVBUF, 4_096);
    channel.bind(new InetSocketAddress("127.0.0." + (2 + number % ADDRESSES), 0));
    channel.connect(new InetSocketAddress(app.getHost(), app.getPort()));
    channel.configureBlocking(false);
    channel.write(ByteBuffer.wrap(request));
    return channel;
  }

  private static boolean goesOn(SocketChannel channel, ByteBuffer little, byte[] drop) {
    try {
      channel.write(ByteBuffer.wrap(drop));
      return channel.read(little) >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void largeForm(int number) throws IOException {
    try (var channel = SocketChannel.open()) {
      channel.bind(new InetSocketAddress("127.0.0." + (2 + number % ADDRESSES), 0));
      channel.connect(new InetSocketAddress(app.getHost(), app.getPort()));
      channel.write(ByteBuffer.wrap(head((long) CHUNK.length * CHUNKS).getBytes(ISO_8859_1)));
      for (int i = 0; i < CHUNKS && !isOver; i++) {
        channel.write(ByteBuffer.wrap(CHUNK));
      }
      count("large forms: sent to the end");
    }
  }

  private void draft(Officer writer) throws IOException, InterruptedException {
    var begun = writer.answer("/reports/new", Map.of("danger", "no"));
    var page = begun.headers().firstValue("Location").orElse("/reports/new");
    if (begun.statusCode() != 303) {
      count("drafts begun: " + begun.statusCode());
      Thread.sleep(1_000);
      return;
    }
    var path = URI.create(page).getPath().replaceAll("/[^/]*$", "/what-happened");
    for (int i = 0; i < 5 && !isOver; i++) {
      var saved = writer.answer(path, Map.of("narrative", NARRATIVE + i));
      count("drafts saved: " + saved.statusCode());
    }
  }

  private void count(String what) {
    told.computeIfAbsent(what, it -> new AtomicInteger()).incrementAndGet();
  }

  /** How many half-sent forms the service ended. */
  int ended() {
    var ended = told.get("half-sent forms ended");
    return ended == null ? 0 : ended.get();
  }

  Map<String, AtomicInteger> told() {
    return told;
  }

  void end() throws InterruptedException {
    isOver = true;
    for (var thread : threads) {
      thread.join(30_000);
    }
  }

  @Override
  public void close() {
    isOver = true;
  }
}
