package org.softintel.audit.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The key that a log is signed with, and those it was signed with before. */
public record VerifierKeys(VerifierKey now, List<VerifierKey> before, String origin) {
  /** Throws {@link Fault} when an earlier key is one of another log. */
  public VerifierKeys {
    before = List.copyOf(before);
    for (var key : before) {
      Fault.unless(key.name().equals(now.name()), "an older key is of another log: " + key.name());
    }
  }

  /** Of a log that calls itself as its key is called. */
  public VerifierKeys(VerifierKey now, List<VerifierKey> before) {
    this(now, before, now.name());
  }

  /** Of a checkpoint that is signed with the key of now. */
  Checkpoint openNewest(byte[] note) {
    return Checkpoint.open(note, now, origin);
  }

  /** Of a checkpoint that was signed at some time, with whichever of these keys. */
  public Checkpoint open(byte[] note) {
    return withAny(it -> Checkpoint.open(note, it, origin));
  }

  /** Of what the self-check found, signed likewise. */
  public SelfCheckNote openFindings(byte[] note) {
    return withAny(it -> SelfCheckNote.open(note, it, origin));
  }

  private <T> T withAny(Function<VerifierKey, T> opener) {
    var faults = new ArrayList<Fault>();
    for (var key : Stream.concat(Stream.of(now), before.stream()).toList()) {
      try {
        return opener.apply(key);
      } catch (Fault e) {
        faults.add(e);
      }
    }
    throw faults.get(0);
  }
}
