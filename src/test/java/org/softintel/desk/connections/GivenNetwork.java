package org.softintel.desk.connections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.entity.EntityKind;
import org.softintel.report.entity.EntityNetwork;
import org.softintel.report.entity.EntityNetwork.LikelySame;
import org.softintel.report.entity.EntityTie;
import org.softintel.report.entity.EntityTie.Saying;
import org.softintel.report.entity.KnownEntity;
import org.softintel.report.entity.SaidRow;
import org.softintel.report.grading.Grade;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.linking.MatchBand;
import org.softintel.report.linking.PersonMatcher;
import org.softintel.report.linking.ReportSource;
import org.softintel.report.linking.ReportSource.Knowing;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.Channel;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportState;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.AnsweredQuestions;
import org.softintel.report.store.GivenAreas;
import org.softintel.report.store.Report;
import org.softintel.report.store.ReportRow;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.ReportsTogether.OneOfMany;

/**
 * A network of vehicles and people, of reports with a teller each: the first node is where somebody
 * started.
 */
final class GivenNetwork {
  static final SourceCounter COUNTER = new SourceCounter(new PersonMatcher());
  static final Instant NOW = Instant.parse("2026-11-28T00:40:00Z");

  private final Map<String, KnownEntity> entities = new LinkedHashMap<>();
  private final List<EntityTie> ties = new ArrayList<>();
  private final List<LikelySame> likely = new ArrayList<>();
  private final Map<String, OneOfMany> reports = new HashMap<>();
  private final Map<String, Integer> more = new HashMap<>();

  /** A report with rows of these names; all that begin with V are vehicles, the others people. */
  GivenNetwork report(String code, String grade, int daysAgo, String... names) {
    return report(code, grade, daysAgo, Map.of(), names);
  }

  GivenNetwork restricted(String code, String... names) {
    return report(code, "2CP", 0, true, Map.of(), names);
  }

  GivenNetwork report(
      String code, String grade, int daysAgo, Map<String, String> facts, String... names) {
    return report(code, grade, daysAgo, false, facts, names);
  }

  private GivenNetwork report(
      String code,
      String grade,
      int daysAgo,
      boolean restricted,
      Map<String, String> facts,
      String... names) {
    var rows = new HashMap<RowGroup, List<ReportRow>>();
    for (var name : names) {
      var group = name.startsWith("V") ? RowGroup.VEHICLES : RowGroup.PEOPLE;
      var question = name.startsWith("V") ? "registration" : "name";
      rows.computeIfAbsent(group, it -> new ArrayList<>())
          .add(new ReportRow("row " + name, new AnsweredQuestions(Map.of(question, name))));
    }
    var all = new HashMap<>(facts);
    all.put("narrative", "An invented narrative of " + code);
    all.put("provenance-source", "saw-or-heard");
    var report = new Report(new AnsweredQuestions(all), rows);
    var words = ReportWords.of(report, GivenAreas.one());
    var source =
        new ReportSource(
            Optional.of("teller of " + code),
            "agency-of-" + code,
            Knowing.SAW,
            Optional.empty(),
            List.of(),
            true);
    var one = new OneOfMany(summary(code, grade, daysAgo, restricted), report, words, source);
    reports.put(code, one);
    for (var name : names) {
      var section =
          words.rows().stream().filter(it -> it.called().equals(name)).findFirst().orElseThrow();
      var mention = new RowMention(one.summary().id(), "row " + name, section.group());
      var kind = section.group() == RowGroup.VEHICLES ? EntityKind.VEHICLE : EntityKind.PERSON;
      var row = new SaidRow(mention, kind, section, one);
      var known = entities.get(name);
      var together = new ArrayList<>(known == null ? List.of() : known.rows());
      together.add(row);
      entities.put(name, new KnownEntity(together, Set.of(), false));
    }
    return this;
  }

  private static ReportSummary summary(String code, String grade, int daysAgo, boolean restricted) {
    var status =
        new ReportSummary.CaseStatus(
            ReportState.NEW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var received = NOW.minus(daysAgo, ChronoUnit.DAYS);
    return new ReportSummary(
        UUID.nameUUIDFromBytes(code.getBytes(UTF_8)),
        "SI-" + code,
        1,
        restricted,
        new ReportSummary.Arrival(
            received, "agency-of-" + code, Set.of(), Optional.of("exampleville"), Channel.SERVICE),
        status,
        Priority.NOT_SET,
        Grade.of(grade),
        new ReportSummary.Deadline(DeadlineKind.REVIEW, NOW, false),
        Optional.empty());
  }

  GivenNetwork tie(String from, String words, String to, String... codes) {
    ties.add(new EntityTie(key(from), key(to), words, sayings(from, to, codes)));
    return this;
  }

  private List<Saying> sayings(String from, String to, String... codes) {
    return List.of(codes).stream()
        .map(it -> new Saying(row(from, it), row(to, it), "Detail of " + it))
        .toList();
  }

  /** The other one is in no tie of the network. */
  GivenNetwork likely(String other) {
    var mine = entities.values().iterator().next().first();
    likely.add(
        new LikelySame(mine, entity(other), MatchBand.LIKELY, List.of("Same invented dent.")));
    return this;
  }

  GivenNetwork more(String name, int number) {
    more.put(name, number);
    return this;
  }

  private SaidRow row(String name, String code) {
    return entity(name).rows().stream()
        .filter(it -> it.reference().equals("SI-" + code))
        .findFirst()
        .orElseThrow();
  }

  KnownEntity entity(String name) {
    return requireNonNull(entities.get(name), name);
  }

  private RowMention key(String name) {
    return entity(name).key();
  }

  EntityNetwork network() {
    var steps = new LinkedHashMap<RowMention, Integer>();
    var first = entities.values().iterator().next().key();
    steps.put(first, 0);
    var waiting = new ArrayDeque<>(List.of(first));
    while (!waiting.isEmpty()) {
      var from = waiting.remove();
      for (var tie : ties) {
        var to = tie.from().equals(from) ? tie.to() : tie.from();
        if (tie.touches(from) && !steps.containsKey(to)) {
          steps.put(to, steps.getOrDefault(from, 0) + 1);
          waiting.add(to);
        }
      }
    }
    var nodes = entities.values().stream().filter(it -> steps.containsKey(it.key())).toList();
    var left = new HashMap<RowMention, Integer>();
    more.forEach((name, number) -> left.put(key(name), number));
    return new EntityNetwork(nodes, steps, left, ties, likely);
  }

  NetworkList list() {
    return NetworkList.of(network(), COUNTER);
  }
}
