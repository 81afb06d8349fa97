package org.softintel.report.judgement;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.softintel.platform.page.StrictJson;
import org.softintel.report.question.RowGroup;

/**
 * Judgements, proposals and answers in random orders: circles, pairs twice, answers twice. With
 * {@code -Dsoftintel.orders=} in more of them.
 */
class RandomJudgementsTest {
  private static final int SEQUENCES = Integer.getInteger("softintel.orders", 2_000);
  private static final int MOST_STEPS = 24;
  private static final List<Verdict> ANSWERS =
      Stream.of(Verdict.values()).filter(Verdict::isAnswer).toList();

  /** Three reports with several rows, and some with one. */
  private static final List<RowMention> MENTIONS =
      IntStream.range(0, 9)
          .mapToObj(it -> GivenJudgements.mention(it % 6, "r" + it, RowGroup.PEOPLE))
          .toList();

  private final GivenJudgements given = new GivenJudgements();
  private final StepByStep steps = new StepByStep();
  private int seed;

  @Test
  void whatIsWorkedOutIsWhatEachStepMadeWhateverTheOrder() {
    int contradicted = 0;
    int bridges = 0;
    for (seed = 0; seed < SEQUENCES; seed++) {
      var one = new RandomJudgementsTest();
      var random = new Random(seed);
      one.walk(random);
      var state = state(one.given.all());
      assertThat(state).as("sequence %d", seed).isEqualTo(one.steps.state());
      var shuffled = new ArrayList<>(one.given.all());
      Collections.shuffle(shuffled, random);
      assertThat(state(stored(shuffled))).as("sequence %d in another order", seed).isEqualTo(state);
      one.theLastIsTakenBack(random, state);
      one.aReportIsDestroyed(random);
      contradicted += state.toString().contains("contradicted=true") ? 1 : 0;
      bridges += state.toString().contains("bridges=[0") ? 1 : 0;
    }
    assertThat(contradicted).isGreaterThan(SEQUENCES / 20);
    assertThat(bridges).isGreaterThan(SEQUENCES / 20);
  }

  private void walk(Random random) {
    int many = 1 + random.nextInt(MOST_STEPS);
    for (int i = 0; i < many; i++) {
      var judged = given.all().stream().filter(it -> !it.verdict().isAnswer()).toList();
      if (judged.isEmpty() || random.nextInt(3) > 0) {
        steps.judged(judgeSomething(random));
      } else {
        var one = judged.get(random.nextInt(judged.size()));
        var answer = ANSWERS.get(random.nextInt(ANSWERS.size()));
        given.answer(one, answer);
        steps.answered(one, answer);
      }
    }
  }

  private Judgement judgeSomething(Random random) {
    var two = new ArrayList<>(MENTIONS);
    Collections.shuffle(two, random);
    return switch (random.nextInt(8)) {
      case 0 -> given.notSame(two.get(0), two.get(1));
      case 1 -> given.judge(two.get(0), Verdict.UNSURE, two.get(1));
      case 2 -> given.propose(two.get(0), two.get(1));
      default -> given.same(two.get(0), two.get(1));
    };
  }

  private void theLastIsTakenBack(Random random, Map<String, String> before) {
    given.answer(judgeSomething(random), Verdict.TAKEN_BACK);

    assertThat(state(given.all())).as("sequence %d", seed).isEqualTo(before);
  }

  private void aReportIsDestroyed(Random random) {
    var report = MENTIONS.get(random.nextInt(MENTIONS.size())).report();
    var known = new KnownJudgements();
    given.all().forEach(it -> known.add(it.id(), it));

    known.naming(report).forEach(known::remove);

    var left = known.about(MENTIONS, Set.of());
    assertThat(left).hasSameSizeAs(known.ids()).noneMatch(it -> it.names(report));
    assertThat(left).allMatch(it -> it.answers().stream().allMatch(known.ids()::contains));
    var expected = given.all().stream().filter(it -> !it.names(report)).toList();
    assertThat(state(left)).isEqualTo(state(expected));
  }

  /** As they come back from their rows. */
  private static List<Judgement> stored(List<Judgement> some) {
    return some.stream()
        .map(it -> StrictJson.read(JudgementRows.LAYOUT.bytes(it), Judgement.class))
        .toList();
  }

  private static Map<String, String> state(Collection<Judgement> all) {
    var entities = Entities.of(all);
    var state = new TreeMap<String, String>();
    MENTIONS.forEach(it -> state.put(it.row(), said(entities.of(it))));
    state.put("open", "" + entities.open().map(Judgement::id).collect(toCollection(TreeSet::new)));
    state.put("waiting", "" + ids(entities.waiting()));
    return state;
  }

  private static String said(Entity entity) {
    return "%s contradicted=%s bridges=%s"
        .formatted(
            entity.mentions().stream().map(RowMention::row).toList(),
            entity.contradicted(),
            new TreeSet<>(entity.bridges()));
  }

  private static Set<UUID> ids(Collection<Judgement> some) {
    return some.stream().map(Judgement::id).collect(toCollection(TreeSet::new));
  }

  /** Changes what stands with each step, and finds who is joined by walking from each to each. */
  private static final class StepByStep {
    private final Map<UUID, Judgement> standing = new TreeMap<>();
    private final Map<UUID, Judgement> waiting = new TreeMap<>();

    void judged(Judgement it) {
      (it.waits() ? waiting : standing).put(it.id(), it);
    }

    void answered(Judgement it, Verdict answer) {
      if (answer != Verdict.APPROVED) {
        standing.remove(it.id());
        waiting.remove(it.id());
      } else if (waiting.remove(it.id()) != null) {
        standing.put(it.id(), it);
      }
    }

    Map<String, String> state() {
      var state = new TreeMap<String, String>();
      MENTIONS.forEach(it -> state.put(it.row(), said(entity(it))));
      var open = new TreeSet<>(standing.keySet());
      open.addAll(waiting.keySet());
      state.put("open", "" + open);
      state.put("waiting", "" + waiting.keySet());
      return state;
    }

    private Entity entity(RowMention mention) {
      var joined = reached(mention, new UUID(0, 0));
      var isContradicted =
          standing.values().stream()
              .filter(it -> it.verdict() == Verdict.NOT_SAME)
              .anyMatch(it -> joined.contains(it.a()) && joined.contains(it.b()));
      var bridges =
          standing.values().stream()
              .filter(it -> it.verdict() == Verdict.SAME && joined.contains(it.a()))
              .filter(this::isBridge)
              .map(Judgement::id)
              .collect(toSet());
      return isContradicted
          ? new Entity(new TreeSet<>(Set.of(mention)), Set.of(), true)
          : new Entity(joined, bridges, false);
    }

    private boolean isBridge(Judgement it) {
      var one = reached(it.a(), it.id());
      return !one.contains(it.b()) && one.size() > 1 && reached(it.b(), it.id()).size() > 1;
    }

    private SortedSet<RowMention> reached(RowMention from, UUID without) {
      var reached = new TreeSet<>(Set.of(from));
      var next = new ArrayDeque<>(reached);
      while (!next.isEmpty()) {
        var here = next.remove();
        standing.values().stream()
            .filter(it -> it.verdict() == Verdict.SAME && !it.id().equals(without))
            .filter(it -> it.a().equals(here) || it.b().equals(here))
            .map(it -> it.a().equals(here) ? it.b() : it.a())
            .filter(reached::add)
            .forEach(next::add);
      }
      return reached;
    }
  }
}
