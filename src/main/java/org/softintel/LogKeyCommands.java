package org.softintel;

import java.io.PrintStream;
import java.nio.file.Path;
import org.softintel.audit.log.NewLogKey;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.platform.secrets.KeyFileRefused;
import org.softintel.platform.secrets.SecretFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The key of the audit log. */
@Command(name = "log-key", description = "Makes the key that signs the audit log.")
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
    if (!VerifierKey.isName(origin)) {
      throw new KeyFileRefused("The name of a log has no space and no plus: " + origin);
    }
    if (dry) {
      SecretFile.demandRoom(file);
      out.println("Would write a new key of the log " + origin + " into " + file);
      return 0;
    }
    out.println(NewLogKey.create(file, origin).line());
    return 0;
  }
}
