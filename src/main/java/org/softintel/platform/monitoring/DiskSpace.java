package org.softintel.platform.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.logging.LogRuntimeConfig;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.Config;

/** How much room is left on the disks that this process writes to. */
@Startup
@Singleton
public class DiskSpace {
  private final MeterRegistry meters;
  private final List<Watched> watched = new CopyOnWriteArrayList<>();

  @Inject
  DiskSpace(Config config, MonitoringConfig monitoring, MeterRegistry meters) {
    this(meters);
    var log = config.unwrap(SmallRyeConfig.class).getConfigMapping(LogRuntimeConfig.class).file();
    if (log.enabled()) {
      watch(WatchedDisk.LOG, folderOf(log.path().toPath()));
    } else {
      monitoring.logFolder().ifPresent(it -> watch(WatchedDisk.LOG, it));
    }
    watch(
        WatchedDisk.TEMPORARY,
        Path.of(Objects.requireNonNull(System.getProperty("java.io.tmpdir"))));
  }

  DiskSpace(MeterRegistry meters) {
    this.meters = meters;
  }

  /** The folder that holds this file. */
  public static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  public void watch(WatchedDisk disk, Path folder) {
    var it = new Watched(folder.toFile());
    it.look();
    watched.add(it);
    Gauge.builder("softintel.disk.usable.bytes", it, Watched::usable)
        .description("Room left on a disk that this process writes to; 0 if it is not there")
        .tag("of", disk.code())
        .register(meters);
    Gauge.builder("softintel.disk.size.bytes", it, Watched::size)
        .description("Size of a disk that this process writes to; 0 if it is not there")
        .tag("of", disk.code())
        .register(meters);
  }

  /** A disk on the network may not answer: whoever asks for metrics does not wait for it. */
  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    watched.forEach(Watched::look);
  }

  private static final class Watched {
    private final File folder;
    private volatile long usable;
    private volatile long size;

    Watched(File folder) {
      this.folder = folder;
    }

    void look() {
      usable = folder.getUsableSpace();
      size = folder.getTotalSpace();
    }

    long usable() {
      return usable;
    }

    long size() {
      return size;
    }
  }
}
