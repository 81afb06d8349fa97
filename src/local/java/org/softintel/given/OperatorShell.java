package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A shell of an operator, with a key ring of GnuPG of its own. */
public final class OperatorShell implements AutoCloseable {
  private final Path folder;
  private final Map<String, String> names;

  /** Not below the folder: the address of GnuPG's socket must be short. */
  private final Path keyRing;

  /** It sees the names as they are at each command. */
  OperatorShell(Path folder, Map<String, String> names) {
    this.folder = folder;
    this.names = names;
    try {
      keyRing = Files.createTempDirectory("gnupg");
      // Whoever sits at it would be asked.
      var passphrase = Files.writeString(keyRing.resolve("passphrase"), "an invented passphrase\n");
      Files.writeString(
          keyRing.resolve("gpg.conf"),
          "batch\npinentry-mode loopback\npassphrase-file %s\n".formatted(passphrase));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What commands ended with, and what they said. */
  public record Answer(int code, String said) {}

  /** What they said; throws if they fail. */
  public String run(String commands) {
    var answer = tried(commands);
    if (answer.code() != 0) {
      throw new IllegalStateException(commands + "ended with " + answer);
    }
    return answer.said();
  }

  public Answer tried(String commands) {
    var shell =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    var all = new HashMap<>(names);
    all.put("GNUPGHOME", keyRing.toString());
    var java = Path.of(System.getProperty("java.home"), "bin");
    all.put("PATH", java + ":" + shell.environment().getOrDefault("PATH", "/usr/bin:/bin"));
    shell.environment().putAll(all);
    try {
      var process = shell.start();
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Answer(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends GnuPG's helpers, who take their leave when the folder is gone. */
  @Override
  public void close() {
    run("gpgconf --kill all; rm --recursive --force \"$GNUPGHOME\"");
  }
}
