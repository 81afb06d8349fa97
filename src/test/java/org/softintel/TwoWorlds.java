package org.softintel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.softintel.given.DatabaseRows;
import org.softintel.given.ExactRequest;
import org.softintel.given.JudgedRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.platform.page.LondonTime;

/**
 * Two reports of which each shares its values with three others, and one with twenty restricted
 * ones too, with which its vehicle is joined: whether an answer about either takes longer for who
 * may not read those. docs/performance.md says how to run it. It ends with 1 if it does.
 */
public final class TwoWorlds {
  private static final int ASKED = Integer.getInteger("worlds.asked", 400);
  private static final boolean ONLY_LISTS = Boolean.getBoolean("worlds.only-lists");
  private static final int WARM_UP = 60;
  private static final int HIDDEN = 20;
  private static final int OTHERS = 3;

  /** So often in a row a list is asked in one world. */
  private static final int AT_A_TIME = 10;

  private static final int NOT_COUNTED = 5;

  /** A process notices within five seconds that judgements were deleted. */
  private static final long NOTICED_MS = 6_000;

  private static final String VEHICLE = "v1";
  private static final double NANOS_PER_MS = 1e6;

  /**
   * The places of a median among n that hold it 99.4 times of 100 are so many √n from the middle:
   * then all eight intervals hold theirs 95 times of 100. Each of eight that held its own 95 times
   * would find a difference in one run of three where there is none.
   */
  private static final double OF_PLACE = 1.37;

  private final NoScriptUser officer;
  private final Random random = new Random(1);

  private TwoWorlds(NoScriptUser officer) {
    this.officer = officer;
  }

  /** What the two worlds' reports hold: of one length, so that both are as long to read. */
  private record World(String plate, String phone, String name, String venue) {
    /** Of long ago, so that there is a day before today to ask for. */
    JudgedRows submit(String account) {
      var reference = PartnerApi.submit(account, SampleReports.with(this::fill));
      DatabaseRows.change(
          "update report set received_at = received_at - interval '9 days' where reference = ?",
          reference);
      return new JudgedRows("lead", reference).openedBy("lead");
    }

    private void fill(ObjectNode report) {
      report
          .withArrayProperty("vehicles")
          .addObject()
          .put("id", VEHICLE)
          .put("registration", plate);
      report.withArrayProperty("accounts").addObject().put("phone", phone);
      report.withArrayProperty("people").addObject().put("name", name);
      report.withArrayProperty("places").addObject().put("name", venue);
    }
  }

  public static void main(String[] none) {
    System.exit(holds() ? 0 : 1);
  }

  // Maven would wait for what has been started, before it tells of an exception.
  private static boolean holds() {
    try {
      NoScriptUser.signedIn("triage2", "/triage");
      var lead = NoScriptUser.signedIn("lead", "/triage");
      var with = new World("QX41 ZVA", "01632 960441", "Ivo Amberfield", "The Amber Heron");
      var without = new World("QX42 ZVB", "01632 960442", "Ida Cobaltwood", "The Cobalt Goose");
      var one = with.submit("reporter");
      var other = without.submit("reporter");
      for (int i = 0; i < OTHERS; i++) {
        one.judge(VEHICLE, with.submit("reporter2"), VEHICLE, "same");
        other.judge(VEHICLE, without.submit("reporter2"), VEHICLE, "same");
      }
      var judgements = new ArrayList<String>();
      for (int i = 0; i < HIDDEN; i++) {
        var hidden = with.submit("reporter2");
        judgements.add(one.judge(VEHICLE, hidden, VEHICLE, "same"));
        restrict(hidden.reference(), lead);
      }
      var worlds = new TwoWorlds(NoScriptUser.signedIn("triage", "/triage"));
      // Both are printed, whatever the first one says.
      var areAlike = ONLY_LISTS || worlds.compare(one.reference(), other.reference());
      return worlds.compareLists(judgements) && areAlike;
    } catch (RuntimeException | AssertionError e) {
      System.getLogger(TwoWorlds.class.getName())
          .log(Level.ERROR, "The two worlds were not compared to the end", e);
      return false;
    }
  }

  private static void restrict(String reference, NoScriptUser lead) {
    var readers = OfficerActions.account("Toni Specimen");
    var fields = Map.of("readers", readers, "reason", "Invented conflict");
    if (lead.answer("/triage/" + reference + "/restrict", fields).statusCode() != 303) {
      throw new IllegalStateException(reference + " is not restricted");
    }
  }

  private boolean compare(String with, String without) {
    var questions = new LinkedHashMap<String, Function<String, Integer>>();
    questions.put("one report", it -> page("/triage/" + it));
    questions.put("seen elsewhere", it -> page("/triage/" + it + "/elsewhere"));
    questions.put(
        "all reports of a vehicle", it -> page("/triage/" + it + "/vehicles-1/everywhere"));
    questions.put("connections", it -> page("/triage/" + it + "/vehicles-1/connections"));
    var yesterday = LocalDate.now(LondonTime.LONDON).minusDays(1);
    var asOf = "?on-day=%1$td&on-month=%1$tm&on-year=%1$tY".formatted(yesterday);
    questions.put(
        "all reports of a vehicle, as of a day",
        it -> page("/triage/" + it + "/vehicles-1/everywhere" + asOf));
    questions.put(
        "connections, as of a day", it -> page("/triage/" + it + "/vehicles-1/connections" + asOf));
    questions.put("matches by the API", TwoWorlds::matches);
    System.out.println("| asked | without, ms | with, ms more, median | 99.4 of 100 between |");
    var holds = true;
    for (var question : questions.entrySet()) {
      holds &= compare(question.getKey(), question.getValue(), with, without);
    }
    return holds;
  }

  private int page(String address) {
    return officer.get(address).statusCode();
  }

  private static int matches(String reference) {
    return ExactRequest.get(
            PartnerApi.REPORTS + "/" + reference + "/matches",
            "Authorization",
            "Bearer " + PartnerApi.token("triage"),
            "Reason",
            "Measuring two worlds")
        .statusCode();
  }

  /** Asks about both by turns, either first, and compares each pair. */
  private boolean compare(
      String words, Function<String, Integer> question, String with, String without) {
    var longer = new ArrayList<Double>();
    var plain = new ArrayList<Double>();
    for (int i = -WARM_UP; i < ASKED; i++) {
      var isFirst = random.nextBoolean();
      var first = took(question, isFirst ? with : without);
      var second = took(question, isFirst ? without : with);
      if (i >= 0) {
        longer.add(isFirst ? first - second : second - first);
        plain.add(isFirst ? second : first);
      }
    }
    return tell(words, plain, longer);
  }

  /**
   * The list of joined entries is about no report: what joins the hidden ones is taken away and put
   * back by turns.
   */
  private boolean compareLists(List<String> judgements) {
    DatabaseRows.change("drop table if exists kept_judgement");
    DatabaseRows.change(
        "create table kept_judgement as select id, quarter, content from judgement where id in ('"
            + String.join("', '", judgements)
            + "')");
    var longer = new ArrayList<Double>();
    var plain = new ArrayList<Double>();
    for (int i = -AT_A_TIME; i < ASKED; i += AT_A_TIME) {
      // The world that is asked later would bear what a machine does beside.
      var isFirst = random.nextBoolean();
      var first = tookList(isFirst);
      var second = tookList(!isFirst);
      if (i >= 0) {
        plain.add(isFirst ? second : first);
        longer.add(isFirst ? first - second : second - first);
      }
    }
    return tell("joined entries", plain, longer);
  }

  /** The median: what happens to a process in a moment happens to all that are asked in it. */
  private double tookList(boolean with) {
    // To read so many rows anew costs a process something for seconds: it does so in both worlds.
    put(true);
    put(with);
    return median(
        IntStream.range(-NOT_COUNTED, AT_A_TIME)
            .mapToObj(it -> took(this::page, "/triage/joined"))
            .skip(NOT_COUNTED)
            .toList());
  }

  private static void put(boolean back) {
    DatabaseRows.change("delete from judgement where id in (select id from kept_judgement)");
    if (back) {
      DatabaseRows.change(
          "insert into judgement (id, quarter, content) select * from kept_judgement");
    }
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(NOTICED_MS));
  }

  private static boolean tell(String words, List<Double> plain, List<Double> longer) {
    Collections.sort(longer);
    int asked = longer.size();
    int off = (int) Math.ceil(OF_PLACE * Math.sqrt(asked));
    var least = longer.get(Math.max(0, asked / 2 - off));
    var most = longer.get(Math.min(asked - 1, asked / 2 + off));
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f | %+.2f | %+.2f to %+.2f |%n",
        words,
        median(plain),
        median(longer),
        least,
        most);
    return least <= 0 && most >= 0;
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
  }

  private static double took(Function<String, Integer> question, String reference) {
    long began = System.nanoTime();
    var status = question.apply(reference);
    if (status != 200) {
      throw new IllegalStateException("answered with " + status);
    }
    return (System.nanoTime() - began) / NANOS_PER_MS;
  }
}
