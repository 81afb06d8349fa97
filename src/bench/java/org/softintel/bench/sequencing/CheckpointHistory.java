package org.softintel.bench.sequencing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every checkpoint that any process ever handed out or kept outside the database. */
final class CheckpointHistory {
  private static final int MILLIS_BETWEEN = 100;

  private final BenchApiClient benchApiClient;
  private final List<BenchReplica> replicas;
  private final Path folder;
  private final Set<String> notes = new HashSet<>();
  private final List<Path> files = new ArrayList<>();
  private final Thread thread = new Thread(this::watch, "seen");
  private volatile boolean ended;

  CheckpointHistory(BenchApiClient benchApiClient, List<BenchReplica> replicas, Path folder)
      throws IOException {
    this.benchApiClient = benchApiClient;
    this.replicas = List.copyOf(replicas);
    this.folder = Files.createDirectories(folder);
    thread.setDaemon(true);
  }

  CheckpointHistory begin() {
    thread.start();
    return this;
  }

  private void watch() {
    try {
      while (!ended) {
        look();
        Thread.sleep(MILLIS_BETWEEN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() throws InterruptedException {
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

  void end() throws InterruptedException {
    ended = true;
    thread.join();
  }
}
