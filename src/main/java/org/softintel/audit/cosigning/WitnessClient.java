package org.softintel.audit.cosigning;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    var body = new ByteArrayOutputStream();
    var reader = BodyHandlers.ofByteArrayConsumer(it -> it.ifPresent(part -> append(body, part)));
    var answer = client.sendAsync(request, reader);
    try {
      // Over all of it: a request's own timeout ends with the headers.
      int status = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return WitnessAnswer.of(status, body.toString(UTF_8), asked, witness.key());
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

  private static void append(ByteArrayOutputStream body, byte[] part) {
    // Or what never ends would be read for ever, one more with each round.
    if (body.size() + part.length > BYTES_AT_MOST) {
      throw new IllegalStateException("the answer is too long");
    }
    body.writeBytes(part);
  }
}
