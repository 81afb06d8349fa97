package org.softintel;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.softintel.given.ExactRequest;
import org.softintel.given.PartnerApi;

/**
 * Sends 80 invented reports, of which it is written down what they share, and says what the desk is
 * shown of that: docs/performance.md says how to run it. It ends with 1 if two reports that hold
 * the same in a row, however it is written, are not shown to each other.
 */
public final class JoinedReports {
  private static final Path FOLDER = Path.of("src/test/resources/joined");
  private static final Set<String> MUST_BE_SHOWN = Set.of("same", "written otherwise");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Two reports, in whichever order. */
  private record Pair(String a, String b) implements Comparable<Pair> {
    static Pair of(String one, String other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    static Pair of(JsonNode json) {
      return of(json.get("a").asText(), json.get("b").asText());
    }

    /** The first letter of an id is its group's; those of n have none. */
    boolean isOfOneGroup() {
      return a.charAt(0) == b.charAt(0) && a.charAt(0) != 'n';
    }

    @Override
    public int compareTo(Pair other) {
      return Comparator.comparing(Pair::a).thenComparing(Pair::b).compare(this, other);
    }
  }

  /** One thing that a pair has in common. */
  private record Shared(Pair pair, String kind, String how) {}

  /** One thing for which a pair is shown when one of the two is asked for. */
  private record Shown(String asked, String kind, String band, String value) {}

  private final List<Shared> shared;
  private final Map<Pair, String> apart;
  private final Map<Pair, List<Shown>> shown;

  private JoinedReports(JsonNode truth, Map<Pair, List<Shown>> shown) {
    this.shown = shown;
    shared =
        all(truth.get("pairs"))
            .map(it -> new Shared(Pair.of(it), it.get("kind").asText(), it.get("how").asText()))
            .toList();
    apart = all(truth.get("apart")).collect(toMap(Pair::of, it -> it.get("why").asText()));
  }

  public static void main(String[] none) {
    System.exit(holds() ? 0 : 1);
  }

  // Maven would wait for what has been started, before it tells of an exception.
  private static boolean holds() {
    try {
      var reports = JSON.readTree(Files.readAllBytes(FOLDER.resolve("reports.json")));
      var truth = JSON.readTree(Files.readAllBytes(FOLDER.resolve("truth.json")));
      return new JoinedReports(truth, matches(sent(reports))).say();
    } catch (IOException | RuntimeException | AssertionError e) {
      System.getLogger(JoinedReports.class.getName())
          .log(Level.ERROR, "What reports share was not asked to the end", e);
      return false;
    }
  }

  /** The ids by reference. */
  private static Map<String, String> sent(JsonNode reports) {
    return all(reports)
        .collect(
            toMap(
                it -> PartnerApi.submit(it.get("account").asText(), it.get("report")),
                it -> it.get("id").asText()));
  }

  private static Map<Pair, List<Shown>> matches(Map<String, String> ids) throws IOException {
    var shown = new HashMap<Pair, List<Shown>>();
    for (var asked : ids.entrySet()) {
      for (var value : matches(asked.getKey()).get("values")) {
        for (var other : value.get("reports")) {
          var id = requireNonNull(ids.get(other.get("reference").asText()));
          shown
              .computeIfAbsent(Pair.of(asked.getValue(), id), it -> new ArrayList<>())
              .add(
                  new Shown(
                      asked.getValue(),
                      value.get("kind").asText(),
                      other.get("band").asText(),
                      other.get("value").asText()));
        }
      }
    }
    return shown;
  }

  private static JsonNode matches(String reference) throws IOException {
    var answer =
        ExactRequest.get(
            PartnerApi.REPORTS + "/" + reference + "/matches",
            "Authorization",
            "Bearer " + PartnerApi.token("triage"),
            "Reason",
            "Measuring what is joined up");
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + ": " + ExactRequest.text(answer));
    }
    return JSON.readTree(answer.body());
  }

  private boolean say() {
    var pairs = shared.stream().map(Shared::pair).collect(toCollection(TreeSet::new));
    System.out.printf(
        "%d pairs share %d things; %d of them are shown, and %d others%n",
        pairs.size(),
        shared.size(),
        pairs.stream().filter(shown::containsKey).count(),
        shown.keySet().stream().filter(it -> !pairs.contains(it)).count());
    table("kind", Shared::kind);
    table("how", Shared::how);
    sayShared("not shown", it -> !shown.containsKey(it.pair()));
    sayShared("shown, but not for it", it -> shown.containsKey(it.pair()) && !isShownForIt(it));
    sayShown("from one side only", it -> sides(it) == 1);
    sayShown("though they are apart", apart::containsKey);
    Predicate<Pair> other = it -> !pairs.contains(it) && !apart.containsKey(it);
    sayShown("of one group, though they share nothing", other.and(Pair::isOfOneGroup));
    sayShown("though they are unrelated", other.and(it -> !it.isOfOneGroup()));
    var missed =
        shared.stream()
            .filter(it -> MUST_BE_SHOWN.contains(it.how()) && !shown.containsKey(it.pair()))
            .count();
    System.out.println(missed + " are not shown that must be");
    return missed == 0;
  }

  private void table(String title, Function<Shared, String> column) {
    System.out.printf("%-42s true  shown  for it%n", title);
    shared.stream()
        .collect(groupingBy(column, TreeMap::new, toList()))
        .forEach(
            (name, things) ->
                System.out.printf(
                    "%-42s %4d  %5d  %6d%n",
                    name,
                    things.size(),
                    things.stream().filter(it -> shown.containsKey(it.pair())).count(),
                    things.stream().filter(this::isShownForIt).count()));
  }

  private boolean isShownForIt(Shared it) {
    return shown.getOrDefault(it.pair(), List.of()).stream()
        .anyMatch(thing -> thing.kind().equals(it.kind()));
  }

  private long sides(Pair it) {
    return shown.getOrDefault(it, List.of()).stream().map(Shown::asked).distinct().count();
  }

  private void sayShared(String title, Predicate<Shared> which) {
    say(
        title,
        shared.stream()
            .filter(which)
            .map(
                it ->
                    "%s and %s: %s, %s"
                        .formatted(it.pair().a(), it.pair().b(), it.kind(), it.how()))
            .toList());
  }

  private void sayShown(String title, Predicate<Pair> which) {
    say("shown " + title, shown.keySet().stream().filter(which).sorted().map(this::told).toList());
  }

  private String told(Pair it) {
    var things =
        shown.getOrDefault(it, List.of()).stream()
            .map(thing -> "%s %s \"%s\"".formatted(thing.kind(), thing.band(), thing.value()))
            .distinct()
            .sorted()
            .collect(joining(", "));
    return "%s and %s: %s %s".formatted(it.a(), it.b(), things, apart.getOrDefault(it, ""));
  }

  private static void say(String title, List<String> lines) {
    System.out.println(title + ": " + lines.size());
    lines.forEach(it -> System.out.println("  " + it));
  }

  private static Stream<JsonNode> all(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
