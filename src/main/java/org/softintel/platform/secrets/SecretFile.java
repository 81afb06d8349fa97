package org.softintel.platform.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files for nobody else to read. They are whole on the disk, or as they were. */
public final class SecretFile {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final Set<PosixFilePermission> ONLY_OWNER =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("------rwx");

  private SecretFile() {}

  /** Throws {@link KeyFileRefused} if there is such a file: nothing is ever written over. */
  public static void create(Path file, String text) {
    try {
      fill(file, text);
      forceNames(file);
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  /** Throws {@link KeyFileRefused} if {@link #create} would, and makes nothing. */
  public static void demandRoom(Path file) {
    var folder = folder(file);
    if (Files.exists(file)) {
      throw refused(file, new FileAlreadyExistsException(""));
    }
    if (!Files.isWritable(folder)) {
      throw refused(file, new AccessDeniedException(""));
    }
  }

  /**
   * Changes a file, for its owner and group as before, and keeps what it was beside it. Returns
   * where.
   */
  public static Path replace(Path link, String text) {
    try {
      var file = link.toRealPath();
      var before = file.resolveSibling(file.getFileName() + ".before");
      put(before, Files.readString(file), file);
      put(file, text, file);
      return before;
    } catch (IOException e) {
      throw refused(link, e);
    }
  }

  /** Who may read and write it, as {@code ls} shows it. */
  public static String permissions(Path file) {
    try {
      return POSIX
          ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
          : "not known here";
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  /**
   * Throws {@link KeyFileRefused} if somebody beside this account can read the file. Its group may
   * where the file is another account's, as Kubernetes mounts it. The message begins with {@code
   * what}, a setting or a sentence.
   */
  public static void demandPrivate(String what, Path file) {
    if (!POSIX) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw new KeyFileRefused("%s: %s is a directory, and no file.".formatted(what, file));
    }
    try {
      var rights = Files.getPosixFilePermissions(file);
      if (rights.contains(PosixFilePermission.OTHERS_READ)) {
        throw new KeyFileRefused(
            "%s: everybody can read the file %s. chmod 0600 it.".formatted(what, file));
      }
      if (rights.contains(PosixFilePermission.GROUP_READ) && isOurs(file)) {
        throw new KeyFileRefused(
            "%s: the group of the file %s can read it, and need not. chmod 0600 it."
                .formatted(what, file));
      }
    } catch (IOException e) {
      throw new KeyFileRefused("%s: the file %s cannot be read.".formatted(what, file));
    }
  }

  private static boolean isOurs(Path file) throws IOException {
    return Files.getOwner(file).getName().equals(System.getProperty("user.name"));
  }

  private static void put(Path target, String text, Path like) throws IOException {
    var fresh = target.resolveSibling(target.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    fill(fresh, text);
    try {
      giveTo(fresh, like);
      Files.move(
          fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
    forceNames(target);
  }

  private static void fill(Path file, String text) throws IOException {
    var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var opened = FileChannel.open(file, options, onlyOwner());
    try (var channel = opened) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static FileAttribute<?>[] onlyOwner() {
    return POSIX
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(ONLY_OWNER)}
        : new FileAttribute<?>[0];
  }

  /** The service may read it by its group. */
  private static void giveTo(Path fresh, Path like) throws IOException {
    if (!POSIX) {
      return;
    }
    var as = Files.getFileAttributeView(like, PosixFileAttributeView.class).readAttributes();
    var view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    var now = view.readAttributes();
    if (!now.group().equals(as.group())) {
      view.setGroup(as.group());
    }
    if (!now.owner().equals(as.owner())) {
      view.setOwner(as.owner());
    }
    var rights = EnumSet.copyOf(as.permissions());
    rights.removeAll(OTHERS);
    view.setPermissions(rights);
  }

  /** Else the old name may be back after a power failure; Windows does it by itself. */
  private static void forceNames(Path file) throws IOException {
    if (POSIX) {
      try (var names = FileChannel.open(folder(file), StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  private static Path folder(Path file) {
    var folder = file.toAbsolutePath().getParent();
    return folder == null ? file : folder;
  }

  private static KeyFileRefused refused(Path file, IOException why) {
    if (why instanceof FileAlreadyExistsException) {
      return new KeyFileRefused("There is a file " + file + " already: nothing was written.");
    }
    if (why instanceof NoSuchFileException) {
      return new KeyFileRefused("There is no file or folder for " + file + ".");
    }
    return new KeyFileRefused(
        "The file "
            + file
            + " cannot be written here, or does not belong to you: nothing was changed.");
  }
}
