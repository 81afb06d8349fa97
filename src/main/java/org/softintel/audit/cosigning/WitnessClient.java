package org.softintel.audit.cosigning;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.cosigning.WitnessAnswer.Silent;
import org.softintel.audit.witness.AddCheckpoint;

/** Sends one checkpoint to one witness; whatever goes wrong comes back as a verdict. */
@Singleton
class WitnessClient {
  private static final int BYTES_AT_MOST = 64 * 1024;

  private final HttpClient client;
  private final Duration timeout;

  WitnessClient(WitnessConfig config) {
    this.timeout = config.timeout();
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  WitnessAnswer send(AddCheckpoint asked, KnownWitness witness) {
    var request =
        HttpRequest.newBuilder(witness.addCheckpoint())
            .POST(BodyPublishers.ofString(asked.text(), UTF_8))
            .build();
    var answer = client.sendAsync(request, it -> new Whole());
    try {
      // Over all of it: a request's own timeout ends with the headers.
      var come = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return WitnessAnswer.of(come.statusCode(), come.body(), asked, witness.key());
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Silent("timeout");
    } catch (ExecutionException e) {
      return new Silent("unreachable");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Silent("interrupted");
    }
  }

  /** A body that may not fill the memory. */
  private static final class Whole implements BodySubscriber<String> {
    private final CompletableFuture<String> body = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<String> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
      for (var part : parts) {
        if (bytes.size() + part.remaining() > BYTES_AT_MOST) {
          // Or what never ends would be read for ever, one more with each round.
          Objects.requireNonNull(subscription).cancel();
          body.completeExceptionally(new IOException("the answer is too long"));
          return;
        }
        var some = new byte[part.remaining()];
        part.get(some);
        bytes.writeBytes(some);
      }
    }

    @Override
    public void onError(Throwable cause) {
      body.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
      body.complete(bytes.toString(UTF_8));
    }
  }
}
