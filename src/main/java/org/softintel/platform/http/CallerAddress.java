package org.softintel.platform.http;

import io.netty.util.NetUtil;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells where the present request comes from. */
@ApplicationScoped
public class CallerAddress {
  private static final String UNKNOWN = "unknown";

  private final CurrentVertxRequest current;

  CallerAddress(CurrentVertxRequest current) {
    this.current = current;
  }

  /**
   * One request.
   *
   * @param id our number of it, as in the response and the log
   * @param address the client's, as trusted proxies give it, or else the peer's
   */
  public record Call(String id, String address) {
    public static Call of(RoutingContext routing) {
      return new Call(RequestId.of(routing), address(routing));
    }

    // A proxy may put any text there.
    private static String address(RoutingContext routing) {
      var peer = routing.request().remoteAddress();
      var host = peer == null ? null : peer.hostAddress();
      if (host == null && peer != null) {
        host = peer.host();
      }
      return host != null && (NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host))
          ? host
          : UNKNOWN;
    }
  }

  /** Returns nothing when the service acts by itself. */
  public Optional<Call> call() {
    return Arc.container().requestContext().isActive()
        ? Optional.ofNullable(current.getCurrent()).map(Call::of)
        : Optional.empty();
  }
}
