package org.softintel.given;

import com.sun.jna.NativeLibrary;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** SoftHSM with tokens of its own, as Debian has it; what makes keys is OpenSC's tool. */
public final class SoftHsm {
  public static final String TOKEN = "softintel";
  public static final String PIN = "48151623";

  private static final String SO_PIN = "42108152";
  private static final String SETTING = "SOFTHSM2_CONF";
  private static final int REPLACE = 1;

  private final Path folder;

  /** Also for the library in this process. */
  public SoftHsm(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(tokens());
    Files.writeString(settings(), "directories.tokendir = %s\n".formatted(tokens()));
    NativeLibrary.getInstance("c")
        .getFunction("setenv")
        .invokeInt(new Object[] {SETTING, settings().toString(), REPLACE});
    addToken(TOKEN);
  }

  public void addToken(String label) {
    run(
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        label,
        "--so-pin",
        SO_PIN,
        "--pin",
        PIN);
  }

  /** {@code type} as OpenSC calls it. */
  public void addKey(String label, String type) {
    tool("--keypairgen", "--key-type", type, "--label", label, "--usage-sign");
  }

  public void addEd25519Key(String label) {
    addKey(label, "EC:edwards25519");
  }

  public void deletePublicHalf(String label) {
    tool("--delete-object", "--type", "pubkey", "--label", label);
  }

  /** As a device that is unplugged, and plugged in again. */
  public void takeTokensAway() throws IOException {
    Files.move(tokens(), folder.resolve("away"));
    Files.createDirectories(tokens());
  }

  public void bringTokensBack() throws IOException {
    Files.delete(tokens());
    Files.move(folder.resolve("away"), tokens());
  }

  public Path pinFile(String pin) throws IOException {
    var file = Files.writeString(folder.resolve("pin"), pin + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  public static Path library() {
    return Stream.of("/usr/lib/softhsm", "/usr/lib/x86_64-linux-gnu/softhsm", "/usr/lib64/softhsm")
        .map(it -> Path.of(it, "libsofthsm2.so"))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("SoftHSM is missing: Debian has it in the package softhsm2"));
  }

  private Path tokens() {
    return folder.resolve("tokens");
  }

  private Path settings() {
    return folder.resolve("softhsm2.conf");
  }

  private void tool(String... arguments) {
    var command = new ArrayList<>(List.of("pkcs11-tool", "--module", library().toString()));
    command.addAll(List.of("--token-label", TOKEN, "--login", "--pin", PIN));
    command.addAll(List.of(arguments));
    run(command.toArray(String[]::new));
  }

  private void run(String... command) {
    try {
      demandThere(command[0]);
      var said = folder.resolve("said");
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
      builder.environment().put(SETTING, settings().toString());
      int ended = builder.start().waitFor();
      if (ended != 0) {
        throw new AssertionError(command[0] + " has failed: " + Files.readString(said));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void demandThere(String program) {
    var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    if (Stream.of(path.split(File.pathSeparator, -1))
        .map(it -> Path.of(it, program))
        .noneMatch(Files::isExecutable)) {
      throw new AssertionError(
          program + " is missing: Debian has it in the package softhsm2 or opensc");
    }
  }
}
