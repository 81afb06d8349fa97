package org.softintel.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.Base64;
import java.util.List;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.SignedNote;

/** A checkpoint and the proof that it continues the one of {@code old} (C2SP tlog-witness). */
public record AddCheckpoint(long old, List<byte[]> proof, String checkpoint) {
  private static final int HASHES_AT_MOST = 63;

  static AddCheckpoint parse(byte[] body) {
    var text = Fault.utf8(body, "the request");
    int end = text.indexOf("\n\n");
    Fault.unless(end > 0, "no checkpoint follows an empty line");
    var lines = List.of(text.substring(0, end).split("\n", -1));
    Fault.unless(
        lines.get(0).matches("old (0|[1-9][0-9]{0,17})"), "the first line names no old size");
    Fault.unless(lines.size() <= HASHES_AT_MOST + 1, "the proof is too long");
    var proof = lines.stream().skip(1).map(it -> Fault.hash(it, "a hash of the proof")).toList();
    return new AddCheckpoint(
        Long.parseLong(lines.get(0).substring(4)), proof, text.substring(end + 2));
  }

  SignedNote note() {
    return SignedNote.parse(checkpoint.getBytes(UTF_8));
  }

  /** Throws {@link Fault} when what is handed in is no checkpoint. */
  public long size() {
    return Checkpoint.parse(note().text()).size();
  }

  public String text() {
    var hashes =
        proof.stream().map(it -> Base64.getEncoder().encodeToString(it) + "\n").collect(joining());
    return "old " + old + "\n" + hashes + "\n" + checkpoint;
  }
}
