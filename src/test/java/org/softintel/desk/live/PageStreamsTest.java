package org.softintel.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Agency;
import org.softintel.platform.identity.CurrentSession;
import org.softintel.platform.identity.JobDetails;

/** How long a stream lasts, and how many there may be. */
class PageStreamsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final LiveCounts SOME = new LiveCounts(1, 0, 0, 0, false);

  private final PageStreams streams = new PageStreams(new Few());

  @Test
  void aStreamEndsWithTheTokenThatItWasOpenedWith() {
    var sink = open("one", "a");

    assertThat(streams.sweep(NOW.plusSeconds(299))).isEmpty();
    assertThat(sink.closed).isFalse();
    assertThat(streams.sweep(NOW.plusSeconds(300))).hasSize(1);

    assertThat(sink.closed).isTrue();
    assertThat(sink.said).last().isEqualTo("rest {}");
    assertThat(streams.all()).isEmpty();
  }

  @Test
  void theOldestOfAPersonGivesWayToANewOneAndOthersStay() {
    var oldest = open("one", "a");
    var other = open("two", "b");
    open("one", "a");

    open("one", "a");

    assertThat(oldest.closed).isTrue();
    assertThat(oldest.said).last().isEqualTo("full {}");
    assertThat(other.closed).isFalse();
  }

  @Test
  void aProcessThatIsFullAsksToComeBack() {
    for (var person : List.of("a", "b", "c", "d")) {
      open(person, person);
    }

    assertThatThrownBy(() -> open("e", "e")).isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void theSameIsNotSaidTwice() {
    var sink = open("one", "a");
    var listener = streams.all().get(0);

    listener.tell(SOME);
    listener.tell(SOME);

    assertThat(sink.said).filteredOn(it -> it.startsWith("news")).hasSize(1);
    assertThat(sink.said)
        .contains(
            "news {\"reports\":1,\"additions\":0,\"overdue\":0,\"others\":0,\"changed\":false}");
  }

  @Test
  void signingOutClosesOneSessionOnly() {
    var leaving = open("one", "a");
    var staying = open("one", "b");

    streams.endSessions(Set.of("a"));

    assertThat(leaving.closed).isTrue();
    assertThat(staying.closed).isFalse();
  }

  @Test
  void nobodyBeginsToListenToAProcessThatStops() {
    var sink = open("one", "a");

    streams.close(new io.quarkus.runtime.ShutdownEvent());

    assertThat(sink.closed).isTrue();
    assertThatThrownBy(() -> open("two", "b")).isInstanceOf(ServiceUnavailableException.class);
  }

  private Sink open(String person, String session) {
    var sink = new Sink();
    var viewer =
        new Actor(person, "Invented", "", Agency.NONE, JobDetails.UNKNOWN, Set.of("triage"));
    streams.add(
        new PageStream(
            viewer,
            new CurrentSession(session, NOW.plus(Duration.ofMinutes(5))),
            new PageStream.Page(NOW, Optional.empty(), 0),
            sink,
            new Events()));
    return sink;
  }

  private record Few() implements LiveConfig {
    @Override
    public int streamsPerPerson() {
      return 2;
    }

    @Override
    public int mostStreams() {
      return 4;
    }

    @Override
    public Duration beat() {
      return Duration.ofSeconds(20);
    }

    @Override
    public Duration presence() {
      return Duration.ofSeconds(60);
    }
  }

  private static final class Sink implements SseEventSink {
    private final List<String> said = new ArrayList<>();
    private boolean closed;

    @Override
    public boolean isClosed() {
      return closed;
    }

    @Override
    public CompletionStage<?> send(OutboundSseEvent event) {
      said.add(event.getName() + " " + event.getData());
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** Names and data only: the framework's own needs a container. */
  private static final class Events implements Sse {
    @Override
    public OutboundSseEvent.Builder newEventBuilder() {
      return new Builder();
    }

    @Override
    public SseBroadcaster newBroadcaster() {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Builder implements OutboundSseEvent.Builder {
    private @Nullable String name;
    private @Nullable Object data;
    private @Nullable String comment;

    @Override
    public Builder id(String id) {
      return this;
    }

    @Override
    public Builder name(String given) {
      name = given;
      return this;
    }

    @Override
    public Builder reconnectDelay(long milliseconds) {
      return this;
    }

    @Override
    public Builder mediaType(MediaType type) {
      return this;
    }

    @Override
    public Builder comment(String given) {
      comment = given;
      return this;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Builder data(Class type, Object given) {
      return data(given);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Builder data(GenericType type, Object given) {
      return data(given);
    }

    @Override
    public Builder data(Object given) {
      data = given;
      return this;
    }

    @Override
    public OutboundSseEvent build() {
      return new Said(name, data, comment);
    }
  }

  private record Said(@Nullable String name, @Nullable Object data, @Nullable String comment)
      implements OutboundSseEvent {
    @Override
    public Class<?> getType() {
      return String.class;
    }

    @Override
    public Type getGenericType() {
      return String.class;
    }

    @Override
    public MediaType getMediaType() {
      return MediaType.TEXT_PLAIN_TYPE;
    }

    @Override
    public @Nullable Object getData() {
      return data;
    }

    @Override
    public @Nullable String getId() {
      return null;
    }

    @Override
    public @Nullable String getName() {
      return name;
    }

    @Override
    public @Nullable String getComment() {
      return comment;
    }

    @Override
    public long getReconnectDelay() {
      return 0;
    }

    @Override
    public boolean isReconnectDelaySet() {
      return false;
    }
  }
}
