package org.softintel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/**
 * Starts the service, or one of its commands. The service answers every request itself, malformed
 * ones too.
 */
@QuarkusMain
@Command(
    name = "softintel",
    description =
        "Share information about child sexual exploitation: the service and its commands.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "Known commands:%n",
    scope = ScopeType.INHERIT,
    exitCodeListHeading = "It ends with:%n",
    exitCodeList = {"0:done", "1:refused, or failed", "2:called in a wrong way"})
public final class Softintel {
  private static final String DRY = "Only tells how many reports it would change.";

  /** A command beside a running service listens to nobody and sends no mail. */
  private static final Map<String, String> ALONE =
      Map.of(
          "quarkus.http.host-enabled", "false",
          "quarkus.management.host-enabled", "false",
          "quarkus.scheduler.enabled", "false",
          "quarkus.shutdown.delay", "0S",
          "softintel.audit.log.last-signed", "");

  private static final Map<String, String> AS_OWNER =
      Map.of(
          "quarkus.datasource.username", "${" + Migrate.OWNER + "}",
          "quarkus.datasource.password", "${" + Migrate.PASSWORD + "}");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Says what a command does.")
  boolean help;

  private Softintel() {}

  public static void main(String... arguments) {
    // Quarkus would answer a malformed address before all filters, without headers or words.
    // platform.http.RequestLine makes the same check.
    System.setProperty("vertx.disableURIValidation", "true");
    // Each thread that keeps buffers of its own holds a piece of memory after a crowd has gone.
    System.setProperty("io.netty.allocator.smallCacheSize", "0");
    System.setProperty("io.netty.allocator.normalCacheSize", "0");
    if (!ServiceStart.canReadSettings()) {
      System.err.println("softintel: " + ServiceStart.UNREADABLE);
      System.exit(1);
    }
    if (ConfigUtils.isProfileActive("dev")) {
      System.err.println("Run this instead: mvn -Dlocal package exec:java@softintel -Dlocal.live");
      return;
    }
    int ended =
        arguments.length == 0 ? ServiceStart.run(null) : run(System.out, System.err, arguments);
    if (ended != 0 || arguments.length > 0) {
      System.exit(ended);
    }
  }

  /** Returns what the program ends with. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    return commands(out, err).execute(arguments);
  }

  static CommandLine commands(PrintStream out, PrintStream err) {
    return new CommandLine(new Softintel())
        .addSubcommand(new KeysetCommands(out))
        .addSubcommand(new LogKeyCommands(out))
        .addSubcommand(new SettingsCommand(out))
        .addSubcommand(new CheckCommand(out))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out, true, UTF_8))
        .setErr(new PrintWriter(err, true, UTF_8))
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              command.getErr().println("softintel: " + ServiceStart.whyEnded(e));
              return CommandLine.ExitCode.SOFTWARE;
            });
  }

  @Command(description = "Starts the service. The program does so without any command too.")
  int serve() {
    return ServiceStart.run(null);
  }

  @Command(
      description = {
        "Makes or changes the tables, as their owner.",
        "Needs quarkus.datasource.jdbc.url, softintel.platform.migration.username and .password,"
            + " and no other setting."
      })
  int migrate(
      @Option(names = "--dry-run", description = "Only tells how many migrations it would run.")
          boolean dry) {
    return Migrate.run(ServiceStart.given(), dry, System.out, System.err);
  }

  @Command(
      description = {
        "Files earlier reports for the search, after a release that says so.",
        "May run beside the service, be stopped at any time and started again. Needs all settings"
            + " of the service."
      })
  int reindex(
      @Option(names = "--again", description = "Begins with the first report.") boolean again,
      @Option(names = "--dry-run", description = DRY) boolean dry) {
    return alone(Reindex.class, again ? "--again" : "", dry ? "--dry-run" : "");
  }

  @Command(
      description = {
        "Vouches for reports as they stand in the database, once you know who changed them.",
        "Needs all settings of the service, and that the owner of the tables lets it:"
            + " docs/operating/operations.md."
      })
  int restamp(
      @ArgGroup(multiplicity = "1") Restamped which,
      @Option(names = "--dry-run", description = DRY) boolean dry) {
    var what = which.all ? List.of("--all") : which.references;
    return alone(
        Restamp.class,
        Stream.concat(what.stream(), Stream.of(dry ? "--dry-run" : "")).toArray(String[]::new));
  }

  private static final class Restamped {
    @Option(names = "--all", description = "Each report: after a loss of the index keyset.")
    boolean all;

    @Parameters(paramLabel = "REFERENCE", arity = "1..*", description = "These reports.")
    List<String> references = List.of();
  }

  private static int alone(Class<? extends QuarkusApplication> command, String... arguments) {
    CommandSettings.add(ALONE);
    var given = Stream.of(arguments).filter(it -> !it.isEmpty()).toArray(String[]::new);
    return ServiceStart.run(command, given);
  }

  /** With the login of the owner of the tables in place of the service's. */
  static int asOwner(Class<? extends QuarkusApplication> command, String... arguments) {
    var missing =
        Stream.of(Migrate.OWNER, Migrate.PASSWORD)
            .filter(it -> ServiceStart.given().value(it).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      missing.forEach(it -> ServiceStart.tell(it + " is missing: this command needs it."));
      return 1;
    }
    CommandSettings.add(AS_OWNER);
    return alone(command, arguments);
  }
}
