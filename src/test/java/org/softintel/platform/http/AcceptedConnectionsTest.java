package org.softintel.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.platform.http.AcceptedConnections.Accepting;

class AcceptedConnectionsTest {
  private final EmbeddedChannel accepting = new EmbeddedChannel();

  @BeforeEach
  void watched() {
    accepting.pipeline().addFirst(new Accepting(accepting));
  }

  @Test
  void noMoreAreAcceptedWhileManyWait() {
    accept(AcceptedConnections.MOST_WAITING - 1);
    assertThat(isAccepting()).isTrue();

    accept(1);

    assertThat(isAccepting()).isFalse();
    assertThat(accepting.inboundMessages()).hasSize(AcceptedConnections.MOST_WAITING);
  }

  @Test
  void acceptingGoesOnWhenOneIsTakenUp() throws Exception {
    var one = accept(AcceptedConnections.MOST_WAITING);

    one.register();

    assertThat(isAccepting()).isTrue();
    accept(1);
    assertThat(isAccepting()).isFalse();
  }

  @Test
  void whoIsTakenUpAndEndsCountsOnce() throws Exception {
    accept(AcceptedConnections.MOST_WAITING - 1);
    var one = accept(1);

    one.register();
    one.close().sync();

    accept(1);
    assertThat(isAccepting()).isFalse();
  }

  private boolean isAccepting() {
    return accepting.config().isAutoRead();
  }

  /** Returns the last one. */
  private EmbeddedChannel accept(int many) {
    return Stream.generate(() -> new EmbeddedChannel(false, false))
        .limit(many)
        .peek(accepting::writeInbound)
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
