package org.softintel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.softintel.given.ExactRequest;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;

/**
 * Two reports of which each shares its values with three others, and one with twenty restricted
 * ones too: whether an answer about either takes longer for who may not read those.
 * docs/performance.md says how to run it. It ends with 1 if it does.
 */
public final class TwoWorlds {
  private static final int ASKED = Integer.getInteger("worlds.asked", 400);
  private static final int WARM_UP = 60;
  private static final int HIDDEN = 20;
  private static final int OTHERS = 3;
  private static final double NANOS_PER_MS = 1e6;

  /** The places of a median among n that hold it 95 times of 100 are so many √n from the middle. */
  private static final double OF_PLACE = 0.98;

  private final NoScriptUser officer;
  private final Random random = new Random(1);

  private TwoWorlds(NoScriptUser officer) {
    this.officer = officer;
  }

  /** What the two worlds' reports hold: of one length, so that both are as long to read. */
  private record World(String plate, String phone, String name, String venue) {
    String submit(String account) {
      return PartnerApi.submit(account, SampleReports.with(this::fill));
    }

    private void fill(ObjectNode report) {
      report.withArrayProperty("vehicles").addObject().put("registration", plate);
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
        with.submit("reporter2");
        without.submit("reporter2");
      }
      for (int i = 0; i < HIDDEN; i++) {
        restrict(with.submit("reporter2"), lead);
      }
      return new TwoWorlds(NoScriptUser.signedIn("triage", "/triage")).compare(one, other);
    } catch (RuntimeException | AssertionError e) {
      e.printStackTrace();
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
    questions.put("matches by the API", TwoWorlds::matches);
    System.out.println("| asked | without, ms | with, ms more, median | 95 of 100 between |");
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
    Collections.sort(longer);
    int off = (int) Math.ceil(OF_PLACE * Math.sqrt(ASKED));
    var least = longer.get(ASKED / 2 - off);
    var most = longer.get(ASKED / 2 + off);
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
