package org.softintel.report.peergroup;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.ReaderRestraints;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.entity.EntityNetworks;
import org.softintel.report.entity.KnownEntity;
import org.softintel.report.entity.SaidRow;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.peergroup.ShownPeerGroup.Said;
import org.softintel.report.peergroup.ShownPeerGroup.ShownMember;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/** Shows groups to somebody, as far as they may know them. */
@ApplicationScoped
@Transactional
public class PeerGroupViews {
  private final PeerGroupsInMemory inMemory;
  private final PeerGroupTrail groupTrail;
  private final EntityNetworks networks;
  private final CaseProgress caseProgress;
  private final Colleagues colleagues;
  private final ReaderRestraints restraints;

  PeerGroupViews(
      PeerGroupsInMemory inMemory,
      PeerGroupTrail groupTrail,
      EntityNetworks networks,
      CaseProgress caseProgress,
      Colleagues colleagues,
      ReaderRestraints restraints) {
    this.inMemory = inMemory;
    this.groupTrail = groupTrail;
    this.networks = networks;
    this.caseProgress = caseProgress;
    this.colleagues = colleagues;
    this.restraints = restraints;
  }

  /** A line of the list: a group, and the name of its owner. */
  public record Line(PeerGroup group, String owner, boolean isOverdue) {
    @Override
    public String toString() {
      return "Line[" + group + "]";
    }
  }

  /** What is due for review first before the rest; recorded. */
  public List<Line> list(Actor reader) {
    restraints.demandFree(reader);
    var groups = inMemory.readBy(reader);
    var names = names(groups.stream().map(PeerGroup::owner));
    groupTrail.listed(reader);
    return groups.stream().map(it -> line(it, names)).toList();
  }

  private Line line(PeerGroup group, Map<String, String> names) {
    return new Line(group, name(group.owner(), names), group.isOverdue(inMemory.today()));
  }

  /** Those that hold one of these rows; the caller records that it is shown. */
  public List<Line> holding(Collection<RowMention> rows, Actor reader) {
    var groups = inMemory.readBy(reader).stream().filter(it -> it.holds(rows)).toList();
    var names = names(groups.stream().map(PeerGroup::owner));
    return groups.stream().map(it -> line(it, names)).toList();
  }

  /** Without opening a report; throws not found if it is not for this reader. */
  public PeerGroup brief(UUID id, Actor reader) {
    return inMemory.readBy(id, reader);
  }

  /** With what reports say; recorded. */
  public ShownPeerGroup show(UUID id, Actor reader) {
    restraints.demandFree(reader);
    var group = inMemory.readBy(id, reader);
    var known = networks.of(group.members().stream().map(GroupMember::about).toList(), reader);
    var references = references(group);
    var names = names(accounts(group));
    var members =
        group.members().stream()
            .filter(it -> known.containsKey(it.about()))
            .map(it -> shown(it, requireNonNull(known.get(it.about())), references, names))
            .sorted(Comparator.comparing(it -> it.entity().kind()))
            .toList();
    record(group, known.values(), references.values(), reader);
    return new ShownPeerGroup(group, name(group.owner(), names), members);
  }

  private Map<UUID, String> references(PeerGroup group) {
    return caseProgress.summaries(List.copyOf(group.reports())).stream()
        .collect(toMap(ReportSummary::id, ReportSummary::reference));
  }

  private static Stream<String> accounts(PeerGroup group) {
    return Stream.concat(
        Stream.of(group.owner()),
        group.members().stream()
            .flatMap(
                it ->
                    Stream.concat(
                        Stream.of(it.by()),
                        it.membership().map(GroupMember.Membership::by).stream())));
  }

  private static ShownMember shown(
      GroupMember member,
      KnownEntity entity,
      Map<UUID, String> references,
      Map<String, String> names) {
    var said =
        member
            .membership()
            .flatMap(
                it ->
                    Optional.ofNullable(references.get(it.source()))
                        .map(source -> new Said(source, name(it.by(), names), it)));
    return new ShownMember(member, entity, name(member.by(), names), said);
  }

  private void record(
      PeerGroup group, Collection<KnownEntity> known, Collection<String> more, Actor reader) {
    var shown =
        Stream.concat(
                known.stream().flatMap(it -> it.rows().stream()).map(SaidRow::reference),
                more.stream())
            .distinct()
            .sorted()
            .collect(joining(" "));
    groupTrail.record(
        Act.GROUP_SHOWN, group, "Reports: " + (shown.isEmpty() ? "None" : shown), reader);
  }

  private Map<String, String> names(Stream<String> accounts) {
    var some = accounts.collect(toSet());
    return some.isEmpty()
        ? Map.of()
        : colleagues.of(some).stream().collect(toMap(Colleague::account, Colleague::name));
  }

  private static String name(String account, Map<String, String> names) {
    return names.getOrDefault(account, "a colleague");
  }
}
