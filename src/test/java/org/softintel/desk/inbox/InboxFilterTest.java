package org.softintel.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InboxFilterTest {
  @Test
  void theAddressOfAViewOpensTheSameView() {
    var view = InboxFilter.ofQuery("who=mine&kind=online&sort=due");

    assertThat(view.address()).isEqualTo("/triage?who=mine&kind=online&sort=due");
    assertThat(InboxFilter.ofQuery(view.address().replace("/triage?", ""))).isEqualTo(view);
  }

  @Test
  void theDefaultViewHasAnAddressOfItsOwn() {
    // Without a query the inbox would open with the reader's standard view.
    assertThat(InboxFilter.DEFAULT.address()).isEqualTo("/triage?sort=urgent");
    assertThat(InboxFilter.ofQuery("state=new").address()).isEqualTo("/triage?state=new");
  }

  @Test
  void closedReportsAreEverybodysAndSortedByTime() {
    var closed = InboxFilter.ofQuery("state=closed&sort=due");

    assertThat(closed.value(Facet.WHO)).isEqualTo("anybody");
    assertThat(closed.sort()).isEqualTo(InboxSort.NEWEST);
  }

  @Test
  void whatIsNoCodeIsLeftOut() {
    assertThat(InboxFilter.ofQuery("area=a%20b&colour=red")).isEqualTo(InboxFilter.DEFAULT);
  }
}
