package org.softintel.desk.groups;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.softintel.desk.linking.CameFrom;
import org.softintel.platform.identity.Actor;
import org.softintel.report.entity.EntityKind;
import org.softintel.report.entity.Happening;
import org.softintel.report.entity.KnownEntity;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.peergroup.PeerGroup;
import org.softintel.report.peergroup.ShownPeerGroup;
import org.softintel.report.peergroup.ShownPeerGroup.ShownMember;
import org.softintel.report.store.ReportsTogether.OneOfMany;

/**
 * A group, with what reports say of who and what is in it.
 *
 * @param takenOut whether somebody or something was taken out of it just now
 */
record GroupView(
    ShownPeerGroup shown, SourceCounter sources, LocalDate today, boolean takenOut, Actor me) {

  /** Members of one kind. */
  record OfKind(EntityKind kind, List<ShownMember> members) {
    @Override
    public String toString() {
      return "OfKind[" + kind + "]";
    }
  }

  static String address(UUID group) {
    return GroupPages.ADDRESS + "/" + group;
  }

  public PeerGroup group() {
    return shown.group();
  }

  public String takenOutWords() {
    return "Taken out of " + group().texts().name() + ".";
  }

  public String address() {
    return address(group().id());
  }

  /** Of all that reports say together of one of its members. */
  public String everywhere(KnownEntity entity) {
    return CameFrom.to(entity.first().address() + "/everywhere", address());
  }

  public String memberAddress(ShownMember member) {
    return address() + "/members/" + member.member().id();
  }

  public boolean isLed() {
    return group().isLedBy(me);
  }

  public boolean isOverdue() {
    return group().isOverdue(today);
  }

  /** Children first. */
  public List<OfKind> kinds() {
    var byKind =
        shown.members().stream()
            .collect(groupingBy(it -> it.entity().kind(), TreeMap::new, toList()));
    return byKind.entrySet().stream().map(it -> new OfKind(it.getKey(), it.getValue())).toList();
  }

  /** What officers should know before they visit. */
  public List<String> warnings() {
    return shown.members().stream()
        .flatMap(it -> it.entity().rows().stream())
        .flatMap(it -> it.words().warning().stream())
        .distinct()
        .toList();
  }

  public String sourcesOf(KnownEntity entity) {
    return sources.count(entity.sources()).words();
  }

  /** Of all members, each once. */
  public List<OneOfMany> reports() {
    Map<UUID, OneOfMany> byId = new LinkedHashMap<>();
    shown.members().stream()
        .flatMap(it -> it.entity().reports().stream())
        .forEach(it -> byId.putIfAbsent(it.summary().id(), it));
    return List.copyOf(byId.values());
  }

  public long open() {
    return reports().stream().filter(it -> !it.summary().isClosed()).count();
  }

  public Happening.Lanes happenings() {
    return Happening.of(reports());
  }

  /** Of all reports that it shows. */
  public String marking() {
    return reports().stream()
        .map(it -> it.summary().handling())
        .distinct()
        .sorted()
        .collect(joining(" / "));
  }

  @Override
  public String toString() {
    return "GroupView[" + group() + "]";
  }
}
