package org.softintel.bench.attacks;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.softintel.bench.BenchStack;
import org.softintel.bench.sequencing.BenchApiClient;
import org.softintel.local.LocalStack;

/**
 * The superuser's drill: each attack on a fresh copy of the database, and who notices it after how
 * long. docs/security-tests.md says how to run it.
 */
public final class LogAttacks {
  private static final int STANDS = Integer.getInteger("bench.stands", 2);

  /** Only attacks whose name matches. */
  private static final String ONLY = System.getProperty("bench.only", "");

  private LogAttacks() {}

  public static void main(String[] arguments) throws Exception {
    var attacks =
        Attack.all().stream().filter(it -> it.name().matches(".*" + ONLY + ".*")).toList();
    var stack = BenchStack.started("attacks", 850);
    var api = new BenchApiClient(stack);
    var references = new GivenWork(stack, api).done();
    stack.app().stop();
    System.out.println(
        attacks.size()
            + " attacks, each on a copy of its own; settings: "
            + Stand.FAST.entrySet().stream()
                .map(it -> it.getKey().replace("softintel.", "") + "=" + it.getValue())
                .sorted()
                .collect(Collectors.joining(" ")));
    var findings = made(stack, api, references, attacks);
    System.exit(tell(stack, findings, attacks) ? 0 : 1);
  }

  private static List<Finding> made(
      LocalStack stack, BenchApiClient api, List<String> references, List<Attack> attacks)
      throws Exception {
    var waiting = new ConcurrentLinkedQueue<>(attacks);
    var findings = new ConcurrentLinkedQueue<Finding>();
    var threads = Executors.newFixedThreadPool(STANDS);
    var work =
        IntStream.range(0, STANDS)
            .<Callable<Void>>mapToObj(
                number ->
                    () -> {
                      var stand = new Stand(stack, number, api, references);
                      for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                        findings.add(made(next, stand, api));
                      }
                      return null;
                    })
            .toList();
    for (var end : threads.invokeAll(work)) {
      end.get();
    }
    threads.shutdown();
    return List.copyOf(findings);
  }

  private static Finding made(Attack attack, Stand stand, BenchApiClient api) {
    try {
      var finding = new Observation(stand, api, attack).run();
      System.out.println(
          (finding.isAsExpected() ? "as expected  " : "NOT EXPECTED ") + finding.row(0));
      return finding;
    } catch (Exception e) {
      System.out.println("NOT MADE     " + attack.name() + ": " + e);
      return Finding.failed(attack, e);
    }
  }

  private static boolean tell(LocalStack stack, List<Finding> findings, List<Attack> attacks)
      throws Exception {
    var ordered = new ArrayList<>(findings);
    ordered.sort(Comparator.comparingInt(it -> attacks.indexOf(it.attack())));
    var lines = new ArrayList<String>();
    var head = new ArrayList<>(List.of("", "attack"));
    for (var catcher : Catcher.values()) {
      head.add(catcher.words());
    }
    head.add("remarks");
    lines.add("| " + String.join(" | ", head) + " |");
    lines.add("|" + "---|".repeat(head.size()));
    for (int i = 0; i < ordered.size(); i++) {
      lines.add(ordered.get(i).row(i + 1));
    }
    lines.add("");
    ordered.forEach(it -> it.said().forEach(said -> lines.add(it.attack().name() + ": " + said)));
    lines.forEach(System.out::println);
    Files.write(stack.settings().home().resolve("attacks.md"), lines);
    long wrong = ordered.stream().filter(it -> !it.isAsExpected()).count();
    long uncaught = ordered.stream().filter(it -> it.attack().isNamedAsUncaught()).count();
    System.out.printf(
        "%d attacks, %d of them named as uncaught; %d not as the threat model says%n",
        ordered.size(), uncaught, wrong);
    return wrong == 0 && ordered.size() == attacks.size();
  }
}
