package org.softintel.bench.restore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.softintel.bench.BenchStack;
import org.softintel.bench.Officer;
import org.softintel.bench.log.VerifierProcess;
import org.softintel.bench.sequencing.BenchApiClient;
import org.softintel.bench.sequencing.BenchReplica;
import org.softintel.bench.sequencing.LogMirror;
import org.softintel.given.BackupPage;
import org.softintel.local.EmptyPostgres;
import org.softintel.local.LocalStack;

/**
 * Loses the database and the machine of the service, and has both again by the commands of
 * docs/operating/backup.md, from an encrypted dump and keys that were kept elsewhere.
 * docs/performance.md says how to run it.
 */
public final class RestoreDrill {
  private static final int REPORTS = Integer.getInteger("bench.reports", 10_000);
  private static final int SAMPLE = Math.min(200, REPORTS);

  /** They come after the backup and are lost with the database. */
  private static final int LOST = 5;

  private static final int ABOVE = 1_900;
  private static final int NEW_SERVER = 15_432 + ABOVE + 2;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String REFUSED =
      "timeout 120 java -jar \"$program/quarkus-run.jar\" && echo started";

  /** Bytes stand in it as hexadecimal digits. */
  private static final String WORDS_INSIDE =
      "gpg --decrypt \"$dumps\"/*.gpg 2>/dev/null | pg_restore --file=- | awk '"
          + "/^COPY public.report /{tables++} /%s|%s/{lines++} END{print tables+0, lines+0}'"
              .formatted(
                  SentReports.CANARY, HexFormat.of().formatHex(SentReports.CANARY.getBytes(UTF_8)));

  private final LocalStack stack;
  private final BenchApiClient api;
  private final SentReports reports;
  private final BackupPage page;
  private final List<String> rows = new ArrayList<>();
  private Duration restored = Duration.ZERO;
  private boolean holds = true;

  private RestoreDrill(LocalStack stack) throws IOException {
    this.stack = stack;
    api = new BenchApiClient(stack);
    reports = new SentReports(api);
    page = new BackupPage(home().resolve("places"), home(), Map.of());
  }

  public static void main(String[] arguments) throws Exception {
    var stack = BenchStack.started("restore", ABOVE);
    stack.app().stop();
    // Frozen, it takes mail from nobody, as for a rehearsal.
    stack.mail().suspend();
    System.exit(new RestoreDrill(stack).run() ? 0 : 1);
  }

  private interface Step {
    void run() throws Exception;
  }

  private boolean run() throws Exception {
    try (page) {
      var before = beforeTheLoss();
      stack.postgres().kill();
      Files.move(home().resolve("postgres"), home().resolve("postgres-lost"));
      Files.move(page.machine(), home().resolve("machine-lost"));
      afterTheLoss(before);
    } finally {
      // Also when it stopped on its way.
      System.out.println("| | seen | wanted | |\n|---|---|---|---|");
      rows.forEach(System.out::println);
    }
    return holds;
  }

  /** What is kept outside, and what the tables had around the moment of the dump. */
  private record Kept(
      List<String> earlier, List<String> later, TableCounts from, TableCounts until) {}

  private Kept beforeTheLoss() throws Exception {
    var process = process("before");
    process.start();
    process.awaitReady();
    reports.send(process.app(), REPORTS);
    try (var superuser = stack.superuser()) {
      awaitAllPlaced(superuser);
      var earlier = evidence("earlier", process.app(), spread(SAMPLE, REPORTS));
      page.database(stack.settings().ports().postgres(), password("postgres.superuser"));
      page.once(superuser);
      var from = TableCounts.of(superuser);
      tell("dump, encrypted", seconds(page::dump), "", true);
      var until = TableCounts.of(superuser);
      tell("copy of the keys", seconds(page::copyKeys), "", true);
      tell("reports, receipts before the backup", REPORTS + ", " + SAMPLE, "", true);
      reports.send(process.app(), LOST);
      awaitAllPlaced(superuser);
      var later = evidence("later", process.app(), List.of(REPORTS));
      process.kill();
      return new Kept(earlier, later, from, until);
    }
  }

  private void afterTheLoss(Kept before) throws Exception {
    lookIntoTheDump();
    try (var empty = new EmptyPostgres(stack.settings(), home().resolve("restored"), NEW_SERVER)) {
      page.install(empty, this::password);
      restored = restored.plus(told("restore of the dump", page::restoreDump));
      try (var superuser = empty.superuser("softintel")) {
        compare(TableCounts.of(superuser), before);
        restored = restored.plus(told("keys from their other place", page::bringKeysBack));
        page.nameDatabase(empty.url("softintel"));
        demandTheRightKeys();
        compareTablesAndKeys();
        demandNotContinued(superuser);
        page.continueLog();
        goOn(superuser, before);
      }
    }
  }

  private void lookIntoTheDump() throws IOException {
    var read = page.backupServer().tried("gpg --decrypt \"$dumps\"/*.gpg");
    tell(
        "the backup server decrypts the dump",
        read.code() == 0 ? "yes" : "no",
        "no",
        read.code() != 0);
    var inside = page.keeper().tried(WORDS_INSIDE).said().strip();
    tell(
        "tables of reports in the dump, lines with a word of one",
        inside,
        "1 0",
        inside.equals("1 0"));
    try (var dumps = Files.list(Path.of(page.named("dumps")))) {
      for (var dump : dumps.toList()) {
        tell("size of the dump", "%.1f MB".formatted(Files.size(dump) / 1e6), "", true);
      }
    }
  }

  private void compare(TableCounts now, Kept before) {
    var differing = now.differing(before.from(), before.until());
    tell(
        "tables with another number of rows, of " + now.rows().size(),
        differing.isEmpty() ? "0" : differing.toString(),
        "0",
        differing.isEmpty());
    tell("rows", now.total() + "", "", true);
  }

  /** Without the keyset, and with one that was made anew, no process starts. */
  private void demandTheRightKeys() throws IOException {
    var keyset = page.machine().resolve("keyset.json");
    var aside = keyset.resolveSibling("keyset.json.aside");
    Files.move(keyset, aside);
    demandRefused("without the keyset");
    page.keeper().run("java -jar \"$program/quarkus-run.jar\" keyset new " + keyset);
    demandRefused("with a new keyset");
    Files.move(aside, keyset, StandardCopyOption.REPLACE_EXISTING);
  }

  private void demandRefused(String how) {
    var start = page.keeper().tried(REFUSED);
    var isRefused = start.code() != 0 && start.code() != 124;
    System.out.println(how + ": " + last(start.said()));
    tell(
        "a start " + how,
        isRefused ? "refused" : "ended with " + start.code(),
        "refused",
        isRefused);
  }

  private static String last(String said) {
    var lines = said.strip().lines().toList();
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
  }

  private void compareTablesAndKeys() throws Exception {
    var began = System.nanoTime();
    var migrated = page.compareTables(password("softintel_owner")).contains("0 migrations ran");
    var known =
        page.compareKeys().contains("They have each key that the database was written with.");
    var took = since(began);
    restored = restored.plus(took);
    tell("`migrate` and `check`", seconds(took), "", true);
    tell("`0 migrations ran`", migrated ? "yes" : "no", "yes", migrated);
    tell("the database's keys are there", known ? "yes" : "no", "yes", known);
  }

  /** The file of what was signed last knows more than the dump. */
  private void demandNotContinued(Connection superuser) throws Exception {
    var process = process("not-continued");
    process.start();
    process.awaitReady();
    reports.send(process.app(), 1);
    await("an alarm", () -> Files.readString(process.log()).contains("[log-not-continued]"));
    var waiting = BenchStack.number(superuser, "select count(*) from audit_pending");
    tell(
        "entries that wait, with the alarm `log-not-continued`",
        waiting + "",
        "1 or more",
        waiting > 0);
    process.kill();
  }

  private void goOn(Connection superuser, Kept before) throws Exception {
    var process = process("restored");
    var app = process.app();
    restored =
        restored.plus(
            told(
                "start, until ready",
                () -> {
                  process.start();
                  process.awaitReady();
                }));
    restored = restored.plus(told("first report opened", () -> demandOpens(app, 0)));
    tell("**all of it, from an empty server**", seconds(restored), "minutes", true);
    int closed = 0;
    for (var number : spread(SAMPLE, REPORTS)) {
      closed += opens(app, number) ? 0 : 1;
    }
    tell("of " + SAMPLE + " reports, not opened", closed + "", "0", closed == 0);
    search(app);
    reports.send(app, 1);
    var next = reports.size() - 1;
    var receipt = api.receipt(app, reports.reference(next)).length;
    tell(
        "a place and a receipt for the next report",
        receipt > 0 ? "yes" : "no",
        "yes",
        receipt > 0);
    var isOpened = opens(app, next);
    tell("the next report opens", isOpened ? "yes" : "no", "yes", isOpened);
    awaitAllPlaced(superuser);
    verify(app, before);
    var unguarded = Files.readString(process.log()).contains("[log-unguarded]");
    tell("the alarm `log-unguarded`", unguarded ? "yes" : "no", "no", !unguarded);
  }

  private void demandOpens(URI app, int number) throws InterruptedException {
    if (!opens(app, number)) {
      throw new IllegalStateException("no report opens");
    }
  }

  private boolean opens(URI app, int number) throws InterruptedException {
    try {
      var report = api.get(app.resolve("/api/v1/reports/" + reports.reference(number)), "triage");
      return new String(report, UTF_8).contains(SentReports.words(number));
    } catch (IOException e) {
      System.out.println(reports.reference(number) + ": " + e);
      return false;
    }
  }

  private void search(URI app) throws Exception {
    int number = REPORTS / 2;
    var officer = Officer.signedIn(app, "triage");
    var fields = Map.of("field", "plate", "typed", SentReports.plate(number));
    var began = System.nanoTime();
    await("a search that finds", () -> finds(officer, fields, reports.reference(number)));
    tell("the search finds a plate", "yes, after " + seconds(since(began)), "yes", true);
  }

  /** After a start it says for a while that it is not ready. */
  private static boolean finds(Officer officer, Map<String, String> fields, String reference)
      throws InterruptedException {
    try {
      return officer.post("/triage/search", fields).contains(reference);
    } catch (IOException e) {
      return false;
    }
  }

  private void verify(URI app, Kept before) throws Exception {
    var mirror = new LogMirror(home().resolve("mirror"), api);
    mirror.bring(app);
    var earlier = verified(mirror, before.earlier());
    tell("log, checkpoint and receipts from before: the verifier", earlier + "", "0", earlier == 0);
    var later = verified(mirror, before.later());
    tell("checkpoint and receipt of what was lost: the verifier", later + "", "1", later == 1);
  }

  private int verified(LogMirror mirror, List<String> evidence) throws Exception {
    var arguments =
        new ArrayList<>(
            List.of(
                "--vkey", page.machine().resolve("audit.vkey").toString(),
                "--log", mirror.folder().toString()));
    arguments.addAll(evidence);
    var run = VerifierProcess.run("256m", arguments.toArray(String[]::new));
    System.out.println(last(run.said()));
    return run.exit();
  }

  /** A checkpoint and receipts, with the options that name them to the verifier. */
  private List<String> evidence(String name, URI app, List<Integer> numbers) throws Exception {
    var folder = Files.createDirectories(home().resolve(name));
    var options = new ArrayList<String>();
    for (var number : numbers) {
      var file = folder.resolve("receipt-" + number);
      Files.write(file, api.receipt(app, reports.reference(number)));
      options.addAll(List.of("--receipt", file.toString()));
    }
    var checkpoint = folder.resolve("checkpoint");
    Files.write(checkpoint, api.get(app.resolve("/audit/log/checkpoint"), "auditor"));
    options.addAll(List.of("--checkpoint", checkpoint.toString()));
    return options;
  }

  private static List<Integer> spread(int many, int over) {
    var numbers = new ArrayList<Integer>();
    for (int i = 0; i < many; i++) {
      numbers.add((int) ((long) i * over / many));
    }
    return numbers;
  }

  private BenchReplica process(String name) {
    // People can sign in at the address that the realm knows.
    return new BenchReplica(stack, name, stack.settings().ports().app(), page.machineSettings());
  }

  private static void awaitAllPlaced(Connection superuser) throws Exception {
    await(
        "a place for each entry",
        () -> BenchStack.number(superuser, "select count(*) from audit_pending") == 0);
  }

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("it did not come in time: " + what);
      }
      Thread.sleep(100);
    }
  }

  private String password(String name) {
    var secrets = new Properties();
    try (var file = Files.newBufferedReader(home().resolve("secrets.properties"))) {
      secrets.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets.getProperty(name);
  }

  private Duration told(String what, Step step) throws Exception {
    var began = System.nanoTime();
    step.run();
    var took = since(began);
    tell(what, seconds(took), "", true);
    return took;
  }

  private static String seconds(Step step) throws Exception {
    var began = System.nanoTime();
    step.run();
    return seconds(since(began));
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static String seconds(Duration duration) {
    return "%.1f s".formatted(duration.toMillis() / 1e3);
  }

  private void tell(String what, String seen, String wanted, boolean fine) {
    holds &= fine;
    rows.add("| %s | %s | %s | %s |".formatted(what, seen, wanted, fine ? "" : "**broken**"));
  }

  private Path home() {
    return stack.settings().home();
  }
}
