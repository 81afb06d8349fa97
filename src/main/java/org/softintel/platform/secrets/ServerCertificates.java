package org.softintel.platform.secrets;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.StartRefused;

/**
 * How long the certificates hold that a server shows, and the authority that vouches for them.
 * Whether they are of its name is seen by whoever really connects to it. A server that shows none
 * is passed over: that it does not answer is told by others, as are wrong files.
 */
public final class ServerCertificates {
  private static final String NAME = "certificates";
  private static final int PATIENCE_MILLIS = 5_000;
  private static final long SOON_DAYS = 30;

  private ServerCertificates() {}

  /** {@code setting} names {@code host}; {@code trusted} are the authorities that we trust. */
  public record Server(
      String setting, String host, int port, Opening opening, Supplier<X509TrustManager> trusted) {
    /** Of an address that begins with {@code https:}; empty for any other. */
    public static Optional<Server> ofHttps(
        String setting, String address, Supplier<X509TrustManager> trusted) {
      try {
        var url = URI.create(address);
        if (!"https".equals(url.getScheme()) || url.getHost() == null) {
          return Optional.empty();
        }
        var port = url.getPort() < 0 ? 443 : url.getPort();
        return Optional.of(new Server(setting, url.getHost(), port, socket -> {}, trusted));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }

  /** What is said in the clear before TLS begins. */
  @FunctionalInterface
  public interface Opening {
    void say(Socket socket) throws IOException;
  }

  /** One line for each server. */
  public static List<CheckResult> look(List<Server> servers, Instant now) {
    var found = new ArrayList<CheckResult>();
    for (var server : servers) {
      try {
        found.add(result(server.setting(), shown(server), server.trusted().get(), now));
      } catch (IOException | GeneralSecurityException | StartRefused | IllegalArgumentException e) {
        // Others tell of it.
      }
    }
    return found;
  }

  /** When the first certificate ends that one of the servers shows. */
  public static Optional<Instant> firstEnd(List<Server> servers) {
    var ends = new ArrayList<Instant>();
    for (var server : servers) {
      try {
        shown(server).forEach(it -> ends.add(end(it)));
      } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
        // Others tell of it.
      }
    }
    return ends.stream().min(Instant::compareTo);
  }

  private static CheckResult result(
      String setting, List<X509Certificate> shown, X509TrustManager trusted, Instant now) {
    var vouchedFor = vouchedFor(shown, trusted, now);
    var all = vouchedFor.orElse(shown);
    var sentence =
        setting
            + " shows "
            + all.stream().map(it -> words(it, now)).collect(Collectors.joining(", signed by "));
    var fewest = all.stream().mapToLong(it -> days(it, now)).min().orElseThrow();
    if (all.stream().anyMatch(it -> end(it).isBefore(now))) {
      return CheckResult.wrong(NAME, sentence + ": one has ended.");
    }
    if (vouchedFor.isEmpty()) {
      return CheckResult.wrong(NAME, sentence + ": no authority that we trust has signed it.");
    }
    return fewest < SOON_DAYS
        ? CheckResult.soon(NAME, sentence + ": renew it.")
        : CheckResult.right(NAME, sentence + ".");
  }

  /** From the server's own to the authority; empty if none can be trusted today. */
  private static Optional<List<X509Certificate>> vouchedFor(
      List<X509Certificate> shown, X509TrustManager trusted, Instant now) {
    var authorities = List.of(trusted.getAcceptedIssuers());
    var own = shown.get(0);
    if (authorities.contains(own)) {
      return Optional.of(List.of(own));
    }
    try {
      var target = new X509CertSelector();
      target.setCertificate(own);
      var anchors =
          authorities.stream().map(it -> new TrustAnchor(it, null)).collect(Collectors.toSet());
      var wanted = new PKIXBuilderParameters(anchors, target);
      wanted.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(shown)));
      wanted.setRevocationEnabled(false);
      wanted.setDate(Date.from(now));
      var built = (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(wanted);
      var path = built.getCertPath().getCertificates().stream().map(X509Certificate.class::cast);
      return Optional.of(
          Stream.concat(path, Stream.of(built.getTrustAnchor().getTrustedCert())).toList());
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static List<X509Certificate> shown(Server server)
      throws IOException, GeneralSecurityException {
    var looking = new Looking();
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {looking}, null);
    try (var plain = new Socket()) {
      plain.connect(new InetSocketAddress(server.host(), server.port()), PATIENCE_MILLIS);
      plain.setSoTimeout(PATIENCE_MILLIS);
      server.opening().say(plain);
      var factory = context.getSocketFactory();
      try (var socket =
          (SSLSocket) factory.createSocket(plain, server.host(), server.port(), true)) {
        socket.startHandshake();
      }
    }
    return List.copyOf(looking.seen);
  }

  private static String words(X509Certificate certificate, Instant now) {
    return "%s until %s (%d days)"
        .formatted(
            who(certificate),
            LocalDate.ofInstant(end(certificate), ZoneOffset.UTC),
            days(certificate, now));
  }

  /** Many have no subject, but names of hosts only. */
  private static String who(X509Certificate certificate) {
    var subject = certificate.getSubjectX500Principal().getName();
    try {
      var names = certificate.getSubjectAlternativeNames();
      return subject.isEmpty() && names != null
          ? names.stream().map(it -> String.valueOf(it.get(1))).collect(Collectors.joining(" "))
          : subject;
    } catch (CertificateParsingException e) {
      return subject;
    }
  }

  private static long days(X509Certificate certificate, Instant now) {
    return Duration.between(now, end(certificate)).toDays();
  }

  private static Instant end(X509Certificate certificate) {
    return certificate.getNotAfter().toInstant();
  }

  /** Takes what it is shown, to tell of it: no more is said over this connection. */
  private static final class Looking implements X509TrustManager {
    private final List<X509Certificate> seen = new ArrayList<>();

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      throw new UnsupportedOperationException("we are no server");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      seen.addAll(List.of(chain));
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
