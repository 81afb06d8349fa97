package org.softintel.platform.sealing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Two key stores while keys go from one to the other: one wraps, both unwrap. */
record JoinedKeyRing(KeyRing wrapping, KeyRing before) implements KeyRing {
  @Override
  public String currentKeyId() {
    return wrapping.currentKeyId();
  }

  @Override
  public boolean has(String keyId) {
    return wrapping.has(keyId) || before.has(keyId);
  }

  @Override
  public byte[] wrap(byte[] dataKey, byte[] context) {
    return wrapping.wrap(dataKey, context);
  }

  @Override
  public List<Optional<byte[]>> unwrapAll(List<Wrapped> all) {
    var unwrapped =
        new ArrayList<Optional<byte[]>>(Collections.nCopies(all.size(), Optional.empty()));
    for (var ring : List.of(wrapping, before)) {
      var kind = kind(ring.currentKeyId());
      var places =
          IntStream.range(0, all.size())
              .filter(it -> kind(all.get(it).keyId()).equals(kind))
              .boxed()
              .toList();
      var theirs = ring.unwrapAll(places.stream().map(all::get).toList());
      for (int i = 0; i < places.size(); i++) {
        unwrapped.set(places.get(i), theirs.get(i));
      }
    }
    return unwrapped;
  }

  private static String kind(String keyId) {
    return keyId.substring(0, keyId.indexOf(':') + 1);
  }
}
