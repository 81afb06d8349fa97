package org.softintel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder on a disk of its own in memory, as that of a database: for root only. */
final class SmallDisk {
  private static final long MEBIBYTE = 1 << 20;
  private static final int BLOCK = 4096;

  private final Path data;
  private final Path aside;
  private final Path log;

  /** {@code data} is the folder. */
  SmallDisk(Path data) {
    this.data = data;
    aside = data.resolveSibling("postgres.aside");
    log = data.resolveSibling("postgres.wal");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> unmount(data)));
  }

  /** What an earlier run that was killed left behind; nothing happens without it. */
  static void unmount(Path folder) {
    try {
      while (Files.readString(Path.of("/proc/mounts")).contains(" " + folder + " ")) {
        // Also while the database is still there.
        run("umount", "-l", folder.toString());
      }
    } catch (IOException e) {
      System.out.println(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** With so much room and nothing in it. */
  void mountEmpty(long mebibytes) throws IOException, InterruptedException {
    Files.createDirectories(data);
    run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", data.toString());
  }

  /**
   * With so much room beside a database that is not running, whose write-ahead log comes with it or
   * stays behind.
   */
  void mount(long mebibytes, boolean withLog) throws IOException, InterruptedException {
    // The log may be elsewhere since the last time.
    run("cp", "-aL", data.toString(), aside.toString());
    unmount(data);
    run("rm", "-rf", data.toString(), log.toString());
    if (!withLog) {
      run("mv", aside.resolve("pg_wal").toString(), log.toString());
      Files.createSymbolicLink(aside.resolve("pg_wal"), log);
    }
    Files.createDirectory(data);
    var size = used(aside) / MEBIBYTE + mebibytes;
    run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + size + "m", "tmpfs", data.toString());
    // A hole in a file would need room later.
    run("cp", "-a", "--sparse=never", aside + "/.", data.toString());
    run("rm", "-rf", aside.toString());
  }

  private static long used(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(it -> BLOCK + it.toFile().length()).sum();
    }
  }

  /** Leaves no room. */
  void fill() throws IOException {
    try (var ballast = Files.newOutputStream(ballast())) {
      while (true) {
        ballast.write(new byte[BLOCK]);
      }
    } catch (IOException e) {
      if (data.toFile().getUsableSpace() >= BLOCK) {
        throw e;
      }
    }
  }

  void makeRoom() throws IOException {
    Files.delete(ballast());
  }

  private Path ballast() {
    return data.resolve("ballast");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    var ended = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (ended != 0) {
      throw new IOException(List.of(command) + " ended with " + ended + ": this is for root");
    }
  }
}
