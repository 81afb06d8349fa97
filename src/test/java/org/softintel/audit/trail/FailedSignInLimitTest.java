package org.softintel.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.softintel.audit.trail.FailedSignInLimit.Rest;
import org.softintel.platform.http.CallerAddress.Call;

class FailedSignInLimitTest {
  private final FailedSignInLimit limit = new FailedSignInLimit();

  @Test
  void oneAddressHasAFewEntriesAndOneThatCountsTheRest() {
    var allowed =
        IntStream.range(0, 1_000).filter(it -> allows(Act.SIGN_IN_FAILED, "192.0.2.1")).count();

    assertThat(allowed).isEqualTo(FailedSignInLimit.MOST);
    assertThat(limit.endWindow())
        .containsExactly(
            new Rest(
                Act.SIGN_IN_FAILED,
                1_000 - FailedSignInLimit.MOST,
                Optional.of(call("192.0.2.1"))));
    assertThat(limit.endWindow()).isEmpty();
    assertThat(allows(Act.SIGN_IN_FAILED, "192.0.2.1")).isTrue();
  }

  /** Nobody hides another's attempt behind a flood of their own. */
  @Test
  void anotherAddressAndAnotherActAreNotHeldUp() {
    IntStream.range(0, 1_000).forEach(it -> allows(Act.SIGN_IN_FAILED, "192.0.2.1"));

    assertThat(allows(Act.SIGN_IN_FAILED, "192.0.2.2")).isTrue();
    assertThat(allows(Act.SIGN_IN_FAILED, "2001:db8:0:1::1")).isTrue();
    assertThat(allows(Act.SESSION_ENDED, "192.0.2.1")).isTrue();
  }

  @Test
  void aNetworkOfOneCallerIsOneAddress() {
    IntStream.range(0, 1_000)
        .forEach(it -> allows(Act.SIGN_IN_FAILED, "2001:db8::" + Integer.toHexString(it)));

    assertThat(allows(Act.SIGN_IN_FAILED, "2001:db8::ffff")).isFalse();
    assertThat(allows(Act.SIGN_IN_FAILED, "2001:db8:0:1::1")).isTrue();
  }

  @Test
  void moreAddressesThanAreToldApartFillNothing() {
    var allowed =
        IntStream.range(0, 100_000)
            .filter(
                it ->
                    allows(
                        Act.SIGN_IN_FAILED,
                        "10." + it / 65_536 + "." + it / 256 % 256 + "." + it % 256))
            .count();

    assertThat(allowed).isEqualTo(FailedSignInLimit.MOST_ADDRESSES + FailedSignInLimit.MOST);
    assertThat(limit.endWindow())
        .containsExactly(new Rest(Act.SIGN_IN_FAILED, (int) (100_000 - allowed), Optional.empty()));
  }

  private boolean allows(Act act, String address) {
    return limit.allows(act, Optional.of(call(address)));
  }

  private static Call call(String address) {
    return new Call("", address);
  }
}
