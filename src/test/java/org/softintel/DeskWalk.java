package org.softintel;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.softintel.given.Await;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.Chromium;
import org.softintel.given.DatabaseRows;
import org.softintel.given.GivenDisclosure;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SanitisedLogs;

/**
 * An officer reads, takes, grades and decides the first ten of 80 invented reports, by the links
 * and buttons that a colleague would press, and says what it cost: docs/performance.md says how to
 * run it. It ends with 1 if it cost too much, or if a report of danger did not stand first.
 */
public final class DeskWalk {
  /** What is sent: {@code -Dwalk.reports=FILE} names other reports. */
  private static final Path SENT =
      Path.of(System.getProperty("walk.reports", "src/test/resources/walk/reports.json"));

  /** Whether the officer looks at what each report shares with others before they decide. */
  private static final boolean LOOKS_UP = Boolean.getBoolean("walk.look-ups");

  private static final int REPORTS = 10;
  private static final int MOST_CLICKS = LOOKS_UP ? 80 : 50;
  private static final int MOST_LOADS = LOOKS_UP ? 70 : 40;

  /** For people: 240 words a minute, 0.28 s for a key, 2.7 s to find and press something. */
  private static final double SECONDS_A_WORD = 0.25;

  private static final double SECONDS_A_KEY = 0.28;
  private static final double SECONDS_A_CLICK = 2.7;

  /** Two sources, so that one can corroborate the other. */
  private static final Map<String, String> ACCOUNTS =
      Map.of("school", "reporter", "youth", "reporter", "hotel", "reporter");

  private static final String LOG =
      "An adult is said to give young people lifts and gifts near the shops. First name and part of"
          + " a number plate are known.";

  private static final String SAME = "Name, school and age fit; read both reports.";
  private static final String SEARCHED = " Searched: this service.";

  private final Map<String, JsonNode> sent = new HashMap<>();

  /** References by what the file calls a report. */
  private final Map<String, String> decided = new HashMap<>();

  private final List<String> told = new ArrayList<>();
  private final Page page;
  private final Map<String, Integer> keys = new TreeMap<>();
  private final Map<String, Integer> words = new TreeMap<>();
  private final Set<String> lines = new HashSet<>();
  private int wordsShown;
  private int clicks;
  private int loads;
  private int lookUps;
  private int judged;

  private DeskWalk(Page page) {
    this.page = page;
  }

  public static void main(String[] none) {
    System.exit(holds() ? 0 : 1);
  }

  // Maven would wait for what has been started, before it tells of an exception.
  private static boolean holds() {
    try {
      return run();
    } catch (IOException | RuntimeException | AssertionError e) {
      System.getLogger(DeskWalk.class.getName())
          .log(Level.ERROR, "The walk did not come to its end", e);
      return false;
    } finally {
      Chromium.close();
    }
  }

  static boolean run() throws IOException {
    knownPartner();
    var reports = send();
    var walk = new DeskWalk(new Browser().signIn("triage", BrowserSettings.DESKTOP));
    walk.sent.putAll(reports);
    return walk.go();
  }

  /** Colleagues shared something with the partner before, so that no second officer is needed. */
  private static void knownPartner() {
    var colleague = NoScriptUser.signedIn("triage2", "/triage");
    var earlier = PartnerApi.submit("reporter", SampleReports.minimal());
    new OfficerActions(colleague).take(earlier);
    var log = SanitisedLogs.of(earlier, colleague);
    var order = GivenDisclosure.confirmed(GivenDisclosure.to(log, "mail"));
    var id = GivenDisclosure.id(GivenDisclosure.send(earlier, order, colleague));
    GivenDisclosure.approve(earlier, id, NoScriptUser.signedIn("lead", "/triage"));
  }

  private static Map<String, JsonNode> send() throws IOException {
    var json = new ObjectMapper();
    var sent = new HashMap<String, JsonNode>();
    var accounts = new HashMap<Integer, String>();
    for (var report : json.readTree(Files.readAllBytes(SENT))) {
      if (report.has("report")) {
        var account = report.get("account").asText();
        sent.put(PartnerApi.submit(account, report.get("report")), logged(report));
        continue;
      }
      var body = json.createObjectNode();
      body.set("narrative", report.get("narrative"));
      body.putObject("provenance").put("source", "saw-or-heard");
      body.putObject("happened").put("kind", "not-known");
      // Nobody corroborates themselves: what names an earlier report comes from somebody else.
      var account =
          report.has("other") && "reporter2".equals(accounts.get(report.get("other").asInt()))
              ? "reporter"
              : ACCOUNTS.getOrDefault(report.get("agency").asText(), "reporter2");
      accounts.put(report.get("id").asInt(), account);
      sent.put(PartnerApi.submit(account, body), report);
    }
    return sent;
  }

  /** Nobody wrote down what it deserves: it is kept as intelligence. */
  private static ObjectNode logged(JsonNode report) {
    ObjectNode logged = report.deepCopy();
    logged.put("narrative", report.get("report").get("narrative").asText());
    return logged.put("dangerous", false).put("outcome", "logged");
  }

  private boolean go() {
    page.onDOMContentLoaded(it -> loads++);
    page.navigate("/triage");
    var began = System.nanoTime();
    var dangerous = IntStream.rangeClosed(1, dangerous()).boxed().toList();
    var places = places();
    var marked =
        DatabaseRows.of(
            "select count(*) || ' of strength ' || danger_strength from report where danger ="
                + " 'NOTICED' group by danger_strength order by danger_strength desc");
    var listed = page.locator(".app-reports tbody tr").count();
    follow(page.locator(".app-reports tbody th a").first());
    for (int i = 0; i < REPORTS; i++) {
      var before = "%d clicks, %d loads".formatted(clicks, loads);
      var report = sent(reference());
      decide(report);
      told.add(
          "%2d. report %s: %s (before it: %s)"
              .formatted(i + 1, report.get("id").asText(), report.get("outcome").asText(), before));
    }
    var took = Duration.ofNanos(System.nanoTime() - began);
    told.forEach(System.out::println);
    System.out.printf(
        "%d reports of danger stand at %s of %d on page 1%n", dangerous.size(), places, listed);
    System.out.println("marked as possible danger: " + marked);
    System.out.printf(
        Locale.ROOT,
        "%d clicks (at most %d), %d page loads (at most %d), %d keys, %d words read of %d%n",
        clicks,
        MOST_CLICKS,
        loads,
        MOST_LOADS,
        sum(keys),
        sum(words),
        wordsShown);
    System.out.println("keys: " + keys + ", words: " + words);
    System.out.printf(
        Locale.ROOT,
        "machine: %.1f s; a person, estimated: %.0f s to read, %.0f s to type, %.0f s to press%n",
        took.toMillis() / 1000.0,
        sum(words) * SECONDS_A_WORD,
        sum(keys) * SECONDS_A_KEY,
        clicks * SECONDS_A_CLICK);
    System.out.printf(
        "%d of %d reports share something with others, %d pairs of entries judged%n",
        lookUps, REPORTS, judged);
    System.out.println(
        DatabaseRows.of(
            "select outcome || ' ' || state || ' ' || count(*) from report where outcome is not"
                + " null group by outcome, state order by 1"));
    return clicks <= MOST_CLICKS && loads <= MOST_LOADS && places.equals(dangerous);
  }

  private static int sum(Map<String, Integer> counted) {
    return counted.values().stream().mapToInt(it -> it).sum();
  }

  private int dangerous() {
    return (int) sent.values().stream().filter(it -> it.get("dangerous").asBoolean()).count();
  }

  private List<Integer> places() {
    var references = page.locator(".app-reports tbody th a").allTextContents();
    var places = new ArrayList<Integer>();
    for (int i = 0; i < references.size(); i++) {
      if (sent(references.get(i)).get("dangerous").asBoolean()) {
        places.add(i + 1);
      }
    }
    return places;
  }

  private JsonNode sent(String reference) {
    return requireNonNull(sent.get(reference));
  }

  private String reference() {
    return page.url().replaceFirst(".*/(SI-[^/?#]*).*", "$1");
  }

  private void decide(JsonNode report) {
    read("what the report says", report.get("narrative").asText());
    take(report.get("dangerous").asBoolean());
    if (LOOKS_UP && isBegunAfterLookingUp(report)) {
      writeLogIfAsked();
    } else {
      choose(report);
    }
    giveReason();
    decided.put(report.get("id").asText(), reference());
    doWhatIsMissing();
    // A person takes longer than the mail server.
    Await.until(
        "the mail",
        Duration.ofSeconds(30),
        () ->
            DatabaseRows.count(
                    "outbox where reference = ? and kind = 'DISCLOSURE' and state = 'WAITING'",
                    reference())
                == 0);
    press("Save and open the next report");
  }

  private void choose(JsonNode report) {
    var outcome = outcome(report);
    choose("outcome", outcome);
    switch (outcome) {
      case "safeguarding", "mace-location", "disruption" -> handover();
      case "investigation" -> type("crime-number", "13/4711/26");
      case "corroborates" ->
          type("other", requireNonNull(decided.get(report.get("other").asText())));
      default -> {}
    }
  }

  /** What is proposed is read; where nothing is, they write it. */
  private void giveReason() {
    var proposed = page.locator("#reason").inputValue();
    read("proposed reasons", proposed);
    if (proposed.isBlank()) {
      type("reason", "Read in full; nothing else is known here, so this is what fits it best.");
    } else if (page.locator("[name=outcome][value=logged]").isChecked()) {
      click(page.locator("#no-action"));
    }
  }

  /** A line or cell that they read before, such as a hint, is looked at and not read again. */
  private void read(String what, String text) {
    for (var line : text.split("[\\n\\t]", -1)) {
      int all = line.isBlank() ? 0 : line.strip().split("\\s+").length;
      words.merge(what, lines.add(line.strip()) ? all : 0, Integer::sum);
      wordsShown += all;
    }
  }

  /**
   * All that the page says of other reports is read, but for what stands folded; what another
   * account sent, has the same or a likely detail and was decided before, is corroborated. Returns
   * whether the outcome is begun there.
   */
  private boolean isBegunAfterLookingUp(JsonNode report) {
    var link = page.locator("section[aria-labelledby=elsewhere] a");
    if (link.count() == 0) {
      return false;
    }
    lookUps++;
    follow(link.first());
    read("Seen elsewhere", shown());
    judgeFirst();
    var corroborated =
        page.locator("button[name=other]:visible").all().stream()
            .filter(it -> isDecidedOfAnother(it.getAttribute("value"), report))
            .findFirst();
    if (corroborated.isPresent()) {
      follow(corroborated.get());
      return true;
    }
    if (outcome(report).equals("logged")) {
      press("Log as intelligence");
      return true;
    }
    follow(page.locator("main a", new Page.LocatorOptions().setHasText("Another outcome")));
    return false;
  }

  /** The words of the page without those that only a screen reader says. */
  private String shown() {
    page.evaluate(
        "document.querySelectorAll('main .govuk-visually-hidden').forEach(it => it.hidden = true)");
    return page.locator("main").innerText();
  }

  /** Both entries are read, and a reason is typed where none is filled in. */
  private void judgeFirst() {
    var unjudged = page.locator("table a:visible", new Page.LocatorOptions().setHasText("Say if"));
    if (unjudged.count() == 0) {
      return;
    }
    judged++;
    follow(unjudged.first());
    read("entries to judge", shown());
    var reason = page.locator("#reason").inputValue();
    if (reason.isBlank()) {
      type("judgement", "reason", SAME);
    }
    press("Same");
    read("entries to judge", page.locator("main [role=alert]").innerText());
  }

  private boolean isDecidedOfAnother(String reference, JsonNode report) {
    return decided.containsValue(reference)
        && !sent(reference).path("account").equals(report.path("account"));
  }

  private void writeLogIfAsked() {
    if (page.url().endsWith("/logs/new")) {
      writeLog();
    }
  }

  /** With the grade that the page suggests. */
  private void take(boolean dangerous) {
    if (page.locator(".app-alarm").count() == 0) {
      press("Take and grade");
    } else if (dangerous) {
      type("done", "999 called; a unit is on its way to the address that the report gives.");
      type("told", "Control room, PC 0000 Sample");
      type("toldAt", time());
      type("number", "LOG-0417");
      answer("acted-on");
    } else {
      type("reason", "It was a figure of speech, and the reporter saw the child safe since.");
      answer("not-immediate");
    }
  }

  private void answer(String danger) {
    follow(page.locator("form:has([value=" + danger + "]) button").first());
  }

  /** What corroborates a report that this officer has not seen is kept as intelligence. */
  private String outcome(JsonNode report) {
    var known = !report.has("other") || decided.containsKey(report.get("other").asText());
    return known ? report.get("outcome").asText() : "logged";
  }

  private void handover() {
    if (page.locator("#passed-to").inputValue().isEmpty()) {
      type("passed-to", "Duty worker at the hub");
      type("passed-time", time());
    }
    if (page.locator("#passed-reference").inputValue().isEmpty()) {
      type("passed-reference", "MASH-0815");
    }
    choose("passed-how", "phone");
  }

  private void doWhatIsMissing() {
    if (has("Write a sanitised log")) {
      follow(missing("Write a sanitised log").first());
      writeLog();
    }
    if (has("Pass it on")) {
      follow(missing("Pass it on").first());
      type("name", "Duty worker");
      choose("recipient", "partner");
      type("why", "To support the child in it, whom you may know already.");
      press("Continue");
      press("Send it now");
    }
  }

  /** What the page has for them stays below what they write. */
  private void writeLog() {
    var proposed = page.locator("#text").inputValue();
    read("proposed logs", proposed);
    type("text", proposed.isBlank() ? LOG + SEARCHED : LOG);
    if (!proposed.isBlank()) {
      page.locator("#text").fill(LOG + proposed);
    }
    click(page.locator("#confirmed"));
    press("Save log");
  }

  private boolean has(String act) {
    return missing(act).count() > 0;
  }

  private Locator missing(String act) {
    return page.locator("[name=then]:visible", new Page.LocatorOptions().setHasText(act));
  }

  private static String time() {
    return LocalTime.now(ZoneId.of("Europe/London"))
        .minusMinutes(2)
        .format(DateTimeFormatter.ofPattern("HH:mm"));
  }

  private void choose(String name, String value) {
    click(page.locator("input[name='%s'][value='%s']".formatted(name, value)));
  }

  private void press(String button) {
    follow(page.locator("main button", new Page.LocatorOptions().setHasText(button)).first());
  }

  private void click(Locator what) {
    clicks++;
    what.click();
  }

  /** A link or a button that leads to another page. */
  private void follow(Locator what) {
    var seen = loads;
    click(what);
    page.waitForCondition(() -> loads > seen);
  }

  private void type(String name, String text) {
    type(name, name, text);
  }

  private void type(String what, String name, String text) {
    keys.merge(what, text.length(), Integer::sum);
    page.locator("#" + name).fill(text);
  }
}
