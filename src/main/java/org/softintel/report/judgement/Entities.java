package org.softintel.report.judgement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.report.question.RowGroup;

/**
 * What judgements make of mentions, in whatever order they come: mentions that a chain of
 * <i>same</i> joins are one entity, unless <i>not the same</i> stands between any two of them; then
 * none of them is joined.
 */
public final class Entities {
  /** A larger one needs a second person. */
  public static final int MOST_MENTIONS = 30;

  /** Two groups of two. */
  private static final int LEAST_TO_PART = 4;

  private final List<Judgement> standing = new ArrayList<>();
  private final List<Judgement> waiting = new ArrayList<>();
  private final Map<RowMention, SortedSet<RowMention>> chains;
  private final Set<RowMention> contradicted = new HashSet<>();

  /** Of each chain, once somebody asks. */
  private final IdentityHashMap<SortedSet<RowMention>, Set<UUID>> bridges = new IdentityHashMap<>();

  private Entities(Collection<Judgement> all) {
    var answers =
        all.stream()
            .filter(it -> it.verdict().isAnswer())
            .collect(
                groupingBy(it -> it.answers().orElseThrow(), mapping(Judgement::verdict, toSet())));
    all.stream()
        .filter(it -> !it.verdict().isAnswer())
        .sorted(Comparator.comparing(Judgement::at).thenComparing(Judgement::id))
        .forEach(it -> place(it, answers.getOrDefault(it.id(), Set.of())));
    chains = chains(same());
    standing.stream()
        .filter(it -> it.verdict() == Verdict.NOT_SAME && chain(it.a()).contains(it.b()))
        .forEach(it -> contradicted.addAll(chain(it.a())));
  }

  /** Of judgements and the answers to them. */
  static Entities of(Collection<Judgement> all) {
    return new Entities(all);
  }

  /** As they were before {@code moment}: what was judged or answered later is left out. */
  static Entities before(Instant moment, Collection<Judgement> all) {
    return of(all.stream().filter(it -> it.at().isBefore(moment)).toList());
  }

  private void place(Judgement it, Set<Verdict> answers) {
    if (answers.contains(Verdict.TAKEN_BACK) || answers.contains(Verdict.REFUSED)) {
      return;
    }
    var isReady = !it.waits() || answers.contains(Verdict.APPROVED);
    (isReady ? standing : waiting).add(it);
  }

  /** Those that a second person must approve or refuse, earliest first. */
  List<Judgement> waiting() {
    return waiting;
  }

  /** What stands or waits. */
  Stream<Judgement> open() {
    return Stream.concat(standing.stream(), waiting.stream());
  }

  /** <i>Not the same</i> inside a chain of <i>same</i> that holds a mention, earliest first. */
  List<Judgement> partingChainOf(Collection<RowMention> some) {
    return standing.stream()
        .filter(it -> it.verdict() == Verdict.NOT_SAME && chain(it.a()).contains(it.b()))
        .filter(it -> some.stream().anyMatch(one -> chain(it.a()).contains(one)))
        .toList();
  }

  /** What joins nothing and was judged before {@code moment}, the latest first. */
  Stream<Judgement> notJoinedBefore(Instant moment) {
    return open()
        .filter(it -> it.verdict().joinsNothing() && it.at().isBefore(moment))
        .sorted(Comparator.comparing(Judgement::at).reversed());
  }

  /** What stands or waits between two. */
  public Optional<Judgement> between(RowMention a, RowMention b) {
    return open().filter(it -> it.isAbout(a, b)).findFirst();
  }

  /** Those that it is about, and {@code one}. */
  List<UUID> reports(UUID one) {
    var about = open().flatMap(Judgement::mentions).map(RowMention::report);
    return Stream.concat(Stream.of(one), about).distinct().toList();
  }

  /** Of those who judged. */
  Set<String> accounts() {
    return open().map(Judgement::by).collect(toSet());
  }

  /** What a mention belongs to: itself alone if nobody judged. */
  public Entity of(RowMention mention) {
    if (contradicted.contains(mention)) {
      return new Entity(mentions(mention), Set.of(), true);
    }
    var chain = chain(mention);
    var between = chain.size() < LEAST_TO_PART ? Set.<UUID>of() : bridgesOf(chain);
    return new Entity(chain, between, false);
  }

  /** The mentions of what a mention belongs to: what holds them together takes longer to find. */
  SortedSet<RowMention> mentions(RowMention mention) {
    return contradicted.contains(mention) ? new TreeSet<>(Set.of(mention)) : chain(mention);
  }

  /** All of more than one mention, each once, in no order. */
  List<JoinedRows> joined() {
    var first = new IdentityHashMap<SortedSet<RowMention>, Judgement>();
    same()
        .filter(it -> !contradicted.contains(it.a()))
        .forEach(it -> first.putIfAbsent(chain(it.a()), it));
    var waits = new IdentityHashMap<SortedSet<RowMention>, Set<Judgement>>();
    waiting.forEach(
        it ->
            it.mentions()
                .map(this::chain)
                .forEach(to -> waits.computeIfAbsent(to, its -> new HashSet<>()).add(it)));
    return first.entrySet().stream()
        .map(
            it ->
                JoinedRows.of(
                    it.getKey(), it.getValue(), waits.getOrDefault(it.getKey(), Set.of())))
        .toList();
  }

  /** All that judgements which conflict keep apart. */
  Set<RowMention> contradicted() {
    return Set.copyOf(contradicted);
  }

  /** Whether that two mentions are the same must be approved by a second person. */
  boolean needsSecond(RowMention a, RowMention b) {
    return !whySecond(a, b).isEmpty();
  }

  /** Nothing if no second person is needed. */
  Set<WhySecond> whySecond(RowMention a, RowMention b) {
    var joined = joined(a, b);
    var groups = joined.stream().map(RowMention::group).collect(toSet());
    var why = EnumSet.noneOf(WhySecond.class);
    if (groups.containsAll(Set.of(RowGroup.CHILDREN, RowGroup.PEOPLE))) {
      why.add(WhySecond.CHILD_AND_PERSON);
    }
    if (joined.size() > MOST_MENTIONS) {
      why.add(WhySecond.MANY);
    }
    return why;
  }

  /** Whether <i>not the same</i> stands between any two that <i>same</i> of these would join. */
  boolean wouldContradict(RowMention a, RowMention b) {
    var joined = joined(a, b);
    return standing.stream()
        .filter(it -> it.verdict() == Verdict.NOT_SAME)
        .anyMatch(it -> it.mentions().allMatch(joined::contains));
  }

  private Set<RowMention> joined(RowMention a, RowMention b) {
    var joined = new TreeSet<>(chain(a));
    joined.addAll(chain(b));
    return joined;
  }

  /** Whatever contradicts it. */
  private SortedSet<RowMention> chain(RowMention mention) {
    return chains.getOrDefault(mention, new TreeSet<>(Set.of(mention)));
  }

  private Stream<Judgement> same() {
    return standing.stream().filter(it -> it.verdict() == Verdict.SAME);
  }

  private static Map<RowMention, SortedSet<RowMention>> chains(Stream<Judgement> same) {
    var chains = new HashMap<RowMention, SortedSet<RowMention>>();
    same.forEach(
        it -> {
          var one = chains.computeIfAbsent(it.a(), alone -> new TreeSet<>(Set.of(alone)));
          var other = chains.computeIfAbsent(it.b(), alone -> new TreeSet<>(Set.of(alone)));
          if (one != other) {
            var larger = one.size() < other.size() ? other : one;
            var smaller = larger == one ? other : one;
            larger.addAll(smaller);
            smaller.forEach(mention -> chains.put(mention, larger));
          }
        });
    return chains;
  }

  private Set<UUID> bridgesOf(SortedSet<RowMention> chain) {
    return bridges.computeIfAbsent(chain, this::bridges);
  }

  /** Without one of these the chain falls into two, of more than one mention each. */
  private Set<UUID> bridges(SortedSet<RowMention> chain) {
    var inside = same().filter(it -> chain.contains(it.a())).toList();
    var about = new HashMap<RowMention, List<Judgement>>();
    inside.forEach(
        it ->
            it.mentions()
                .forEach(to -> about.computeIfAbsent(to, its -> new ArrayList<>()).add(it)));
    return inside.stream()
        .filter(
            it -> {
              var part = partWithout(it, about);
              return !part.contains(it.b()) && part.size() > 1 && chain.size() - part.size() > 1;
            })
        .map(Judgement::id)
        .collect(toSet());
  }

  /** What the others of these still join to the first of its two. */
  private static Set<RowMention> partWithout(
      Judgement left, Map<RowMention, List<Judgement>> about) {
    var part = new HashSet<>(Set.of(left.a()));
    var next = new ArrayDeque<>(part);
    while (!next.isEmpty()) {
      about.getOrDefault(next.remove(), List.of()).stream()
          .filter(it -> !it.id().equals(left.id()))
          .flatMap(Judgement::mentions)
          .filter(part::add)
          .forEach(next::add);
    }
    return part;
  }
}
