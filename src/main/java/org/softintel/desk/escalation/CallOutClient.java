package org.softintel.desk.escalation;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.softintel.desk.escalation.CallOutStep.CallOutRefused;
import org.softintel.platform.page.LondonTime;

/**
 * Posts one reference to one webhook, and waits for nobody; whatever goes wrong comes back as an
 * answer.
 */
@Singleton
class CallOutClient {
  private final HttpClient client;
  private final Duration timeout;

  /** It trusts the certificates of {@code quarkus.tls.call-out}, or those that Java trusts. */
  CallOutClient(CallOutConfig config, TlsConfigurationRegistry certificates) {
    this.timeout = config.timeout();
    var builder =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(timeout);
    certificates.get("call-out").map(CallOutClient::trusting).ifPresent(builder::sslContext);
    this.client = builder.build();
  }

  /** {@code code} is one of ours, never what the other system wrote. */
  record Answer(boolean isTaken, String code) {}

  CompletableFuture<Answer> call(CallOutStep step, String reference, Instant noticed) {
    var request =
        HttpRequest.newBuilder(step.webhook().orElseThrow())
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"reference\":\"%s\",\"noticed\":\"%s\"}"
                        .formatted(reference, LondonTime.iso(noticed))));
    step.token().ifPresent(it -> request.header("Authorization", "Bearer " + it));
    var sent = client.sendAsync(request.build(), BodyHandlers.discarding());
    // Over all of it: a request's own timeout ends with the headers.
    return sent.thenApply(it -> new Answer(it.statusCode() / 100 == 2, "http-" + it.statusCode()))
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(
            it -> {
              sent.cancel(true);
              return new Answer(false, it instanceof TimeoutException ? "timeout" : "unreachable");
            });
  }

  private static SSLContext trusting(TlsConfiguration settings) {
    try {
      return settings.createSSLContext();
    } catch (Exception e) {
      throw new CallOutRefused("The certificates of quarkus.tls.call-out cannot be used.");
    }
  }
}
