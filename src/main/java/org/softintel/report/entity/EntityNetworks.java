package org.softintel.report.entity;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.entity.EntityNetwork.LikelySame;
import org.softintel.report.entity.EntityTie.Saying;
import org.softintel.report.judgement.Entities;
import org.softintel.report.judgement.Entity;
import org.softintel.report.judgement.Judgements;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.NamedPlaces;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportMatches;
import org.softintel.report.store.ReportsTogether;

/**
 * Works out from rows, their connections and the judgements that stand what is known of one child,
 * person or thing. Nothing of it is kept.
 */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class EntityNetworks {
  /** Children, people and things that a network shows at most. */
  public static final int MOST_NODES = 150;

  public static final int MOST_STEPS = 2;
  private static final Set<RowGroup> PEOPLE = Set.of(RowGroup.CHILDREN, RowGroup.PEOPLE);

  private final Judgements judgements;
  private final ReportsTogether reports;
  private final ReportMatches matches;
  private final AccessReasons forAuditors;
  private final AuditTrail trail;

  EntityNetworks(
      Judgements judgements,
      ReportsTogether reports,
      ReportMatches matches,
      AccessReasons forAuditors,
      AuditTrail trail) {
    this.judgements = judgements;
    this.reports = reports;
    this.matches = matches;
    this.forAuditors = forAuditors;
    this.trail = trail;
  }

  /**
   * What a row of a report that was opened for {@code reader} belongs to, and what is connected
   * with it in so many steps, as far as they may know; recorded. While this process does not know
   * all reports, nothing is likely the same. Throws not found if there is no such row.
   */
  public EntityNetwork around(
      OpenReport opened, RowGroup group, int number, int steps, Actor reader) {
    return around(opened, group, number, steps, Optional.empty(), reader);
  }

  /**
   * As above; with a moment as it was before that, which is after the report came: nothing is
   * likely the same then, since that is worked out from what is there now.
   */
  public EntityNetwork around(
      OpenReport opened,
      RowGroup group,
      int number,
      int steps,
      Optional<Instant> before,
      Actor reader) {
    var rows = NamedPlaces.with(opened.report()).rows(group);
    if (!group.isLinked() || number < 1 || number > rows.size()) {
      throw new NotFoundException();
    }
    var start = new RowMention(opened.summary().id(), rows.get(number - 1).id(), group);
    var isSuggested = before.isEmpty() && matches.areReady();
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var network =
                  new Walk(before, reader).from(start, Math.min(steps, MOST_STEPS), isSuggested);
              record(opened.summary(), network, reader);
              return network;
            });
  }

  /**
   * What each of these rows belongs to, as {@code reader} may know; the caller has asked whether
   * they may read them, and records it. A row that does not open is left out.
   */
  @Transactional(TxType.MANDATORY)
  public Map<RowMention, KnownEntity> of(Collection<RowMention> rows, Actor reader) {
    return new Walk(Optional.empty(), reader).of(rows);
  }

  /** The report is named; which others were shown, and how many, is sealed for auditors. */
  private void record(ReportSummary report, EntityNetwork network, Actor reader) {
    var others =
        Stream.concat(network.nodes().stream(), network.likely().stream().map(LikelySame::other))
            .flatMap(it -> it.rows().stream())
            .map(SaidRow::reference)
            .filter(it -> !it.equals(report.reference()))
            .distinct()
            .sorted()
            .collect(joining(" "));
    var words = AccessReasons.filledUp(others.isEmpty() ? "None" : others);
    var sealed = forAuditors.seal(report.id(), words);
    trail.append(
        AuditEvent.sealing(Act.ENTITY_SHOWN, report.reference(), "shown=sealed", sealed), reader);
  }

  /** One working out of a network, step by step from its first node. */
  private final class Walk {
    private final Optional<Instant> before;
    private final Actor reader;
    private final Map<UUID, RowsOfReport> read = new HashMap<>();
    private final Map<RowMention, KnownEntity> byMention = new HashMap<>();
    private final Map<RowMention, Integer> steps = new LinkedHashMap<>();
    private final Map<RowMention, Set<RowMention>> leftOut = new HashMap<>();

    Walk(Optional<Instant> before, Actor reader) {
      this.before = before;
      this.reader = reader;
    }

    Map<RowMention, KnownEntity> of(Collection<RowMention> rows) {
      known(rows);
      var found = new LinkedHashMap<>(byMention);
      found.keySet().retainAll(Set.copyOf(rows));
      return found;
    }

    EntityNetwork from(RowMention start, int most, boolean isSuggested) {
      var nodes = new ArrayList<>(known(List.of(start)));
      steps.put(nodes.get(0).key(), 0);
      var frontier = List.copyOf(nodes);
      for (int step = 1; step <= most + 1; step++) {
        var next = next(frontier);
        if (step <= most) {
          frontier = next.stream().limit(MOST_NODES - nodes.size()).toList();
          for (var it : frontier) {
            steps.put(it.key(), step);
          }
          nodes.addAll(frontier);
        }
      }
      var likely = isSuggested ? likely(nodes.get(0)) : List.<LikelySame>of();
      return new EntityNetwork(nodes, steps, more(), ties(nodes), likely);
    }

    /** What is connected with these and was not met before, what most say first. */
    private List<KnownEntity> next(Collection<KnownEntity> frontier) {
      var neighbours = new LinkedHashSet<RowMention>();
      for (var node : frontier) {
        for (var mention : (Iterable<RowMention>) node.mentions()::iterator) {
          rows(mention).neighbours(mention).forEach(neighbours::add);
        }
      }
      var found = known(neighbours);
      for (var node : frontier) {
        var of = node.mentions().flatMap(it -> rows(it).neighbours(it));
        leftOut.put(
            node.key(), of.map(it -> entity(it).key()).collect(toCollection(LinkedHashSet::new)));
      }
      return found.stream()
          .filter(it -> !steps.containsKey(it.key()))
          .sorted(
              Comparator.<KnownEntity>comparingInt(it -> -it.reports().size())
                  .thenComparing(KnownEntity::kind)
                  .thenComparing(KnownEntity::key))
          .toList();
    }

    private KnownEntity entity(RowMention met) {
      return requireNonNull(byMention.get(met));
    }

    private RowsOfReport rows(RowMention mention) {
      return requireNonNull(read.get(mention.report()));
    }

    /** Each once, in order. */
    private List<KnownEntity> known(Collection<RowMention> mentions) {
      var unknown = mentions.stream().filter(it -> !byMention.containsKey(it)).toList();
      var judged =
          before
              .map(it -> judgements.aboutBefore(it, unknown, reader))
              .orElseGet(() -> judgements.about(unknown, reader));
      var entities = unknown.stream().map(judged::of).distinct().toList();
      read(entities.stream().flatMap(it -> it.mentions().stream()));
      entities.forEach(this::add);
      return mentions.stream()
          .flatMap(it -> Stream.ofNullable(byMention.get(it)))
          .distinct()
          .toList();
    }

    private void read(Stream<RowMention> mentions) {
      var unread =
          mentions.map(RowMention::report).distinct().filter(it -> !read.containsKey(it)).toList();
      reports.of(unread).forEach((id, it) -> read.put(id, new RowsOfReport(it)));
    }

    private void add(Entity entity) {
      var rows =
          entity.mentions().stream()
              .flatMap(
                  it ->
                      Optional.ofNullable(read.get(it.report())).flatMap(of -> of.row(it)).stream())
              .toList();
      if (!rows.isEmpty()) {
        var known = new KnownEntity(rows, entity.bridges(), entity.contradicted());
        entity.mentions().forEach(it -> byMention.put(it, known));
      }
    }

    /** Each thing that it may be once, without what was judged already. */
    private List<LikelySame> likely(KnownEntity of) {
      var rows = of.rows().stream().collect(groupingBy(it -> it.mention().report(), ids()));
      var found = matches.ofRows(rows, reader);
      known(found.stream().map(it -> mention(it.other())).toList());
      var judged = judgements.about(of.mentions().toList(), reader);
      var likely = new LinkedHashMap<RowMention, LikelySame>();
      for (var match : found) {
        var mine = rows(mention(match.mine())).row(mention(match.mine()));
        var other = byMention.get(mention(match.other()));
        if (mine.isPresent() && other != null && mayBeOne(of, other, judged)) {
          likely.putIfAbsent(
              other.key(), new LikelySame(mine.get(), other, match.band(), match.why()));
        }
      }
      return List.copyOf(likely.values());
    }

    /** Of one kind, or two people, and nobody said what they think of any two of their rows. */
    private static boolean mayBeOne(KnownEntity one, KnownEntity other, Entities judged) {
      var groups =
          Stream.concat(one.mentions(), other.mentions()).map(RowMention::group).collect(toSet());
      return !one.key().equals(other.key())
          && (groups.size() == 1 || PEOPLE.containsAll(groups))
          && one.mentions()
              .allMatch(
                  mine -> other.mentions().noneMatch(it -> judged.between(mine, it).isPresent()));
    }

    private static RowMention mention(ValueMention value) {
      return RowMention.of(value).orElseThrow();
    }

    private static Collector<SaidRow, ?, Set<String>> ids() {
      return mapping(it -> it.mention().row(), toSet());
    }

    private Map<RowMention, Integer> more() {
      var more = new HashMap<RowMention, Integer>();
      leftOut.forEach(
          (key, all) -> {
            int some = (int) all.stream().filter(it -> !steps.containsKey(it)).count();
            if (some > 0) {
              more.put(key, some);
            }
          });
      return more;
    }

    private List<EntityTie> ties(List<KnownEntity> nodes) {
      var found = new LinkedHashMap<List<Object>, List<Saying>>();
      nodes.stream()
          .flatMap(it -> it.reports().stream())
          .map(it -> it.summary().id())
          .distinct()
          .flatMap(it -> requireNonNull(read.get(it)).connections())
          .filter(it -> isShown(it.from()) && isShown(it.to()))
          .forEach(
              it ->
                  found
                      .computeIfAbsent(
                          List.of(key(it.from()), key(it.to()), it.words()),
                          key -> new ArrayList<>())
                      .add(it.saying()));
      return found.entrySet().stream()
          .map(
              it ->
                  new EntityTie(
                      (RowMention) it.getKey().get(0),
                      (RowMention) it.getKey().get(1),
                      (String) it.getKey().get(2),
                      it.getValue()))
          .toList();
    }

    private boolean isShown(SaidRow row) {
      var known = byMention.get(row.mention());
      return known != null && steps.containsKey(known.key());
    }

    private RowMention key(SaidRow row) {
      return entity(row.mention()).key();
    }
  }
}
