package org.softintel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keycloak's programs, of which a build folder has one copy. */
public final class UnpackedKeycloak {
  private static final List<String> PROGRAMS =
      List.of("bin", "conf", "lib", "providers", "themes", "version.txt");

  private UnpackedKeycloak() {}

  static Path folder(Path build) {
    try (var unpacked = Files.newDirectoryStream(build.resolve("keycloak"), "keycloak-*")) {
      return unpacked.iterator().next();
    } catch (IOException | java.util.NoSuchElementException e) {
      throw new CannotStart("Keycloak is not unpacked: run mvn package first.");
    }
  }

  /** A file that says that it was built for local mode. */
  static Path optimised(Path folder) {
    return folder.resolve("optimised-for-local-mode");
  }

  /** A copy that can be built and run in another way; the folder is new. */
  public static void copy(Path build, Path to) {
    var from = folder(build);
    BuildCache.quietly(optimised(from), () -> PROGRAMS.forEach(it -> copyTree(from, to, it)));
  }

  private static void copyTree(Path from, Path to, String name) {
    try (var tree = Files.walk(from.resolve(name))) {
      for (var file : tree.toList()) {
        var copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
