package org.softintel.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final List<String> said = new ArrayList<>();
  private final Rounds rounds = new Rounds(said::add);

  @Test
  void ofALongOutageOneFailureIsSaidAndOfTheNextOneMore() {
    fail();
    fail();
    assertThat(said).containsExactly("java.lang.IllegalStateException");

    rounds.run(() -> {});
    fail();
    assertThat(said).hasSize(2);
  }

  private void fail() {
    rounds.run(
        () -> {
          throw new IllegalStateException("words that are not said");
        });
  }
}
