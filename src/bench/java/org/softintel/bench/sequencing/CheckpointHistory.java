package org.softintel.bench.sequencing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.softintel.bench.Watch;

/** Every checkpoint that any process ever handed out or kept outside the database. */
final class CheckpointHistory extends Watch {
  private final BenchApiClient benchApiClient;
  private final List<BenchReplica> replicas;
  private final Path folder;
  private final Set<String> notes = new HashSet<>();
  private final List<Path> files = new ArrayList<>();

  CheckpointHistory(BenchApiClient benchApiClient, List<BenchReplica> replicas, Path folder)
      throws IOException {
    super(Duration.ofMillis(100));
    this.benchApiClient = benchApiClient;
    this.replicas = List.copyOf(replicas);
    this.folder = Files.createDirectories(folder);
  }

  @Override
  protected void look() throws InterruptedException {
    for (var replica : replicas) {
      try {
        keep(benchApiClient.get(replica.app().resolve("/audit/log/checkpoint"), "auditor"));
      } catch (IOException e) {
        // It is down, as it should be now and then.
      }
      lookAtWhatItKept(replica);
    }
  }

  /** Also of a process that is dead by now. */
  void lookAtWhatItKept(BenchReplica replica) {
    try {
      if (Files.exists(replica.lastSigned())) {
        keep(Files.readAllBytes(replica.lastSigned()));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private synchronized void keep(byte[] note) throws IOException {
    if (notes.add(new String(note, UTF_8))) {
      var file = folder.resolve("checkpoint-" + files.size());
      Files.write(file, note);
      files.add(file);
    }
  }

  synchronized List<Path> files() {
    return List.copyOf(files);
  }
}
