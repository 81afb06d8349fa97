package org.softintel.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once for each build folder. */
final class PostgresBinaries {
  private final Path folder;

  PostgresBinaries(LocalSettings settings) {
    folder = settings.build().resolve("postgres");
  }

  void unpack() {
    BuildCache.make(folder, PostgresBinaries::unpack);
  }

  private static void unpack(Path folder) {
    try {
      // Unpacked beside its place and moved there whole, so that a half-unpacked one is never used.
      var fresh = Files.createTempDirectory(folder.getParent(), "postgres-");
      try (var packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine());
          var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          unpack(tar, entry, fresh.resolve(entry.getName()));
        }
      }
      Files.move(fresh, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server refuses to run as root, so for root it runs in a user namespace without one. */
  List<String> command(String program, List<String> arguments) {
    var command = new ArrayList<String>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path to)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(to);
      return;
    }
    Files.createDirectories(to.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, to);
    if ((entry.getMode() & 0100) != 0 && !to.toFile().setExecutable(true, false)) {
      throw new IOException("cannot be made executable: " + to);
    }
  }

  private static String system() {
    var name = System.getProperty("os.name", "");
    return name.startsWith("Windows") ? "Windows" : name.startsWith("Mac") ? "Darwin" : "Linux";
  }

  private static String machine() {
    var machine = System.getProperty("os.arch", "");
    return machine.equals("amd64") ? "x86_64" : machine.equals("aarch64") ? "arm_64" : machine;
  }
}
