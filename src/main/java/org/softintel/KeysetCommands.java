package org.softintel;

import java.io.PrintStream;
import java.nio.file.Path;
import org.softintel.platform.sealing.Keyset;
import org.softintel.platform.sealing.KeysetKind;
import org.softintel.platform.secrets.SecretFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keysets: their files, which need no database and start nothing, and what stands under them. */
@Command(
    name = "keyset",
    description = {
      "Makes, changes and checks the keysets of reports and of the search index.",
      "To change the key: add it, give the file to every process; promote it, give the file to"
          + " every process; rewrap; retire and remove the old one."
    })
final class KeysetCommands {
  private static final String FILE = "The file that holds the keyset.";
  private static final String KEY = "The number of the key, as \"keyset check\" shows it.";
  private static final String DRY = "Only tells what it would do.";
  private static final String NEEDS =
      "Needs all settings of the service, and those of the owner of the tables:";
  private static final String OWNER = "softintel.platform.migration.username and .password.";

  private final PrintStream out;

  KeysetCommands(PrintStream out) {
    this.out = out;
  }

  @Command(
      name = "new",
      description = "Writes a new keyset with one key into a file that only you can read.")
  int make(
      @Parameters(paramLabel = "FILE", description = "A file that is not there yet.") Path file,
      @Option(
              names = "--for",
              paramLabel = "KIND",
              defaultValue = "reports",
              description = "What it is for: reports (if nothing is said) or index.")
          KeysetKind kind,
      @Option(names = "--dry-run", description = DRY) boolean dry) {
    if (dry) {
      SecretFile.demandRoom(file);
      out.println("Would write a new keyset of " + kind + " into " + file);
      return 0;
    }
    var keyset = Keyset.fresh(kind);
    keyset.create(file);
    out.println(file + ": a new keyset of " + kind + " with key " + only(keyset).id());
    return 0;
  }

  private static Keyset.Key only(Keyset keyset) {
    return keyset.keys().get(0);
  }

  @Command(
      name = "add",
      description = "Adds a key that opens but does not seal yet: \"keyset promote\" lets it seal.")
  int add(
      @Parameters(paramLabel = "FILE", description = FILE) Path file,
      @Option(names = "--dry-run", description = DRY) boolean dry) {
    var before = Keyset.read(file);
    if (dry) {
      out.println("Would add a key to " + file);
      return 0;
    }
    var after = before.withNewKey();
    var added = after.keys().get(after.keys().size() - 1).id();
    replace(file, after, "key " + added + " is added");
    out.println(
        "Give this file to every process and restart it, then: keyset promote "
            + file
            + " "
            + added);
    return 0;
  }

  @Command(
      name = "promote",
      description = "Makes a key primary: from the next start on, new content is sealed under it.")
  int promote(
      @Parameters(paramLabel = "FILE", description = FILE) Path file,
      @Parameters(paramLabel = "KEY", description = KEY) String key,
      @Option(names = "--dry-run", description = DRY) boolean dry) {
    var after = Keyset.read(file).withPrimary(key);
    if (dry) {
      out.println("Would make key " + key + " of " + file + " primary");
      return 0;
    }
    replace(file, after, "key " + key + " is primary");
    return 0;
  }

  @Command(
      name = "remove",
      description = {
        "Takes a key out of the file.",
        "Without it, what stands under it is lost: run \"keyset retire\" first, and keep the key as"
            + " long as there are backups that need it."
      })
  int remove(
      @Parameters(paramLabel = "FILE", description = FILE) Path file,
      @Parameters(paramLabel = "KEY", description = KEY) String key,
      @Option(names = "--dry-run", description = DRY) boolean dry) {
    var after = Keyset.read(file).without(key);
    if (dry) {
      out.println("Would take key " + key + " out of " + file);
      return 0;
    }
    replace(file, after, "key " + key + " is taken out");
    return 0;
  }

  private void replace(Path file, Keyset keyset, String what) {
    var before = keyset.replace(file);
    out.println(file + ": " + what + "; as it was: " + before);
  }

  @Command(
      name = "check",
      description = {
        "Tells of a keyset what it is for, its keys, and whether the service takes it.",
        "Run it as the account of the service: a file of its own is for no group."
      })
  int check(@Parameters(paramLabel = "FILE", description = FILE) Path file) {
    var keyset = Keyset.read(file);
    out.println(file + ": a keyset of " + keyset.kind());
    keyset.keys().forEach(it -> out.println("key " + it.id() + (it.isPrimary() ? " primary" : "")));
    out.println("permissions " + SecretFile.permissions(file));
    var refusal = keyset.refusal(file);
    out.println(refusal.map(it -> "The service refuses it. " + it).orElse("The service takes it."));
    return refusal.isEmpty() ? 0 : 1;
  }

  @Command(
      name = "rewrap",
      description = {
        "Wraps each data key anew that stands under an older key than the primary one.",
        "May run beside the service, be stopped at any time and started again.",
        NEEDS,
        OWNER
      })
  int rewrap(@Option(names = "--dry-run", description = DRY) boolean dry) {
    return Softintel.asOwner(Rewrap.class, dry ? "--dry-run" : "");
  }

  @Command(
      name = "retire",
      description = {
        "Takes a key of reports out of use, so that the service starts without it; refuses while"
            + " anything needs it.",
        NEEDS,
        OWNER
      })
  int retire(
      @Parameters(paramLabel = "KEY", description = KEY) String key,
      @Option(names = "--dry-run", description = DRY) boolean dry) {
    return Softintel.asOwner(Retire.class, key, dry ? "--dry-run" : "");
  }
}
