package org.softintel.report.peergroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Agency;
import org.softintel.platform.identity.JobDetails;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.StrictJson;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.peergroup.GroupMember.Membership;
import org.softintel.report.question.RowGroup;

class PeerGroupTest {
  private static final LocalDate REVIEW = LocalDate.of(2026, 12, 1);
  private static final Instant NOW = Instant.parse("2026-11-29T12:34:56.123456Z");
  private static final String EMOJI = "\uD83D\uDE42";
  private static final UUID ONE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final Actor OWNER = somebody("owner", Role.TRIAGE);
  private static final Actor STRANGER = somebody("stranger", Role.TRIAGE);
  private static final Actor LEAD = somebody("lead", Role.LEAD);

  private static Actor somebody(String account, String role) {
    return new Actor(account, account, "", Agency.NONE, JobDetails.UNKNOWN, Set.of(role));
  }

  private static PeerGroup group(GroupMember... members) {
    var texts = new GroupTexts("Invented", "A purpose", "An aim", "", "");
    return new PeerGroup(
        UUID.randomUUID(), texts, OWNER.subject(), REVIEW, 0, NOW, List.of(members));
  }

  private static GroupMember of(UUID report) {
    var row = new RowMention(report, "c1", RowGroup.CHILDREN);
    return new GroupMember(UUID.randomUUID(), row, 1, "adder", NOW, Optional.empty());
  }

  private static GroupMember said(UUID report, UUID source) {
    return of(report).with(new Membership(source, "Invented", "sayer", NOW));
  }

  @Test
  void itIsOverdueFromTheDayAfterItsReviewAndGoneTwoWeeksLater() {
    assertThat(group().isOverdue(REVIEW)).isFalse();
    assertThat(group().isOverdue(REVIEW.plusDays(1))).isTrue();
    assertThat(group().isGone(REVIEW.plusDays(14))).isFalse();
    assertThat(group().isGone(REVIEW.plusDays(15))).isTrue();
    assertThat(group().lastDay()).isEqualTo(LocalDate.of(2026, 12, 15));
  }

  @Test
  void whatIsGoneIsKnownNoMoreBeforeItIsDeleted() {
    var group = group();
    var known = new KnownPeerGroups();
    known.add(group.id(), group);

    assertThat(known.of(group.id(), group.lastDay())).contains(group);
    assertThat(known.at(group.lastDay())).containsExactly(group);
    assertThat(known.gone(group.lastDay())).isEmpty();

    var after = group.lastDay().plusDays(1);
    assertThat(known.of(group.id(), after)).isEmpty();
    assertThat(known.at(after)).isEmpty();
    assertThat(known.gone(after)).containsExactly(group);
  }

  @Test
  void whoReadsTheReportOfNoMemberDoesNotKnowTheGroupUnlessTheyOwnIt() {
    var group = group(of(ONE), of(OTHER));

    assertThat(group.asReadBy(STRANGER, Set.of())).isEmpty();
    assertThat(group.asReadBy(LEAD, Set.of())).isEmpty();
    assertThat(group.asReadBy(OWNER, Set.of()).orElseThrow().members()).isEmpty();
    assertThat(group.asReadBy(STRANGER, Set.of(ONE)).orElseThrow().members())
        .containsExactly(group.members().get(0));
  }

  @Test
  void whoMayNotReadWhatSaysThatItIsAMemberSeesItAsSeenWithTheGroup() {
    var group = group(said(ONE, OTHER));

    var known = group.asReadBy(STRANGER, Set.of(ONE)).orElseThrow();

    assertThat(known.members().get(0).membership()).isEmpty();
    assertThat(group.asReadBy(STRANGER, Set.of(ONE, OTHER))).contains(group);
    assertThat(group.asReadBy(STRANGER, Set.of(OTHER))).isEmpty();
  }

  @Test
  void nothingIsLeftOfAReportThatIsDestroyed() {
    var group = group(of(ONE), said(OTHER, ONE));

    var left = group.withoutReport(ONE);

    assertThat(left.reports()).containsExactly(OTHER);
    assertThat(left.members()).singleElement().matches(it -> it.membership().isEmpty());
    assertThat(left.texts()).isEqualTo(group.texts());
  }

  @Test
  void itsOwnerAndLeadsReviewIt() {
    assertThat(group().isLedBy(OWNER)).isTrue();
    assertThat(group().isLedBy(LEAD)).isTrue();
    assertThat(group().isLedBy(STRANGER)).isFalse();
  }

  @Test
  void theLongestGroupFitsAndIsReadAsItWasWritten() {
    var longest = EMOJI.repeat(GroupTexts.MOST_CHARS);
    var texts =
        new GroupTexts(EMOJI.repeat(GroupTexts.MOST_NAME), longest, longest, longest, longest);
    var members =
        IntStream.range(0, PeerGroup.MOST)
            .mapToObj(
                it ->
                    new GroupMember(
                        UUID.randomUUID(),
                        new RowMention(
                            UUID.randomUUID(), EMOJI.repeat(32) + "/school", RowGroup.CHILDREN),
                        20,
                        account(),
                        NOW,
                        Optional.of(
                            new Membership(
                                UUID.randomUUID(),
                                EMOJI.repeat(GroupMember.MOST_REASON),
                                account(),
                                NOW))))
            .toList();
    var group =
        new PeerGroup(UUID.randomUUID(), texts, account(), REVIEW, Integer.MAX_VALUE, NOW, members);

    var bytes = PeerGroupRows.LAYOUT.bytes(group);

    assertThat(bytes).hasSize(PeerGroupRows.LAYOUT.bytes());
    assertThat(StrictJson.read(bytes, PeerGroup.class)).isEqualTo(group);
  }

  private static String account() {
    return UUID.randomUUID().toString();
  }
}
