package org.softintel.platform.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up is seen before it is full. */
class DiskSpaceTest {
  @TempDir private Path folder;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final DiskSpace disks = new DiskSpace(meters);

  @Test
  void roomIsThatOfTheDiskThatHoldsTheFolder() throws Exception {
    disks.watch(WatchedDisk.LOG, DiskSpace.folderOf(folder.resolve("app.log")));

    assertThat(bytes("usable", "log")).isPositive().isLessThanOrEqualTo(bytes("size", "log"));
    assertThat(bytes("size", "log")).isEqualTo((double) Files.getFileStore(folder).getTotalSpace());
  }

  @Test
  void aDiskThatIsNotThereHasNone() throws Exception {
    var mount = folder.resolve("mount");
    disks.watch(WatchedDisk.LAST_SIGNED, mount);
    assertThat(bytes("usable", "last-signed")).isZero();
    assertThat(bytes("size", "last-signed")).isZero();

    Files.createDirectory(mount);
    disks.look();

    assertThat(bytes("usable", "last-signed")).isPositive();
  }

  private double bytes(String what, String of) {
    return meters.get("softintel.disk." + what + ".bytes").tag("of", of).gauge().value();
  }
}
