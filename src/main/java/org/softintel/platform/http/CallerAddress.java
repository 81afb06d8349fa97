package org.softintel.platform.http;

import io.netty.util.NetUtil;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.util.HexFormat;
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

    /** The address, or its network of 64 bits in IPv6, which one caller has as a whole. */
    public String network() {
      return NetUtil.createInetAddressFromIpAddressString(address) instanceof Inet6Address known
          ? HexFormat.of().formatHex(known.getAddress(), 0, 8)
          : address;
    }

    // A proxy may put any text there.
    private static String address(RoutingContext routing) {
      return Optional.ofNullable(routing.request().remoteAddress())
          .map(it -> it.hostAddress() == null ? it.host() : it.hostAddress())
          .filter(it -> NetUtil.isValidIpV4Address(it) || NetUtil.isValidIpV6Address(it))
          .orElse(UNKNOWN);
    }
  }

  /** Returns nothing when the service acts by itself. */
  public Optional<Call> call() {
    return Arc.container().requestContext().isActive()
        ? Optional.ofNullable(current.getCurrent()).map(Call::of)
        : Optional.empty();
  }
}
