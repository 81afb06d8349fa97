package org.softintel.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softintel.desk.inbox.InboxCursor.Way;

class InboxSortTest {
  @ParameterizedTest
  @EnumSource
  void ofThoseInDangerTheStrongestStandsFirstWhateverTheOrder(InboxSort sort) {
    var plain = sort.order(InboxPart.REST, Way.AFTER);

    assertThat(sort.order(InboxPart.URGENT, Way.AFTER))
        .isEqualTo("r.danger_strength desc, " + plain);
    assertThat(sort.order(InboxPart.NEWS, Way.AFTER)).isEqualTo(plain);
  }

  @Test
  void thePageBeforeIsReadBackwards() {
    assertThat(InboxSort.NEWEST.order(InboxPart.URGENT, Way.BEFORE))
        .isEqualTo("r.danger_strength, r.received_at, r.id");
    assertThat(InboxSort.DUE.order(InboxPart.URGENT, Way.BEFORE))
        .isEqualTo("r.danger_strength, r.due_at desc, r.id desc");
  }

  @ParameterizedTest
  @EnumSource
  void beyondAReportInDangerComesWhatIsWeakerOrBeyondItAmongItsLike(InboxSort sort) {
    assertThat(sort.beyond(InboxPart.URGENT, Way.AFTER))
        .contains("r.danger_strength < :lastStrength")
        .contains(sort.beyond(InboxPart.REST, Way.AFTER));
    assertThat(sort.beyond(InboxPart.URGENT, Way.BEFORE))
        .contains("r.danger_strength > :lastStrength")
        .contains(sort.beyond(InboxPart.REST, Way.BEFORE));
    assertThat(sort.beyond(InboxPart.REST, Way.AFTER)).doesNotContain("strength");
  }
}
