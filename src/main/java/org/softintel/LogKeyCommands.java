package org.softintel;

import java.io.PrintStream;
import java.nio.file.Path;
import org.softintel.audit.log.NewLogKey;
import org.softintel.audit.log.TokenKey;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.platform.secrets.KeyFileRefused;
import org.softintel.platform.secrets.SecretFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The key of the audit log. */
@Command(name = "log-key", description = "Makes or shows the key that signs the audit log.")
final class LogKeyCommands {
  private final PrintStream out;

  LogKeyCommands(PrintStream out) {
    this.out = out;
  }

  @Command(
      name = "new",
      description = {
        "Writes a new private key (PEM) into a file that only you can read, and prints the line"
            + " that verifies what it signs.",
        "Keep the line in a file of its own, and give it to the auditors."
      })
  int make(
      @Parameters(paramLabel = "FILE", description = "A file that is not there yet.") Path file,
      @Option(
              names = "--origin",
              paramLabel = "NAME",
              required = true,
              description = "The name of the log, such as softintel.example.org/audit.")
          String origin,
      @Option(names = "--dry-run", description = "Only tells what it would do.") boolean dry) {
    demandName(origin);
    if (dry) {
      SecretFile.demandRoom(file);
      out.println("Would write a new key of the log " + origin + " into " + file);
      return 0;
    }
    out.println(NewLogKey.create(file, origin).line());
    return 0;
  }

  @Command(
      name = "show",
      description = {
        "Prints the line that verifies what a key in a PKCS #11 token signs, after it has signed a"
            + " trial.",
        "Keep the line in a file of its own, and give it to the auditors."
      })
  int show(
      @Option(
              names = "--library",
              paramLabel = "FILE",
              required = true,
              description = "The PKCS #11 library of the token's maker.")
          Path library,
      @Option(
              names = "--token",
              paramLabel = "LABEL",
              required = true,
              description = "The label of the token.")
          String token,
      @Option(
              names = "--key",
              paramLabel = "LABEL",
              required = true,
              description = "The label of the key in it.")
          String key,
      @Option(
              names = "--pin",
              paramLabel = "FILE",
              required = true,
              description = "A file with the PIN of the token's user.")
          Path pin,
      @Option(
              names = "--origin",
              paramLabel = "NAME",
              required = true,
              description = "The name of the log, such as softintel.example.org/audit.")
          String origin) {
    demandName(origin);
    out.println(new TokenKey(library, token, key, pin).verifier(origin).line());
    return 0;
  }

  private static void demandName(String origin) {
    if (!VerifierKey.isName(origin)) {
      throw new KeyFileRefused("The name of a log has no space and no plus: " + origin);
    }
  }
}
