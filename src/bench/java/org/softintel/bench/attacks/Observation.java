package org.softintel.bench.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.softintel.bench.log.VerifierProcess;
import org.softintel.bench.sequencing.BenchApiClient;
import org.softintel.bench.sequencing.LogMirror;

/** Makes one attack on one stand while people go on, and asks everybody who could notice it. */
final class Observation {
  /** Seconds. */
  private static final int WINDOW = Integer.getInteger("bench.seconds", 16);

  private static final int AT_LEAST = 6;
  private static final double[] COPIES = {1, 6, 11};
  private static final Pattern ALARM =
      Pattern.compile("(?m)^([0-9-]{10} [0-9:]{8},[0-9]{3}) .*ALARM: .* \\[([a-z-]+)\\]");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS", Locale.ROOT);

  private final Stand stand;
  private final BenchApiClient auditor;
  private final Finding finding;
  private volatile boolean ended;
  private volatile boolean heldBack;
  private volatile long began = Long.MAX_VALUE;
  private Instant beganAt = Instant.MAX;

  Observation(Stand stand, BenchApiClient auditor, Attack attack) {
    this.stand = stand;
    this.auditor = auditor;
    finding = new Finding(attack);
  }

  Finding run() throws Exception {
    stand.putBack();
    var people =
        List.of(person(stand::open, 700), person(stand::list, 900), person(stand::submit, 1_600));
    people.forEach(Thread::start);
    try {
      Thread.sleep(1_500);
      long before = Files.size(stand.process().log());
      finding.attack().act().on(stand);
      beganAt = Instant.now();
      began = System.nanoTime();
      observe(before);
    } finally {
      ended = true;
      for (var person : people) {
        person.join();
      }
      stand.letGo();
    }
    return finding;
  }

  private void observe(long before) throws Exception {
    int copies = 0;
    while (seconds() < WINDOW && !(finding.isComplete() && seconds() > AT_LEAST)) {
      look(before);
      if (copies < COPIES.length && seconds() > COPIES[copies]) {
        copies++;
        verify();
      }
      Thread.sleep(100);
    }
    look(before);
    marks();
  }

  private double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  private void look(long before) throws IOException {
    var bytes = Files.readAllBytes(stand.process().log());
    var news = new String(Arrays.copyOfRange(bytes, (int) before, bytes.length), UTF_8);
    var alarms = ALARM.matcher(news);
    while (alarms.find()) {
      var at = LocalDateTime.parse(alarms.group(1), TIME).atZone(ZoneId.systemDefault());
      finding.saw(
          Catcher.ofAlarm(alarms.group(2)),
          alarms.group(2),
          Duration.between(beganAt, at.toInstant()).toMillis() / 1e3);
    }
    if (stand.witness().said().contains("ALARM: ")) {
      finding.saw(Catcher.WITNESS, "its own log", seconds());
    }
  }

  private void verify() throws Exception {
    var at = seconds();
    var folder = stand.home().resolve(stand.name() + "-copy");
    delete(folder);
    try {
      new LogMirror(folder, auditor).bring(stand.process().app());
    } catch (IOException e) {
      var said = "the copy cannot be completed: " + e.getMessage();
      finding.saw(Catcher.VERIFIER, said, at);
      finding.saw(Catcher.OLDER_CHECKPOINT, said, at);
      return;
    }
    var vkey = stand.home().resolve("audit.vkey").toString();
    var alone = List.of("--vkey", vkey, "--log", folder.toString());
    verify(Catcher.VERIFIER, alone, at);
    var against = new ArrayList<>(alone);
    against.addAll(List.of("--checkpoint", stand.olderCheckpoint().toString()));
    against.addAll(List.of("--receipt", stand.receipt().toString()));
    verify(Catcher.OLDER_CHECKPOINT, against, at);
  }

  private void verify(Catcher catcher, List<String> arguments, double at) throws Exception {
    if (!finding.isCaughtBy(catcher)) {
      var run = VerifierProcess.run("128m", arguments.toArray(String[]::new));
      if (run.exit() != 0) {
        finding.saw(catcher, run.said().lines().findFirst().orElse("nothing"), at);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** What auditors see beside each row. */
  private void marks() {
    try {
      var entries = new String(stand.asAuditor("/api/v1/audit/entries?limit=100"), UTF_8);
      if (entries.contains("\"log\":\"absent\"")) {
        finding.remark("auditors see *Not in the log*");
      }
      if (entries.contains("\"log\":\"different\"")) {
        finding.remark("auditors see *Different from the log*");
      }
    } catch (Exception e) {
      finding.remark("the list of entries fails");
    }
  }

  private interface Call {
    void make() throws Exception;
  }

  private boolean isHeldBack(IOException e) {
    var said = String.valueOf(e.getMessage());
    return !heldBack && said.startsWith("/api/v1/reports/SI-") && said.endsWith("answered 503");
  }

  private Thread person(Call call, int millis) {
    var thread =
        new Thread(
            () -> {
              while (!ended) {
                goOn(call, millis);
              }
            });
    thread.setDaemon(true);
    return thread;
  }

  private void goOn(Call call, int millis) {
    try {
      call.make();
    } catch (IOException e) {
      if (began != Long.MAX_VALUE && isHeldBack(e)) {
        heldBack = true;
        finding.remark("content is not shown after %.0f s".formatted(seconds()));
      }
    } catch (Exception e) {
      finding.remark("traffic fails: " + e.getClass().getSimpleName());
    }
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      ended = true;
    }
  }
}
