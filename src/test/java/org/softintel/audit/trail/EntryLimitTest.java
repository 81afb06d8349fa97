package org.softintel.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.softintel.audit.trail.EntryLimit.Attempt;
import org.softintel.platform.http.CallerAddress.Call;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Agency;
import org.softintel.platform.identity.JobDetails;

class EntryLimitTest {
  private static final int SOURCES = 500;

  private final EntryLimit limit = new EntryLimit(SOURCES, Integer.MAX_VALUE);

  @Test
  void oneSourceHasAFewEntriesAndOneThatCountsTheRest() {
    var allowed = IntStream.range(0, 1_000).filter(it -> signsIn("192.0.2.1")).count();

    assertThat(allowed).isEqualTo(EntryLimit.MOST);
    var rest = limit.endWindow();
    assertThat(rest).hasSize(1);
    assertThat(rest.get(0).event().act()).isEqualTo(Act.SIGN_IN_FAILED);
    assertThat(rest.get(0).event().detail()).contains("more=" + (1_000 - EntryLimit.MOST));
    assertThat(rest.get(0).context().call()).contains(call("192.0.2.1"));
    assertThat(limit.endWindow()).isEmpty();
    assertThat(signsIn("192.0.2.1")).isTrue();
  }

  /** Nobody hides another's attempt behind a flood of their own. */
  @Test
  void anotherSourceActAndEndpointAreNotHeldUp() {
    IntStream.range(0, 1_000).forEach(it -> signsIn("192.0.2.1"));
    IntStream.range(0, 1_000).forEach(it -> isRefused("one", "InboxPages.list"));

    assertThat(signsIn("192.0.2.2")).isTrue();
    assertThat(signsIn("2001:db8:0:1::1")).isTrue();
    assertThat(isRefused("one", "InboxPages.list")).isFalse();
    assertThat(isRefused("one", "AuditPages.entries")).isTrue();
    assertThat(isRefused("another", "InboxPages.list")).isTrue();
    assertThat(limit.endWindow())
        .extracting(it -> it.event().detail().orElseThrow())
        .containsExactlyInAnyOrder("more=980", "at=InboxPages.list more=981");
  }

  @Test
  void aNetworkOfOneCallerIsOneSource() {
    IntStream.range(0, 1_000).forEach(it -> signsIn("2001:db8::" + Integer.toHexString(it)));

    assertThat(signsIn("2001:db8::ffff")).isFalse();
    assertThat(signsIn("2001:db8:0:1::1")).isTrue();
  }

  @Test
  void moreSourcesThanAreToldApartFillNothing() {
    var allowed =
        IntStream.range(0, 100_000)
            .filter(it -> signsIn("10." + it / 65_536 + "." + it / 256 % 256 + "." + it % 256))
            .count();

    assertThat(allowed).isEqualTo(SOURCES + EntryLimit.MOST);
    var rest = limit.endWindow();
    assertThat(rest).hasSize(1);
    assertThat(rest.get(0).event().detail()).contains("more=" + (100_000 - allowed));
    assertThat(rest.get(0).context().call()).isEmpty();
  }

  /** Five hundred networks wrote ten thousand entries a minute. */
  @Test
  void ofManySourcesTheLaterHaveOneEntryEach() {
    var some = new EntryLimit(500, 50);

    var allowed =
        IntStream.range(0, 500 * 30)
            .filter(it -> some.allows("source " + it / 30, attempt(call("192.0.2.1"))))
            .count();

    assertThat(allowed).isEqualTo(50 * EntryLimit.MOST + 450);
    assertThat(some.endWindow())
        .extracting(it -> it.event().detail().orElseThrow())
        .containsOnly("more=10", "more=29");
  }

  private boolean signsIn(String address) {
    var call = call(address);
    return limit.allows(call.network(), attempt(call));
  }

  private static Attempt attempt(Call call) {
    var context = new RequestContext(Optional.empty(), Optional.of(call));
    return new Attempt(AuditEvent.of(Act.SIGN_IN_FAILED), actor("unknown"), context);
  }

  private boolean isRefused(String account, String endpoint) {
    var event = AuditEvent.atEndpoint(Act.ACCESS_REFUSED, endpoint);
    return limit.allows(account, new Attempt(event, actor(account), RequestContext.NONE));
  }

  private static Actor actor(String subject) {
    return new Actor(subject, "", "", Agency.NONE, JobDetails.UNKNOWN, Set.of());
  }

  private static Call call(String address) {
    return new Call("", address);
  }
}
