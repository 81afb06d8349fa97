package org.softintel.oversight.auditors;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.log.LogReader;
import org.softintel.audit.verify.EntryLine;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.Tiles;
import org.softintel.platform.http.HeavyWork;

/**
 * The log up to a checkpoint, in the two forms that the verifier reads. It goes out bundle by
 * bundle, so that its length does not matter. The checkpoint comes last: a file that broke off has
 * none.
 */
@Singleton
class LogExport {
  private final LogReader log;
  private final HeavyWork heavyWork;

  LogExport(LogReader log, HeavyWork heavyWork) {
    this.log = log;
    this.heavyWork = heavyWork;
  }

  /** A line for each entry. One that is gone is missing here too, for the verifier to find. */
  void lines(Signed upTo, OutputStream to) throws IOException {
    for (long tile = 0; tile * MerkleTree.TILE < upTo.size(); tile++) {
      for (var line : bundle(tile, upTo.size())) {
        to.write(line);
        to.write('\n');
      }
    }
    to.write(EntryLine.write(Map.of("checkpoint", upTo.note())));
    to.write('\n');
  }

  /** A folder as C2SP tlog-tiles has it, packed as a tar. */
  void tiles(Signed upTo, OutputStream to) throws IOException {
    var tarStream = new TarStream(to, upTo.at());
    var folder = "softintel-log-" + upTo.size() + "/";
    for (int level = 0; upTo.size() >> (8 * level) > 0; level++) {
      hashes(level, upTo.size() >> (8 * level), folder, tarStream);
    }
    for (long tile = 0; tile * MerkleTree.TILE < upTo.size(); tile++) {
      var path = Tiles.entries(tile, width(tile, upTo.size()));
      tarStream.add(folder + path, Tiles.bundle(bundle(tile, upTo.size())));
    }
    tarStream.add(folder + "checkpoint", upTo.note().getBytes(UTF_8));
    tarStream.end();
  }

  private void hashes(int level, long count, String folder, TarStream tarStream)
      throws IOException {
    for (long tile = 0; tile * MerkleTree.TILE < count; tile++) {
      var found = log.hashes(level, tile, width(tile, count));
      if (found.isPresent()) {
        tarStream.add(folder + Tiles.path(level, tile, width(tile, count)), found.get());
      }
    }
  }

  private List<byte[]> bundle(long tile, long size) {
    return heavyWork.partOfFile(() -> log.lines(tile * MerkleTree.TILE, width(tile, size))).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static int width(long tile, long count) {
    return (int) Math.min(MerkleTree.TILE, count - tile * MerkleTree.TILE);
  }
}
