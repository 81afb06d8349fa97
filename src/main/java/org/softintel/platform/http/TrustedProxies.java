package org.softintel.platform.http;

import io.netty.util.NetUtil;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether what is said to be the proxy are addresses, and not those of everybody. */
final class TrustedProxies {
  private static final int BITS = Byte.SIZE;
  private static final int IPV4_BYTES = 4;
  private static final int IPV4_LEAST = 8;

  /** An internet provider has a network of this size. */
  private static final int IPV6_LEAST = 32;

  /** IPv4 within IPv6: ::ffff:0:0/96. */
  private static final int MAPPED_BYTES = 10;

  private static final int MAPPED_LEAST = 96 + IPV4_LEAST;

  private TrustedProxies() {}

  /** Words after the name of the setting; empty if each can be used. */
  static Optional<String> wrong(List<String> given) {
    if (!given.stream().allMatch(TrustedProxies::isNetwork)) {
      return Optional.of(
          " must be addresses such as 10.0.0.7, or networks such as 10.1.0.0/16, separated by"
              + " commas: names of hosts and anything else are refused.");
    }
    return given.isEmpty() || given.stream().anyMatch(TrustedProxies::isAnybody)
        ? Optional.of(
            " must name the proxy alone: anybody could say who calls. No network may be larger than"
                + " /8 (IPv6: /32).")
        : Optional.empty();
  }

  private static boolean isNetwork(String given) {
    var parts = given.split("/", -1);
    var address = bytes(parts[0]);
    return address != null
        && (parts.length == 1
            || (parts.length == 2
                && parts[1].matches("\\d{1,3}")
                && Integer.parseInt(parts[1]) <= address.length * BITS));
  }

  private static boolean isAnybody(String given) {
    var parts = given.split("/", -1);
    var address = bytes(parts[0]);
    if (address == null) {
      return false;
    }
    int most = address.length * BITS;
    int prefix = parts.length == 1 ? most : Integer.parseInt(parts[1]);
    boolean isNone = IntStream.range(0, address.length).allMatch(it -> address[it] == 0);
    return prefix < least(address) || (isNone && prefix == most);
  }

  private static int least(byte[] address) {
    if (address.length == IPV4_BYTES) {
      return IPV4_LEAST;
    }
    boolean isMapped = IntStream.range(0, MAPPED_BYTES).allMatch(it -> address[it] == 0);
    return isMapped ? MAPPED_LEAST : IPV6_LEAST;
  }

  /** Without asking anybody for a name; null for what is no address. */
  private static byte @Nullable [] bytes(String address) {
    return address.contains("%") || address.startsWith("[")
        ? null
        : NetUtil.createByteArrayFromIpAddressString(address);
  }
}
