package org.softintel.bench.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.softintel.delivery.mail.Ways;
import org.softintel.delivery.mail.Ways.Way;
import org.softintel.given.StartTls;
import org.softintel.local.LocalStack;

/** Sends the same mails in each way, over and over, and says how long that took. */
final class Measuring {
  private static final int MAILS = Integer.getInteger("bench.mails", 500);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  /** As many as the service sends at a time. */
  private static final int WORKERS = Integer.getInteger("bench.workers", 2);

  private static final int WARM_UP = 100;
  private static final int OPENED = 10;
  private static final int TEXT = 4096;
  private static final int PORT = 3826;

  private final Map<String, List<Double>> taken = new LinkedHashMap<>();
  private final LocalStack stack;
  private final Path home;
  private final Ways ways;

  private Measuring(LocalStack stack) {
    this.stack = stack;
    home = stack.settings().home();
    ways = new Ways(home.resolve("keys"), PORT, text());
  }

  public static void main(String[] arguments) throws Exception {
    try (var stack = Mails.stack()) {
      Runtime.getRuntime().addShutdownHook(new Thread(stack.mail()::stop));
      var starttls = startTls(stack);
      try {
        new Measuring(stack).run();
      } finally {
        starttls.destroy();
      }
    }
    System.exit(0);
  }

  private void run() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      sealing();
      measure("bare, already sealed, one connection", 1, () -> ways.bare(MAILS + WARM_UP));
      measure("a connection for each mail", WORKERS, ways::connectionEach);
      measure("connections kept", WORKERS, ways::kept);
      measure("client of Quarkus Mailer", WORKERS, ways::client);
    }
    stack.mail().stop();
    System.out.printf("%d mails, %d at a time, medians of %d rounds:%n", MAILS, WORKERS, ROUNDS);
    var today = median(taken.get("a connection for each mail"));
    taken.forEach(
        (way, seconds) ->
            System.out.printf(
                "%-40s %6.2f s, %5.1f a second, %4.1f times as fast; %s%n",
                way, median(seconds), MAILS / median(seconds), today / median(seconds), seconds));
  }

  private void sealing() throws Exception {
    inTurn(WORKERS, 0, WARM_UP, ways::seal);
    write("sealing alone", inTurn(WORKERS, 0, MAILS, ways::seal));
  }

  private void measure(String name, int workers, Callable<Way> making) throws Exception {
    // The server of local mode grows slower with what it holds.
    stack.mail().stop();
    delete(home.resolve("mail"));
    stack.mail().start();
    try (var way = making.call()) {
      inTurn(workers, MAILS, MAILS + WARM_UP, way::send);
      write(name, inTurn(workers, 0, MAILS, way::send));
    }
    check();
  }

  private void write(String name, double seconds) {
    taken.computeIfAbsent(name, it -> new ArrayList<>()).add(seconds);
    System.out.printf("%-40s %6.2f s%n", name, seconds);
  }

  private static double inTurn(int workers, int from, int to, Task task) throws Exception {
    var pool = Executors.newFixedThreadPool(workers);
    try {
      var next = new AtomicInteger(from);
      var began = System.nanoTime();
      var all = new ArrayList<Future<?>>();
      for (int i = 0; i < workers; i++) {
        all.add(
            pool.submit(
                () -> {
                  for (int number = next.getAndIncrement();
                      number < to;
                      number = next.getAndIncrement()) {
                    task.run(number);
                  }
                  return null;
                }));
      }
      for (var one : all) {
        one.get();
      }
      return Math.round((System.nanoTime() - began) / 1e7) / 100.0;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a mail was not sent", e.getCause());
    } finally {
      pool.shutdown();
    }
  }

  /** All have arrived, and openssl opens some. */
  private void check() throws IOException, InterruptedException {
    List<Path> mails;
    try (var files = Files.list(home.resolve("mail/cseteam"))) {
      mails = files.filter(it -> it.toString().endsWith(".eml")).sorted().toList();
    }
    if (mails.size() != MAILS + WARM_UP) {
      throw new IllegalStateException(mails.size() + " mails have arrived");
    }
    var keys = home.resolve("keys");
    var signed = home.resolve("signed.eml").toString();
    var opened = home.resolve("opened.txt");
    for (int i = 0; i < mails.size(); i += mails.size() / OPENED) {
      var mail = mails.get(i).toString();
      var key = keys.resolve("team-key.pem").toString();
      var signer = keys.resolve("signing.pem").toString();
      openssl("-decrypt", "-in", mail, "-inkey", key, "-out", signed);
      openssl("-verify", "-in", signed, "-CAfile", signer, "-out", opened.toString());
      if (!Files.readString(opened).contains(text())) {
        throw new IllegalStateException(mail + " says something else");
      }
    }
  }

  private static void openssl(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("openssl", "cms"));
    command.addAll(List.of(arguments));
    BenchKeys.run(command);
  }

  /** Of the length of a typical report laid out; with line ends as they travel. */
  private static String text() {
    return "An invented barge was seen at an invented quay, and nobody was on it.\r\n"
        .repeat(TEXT / 71 + 1)
        .substring(0, TEXT - TEXT % 71);
  }

  private static Process startTls(LocalStack stack) throws Exception {
    var code = Path.of(StartTls.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                code.toString(),
                StartTls.class.getName(),
                Integer.toString(PORT),
                Integer.toString(stack.settings().ports().smtp()),
                stack.settings().home().resolve("keys/server.p12").toString(),
                BenchKeys.PASSWORD)
            .inheritIO()
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    while (!listens()) {
      Thread.sleep(50);
    }
    return process;
  }

  private static boolean listens() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return (sorted.get(half) + sorted.get((sorted.size() - 1) / 2)) / 2;
  }

  private interface Task {
    void run(int number) throws Exception;
  }
}
