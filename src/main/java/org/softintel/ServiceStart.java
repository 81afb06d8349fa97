package org.softintel;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.util.ExceptionUtil;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jspecify.annotations.Nullable;
import org.softintel.delivery.outbox.InboxCheck;
import org.softintel.language.check.LanguageCheck;
import org.softintel.platform.database.DatabaseCheck;
import org.softintel.platform.http.AddressCheck;
import org.softintel.platform.page.ContactCheck;
import org.softintel.platform.sealing.KeyStillNeeded;
import org.softintel.platform.secrets.KeyStoreAway;
import org.softintel.platform.secrets.LocalModeSecrets;
import org.softintel.platform.secrets.SecretsCheck;
import org.softintel.platform.secrets.TrustedFilesCheck;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.CodeCheck;
import org.softintel.platform.settings.KeptCheck;
import org.softintel.platform.settings.Settings;
import org.softintel.platform.settings.SettingsCheck;
import org.softintel.platform.settings.StartRefused;
import org.softintel.report.deadline.DeadlineCheck;
import org.softintel.report.question.AreaCheck;
import org.softintel.report.search.SchoolCheck;

/** Starts the service or a command of it, or says in plain sentences why it does not start. */
final class ServiceStart {
  /** What can be known at once; the rest is looked at by what needs it. */
  private static final List<Check> FIRST =
      List.of(
          new SettingsCheck(),
          new AddressCheck(),
          new SecretsCheck(),
          new AreaCheck(),
          new CodeCheck(),
          new SchoolCheck(),
          new DeadlineCheck(),
          new LanguageCheck(),
          new ContactCheck(),
          InboxCheck::twins,
          TrustedFilesCheck::readable,
          DatabaseCheck::reached);

  /** What commands beside the service may have otherwise. */
  private static final List<Check> OF_SERVICE = List.of(new KeptCheck(), DatabaseCheck::role);

  /** How the library begins what it says of a value. */
  private static final Pattern OF_LIBRARY =
      Pattern.compile("SRCFG\\d+:[^\"']{0,80}?((?:quarkus|softintel)\\.[A-Za-z0-9.\"_-]+)");

  static final String UNREADABLE =
      "The settings cannot be read: this account cannot read a file of SMALLRYE_CONFIG_LOCATIONS,"
          + " or it is no file of properties.";

  private ServiceStart() {}

  static boolean canReadSettings() {
    try {
      ConfigProvider.getConfig();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Returns what the program ends with; the service itself does not return. */
  static int run(@Nullable Class<? extends QuarkusApplication> command, String... arguments) {
    if (!LaunchMode.current().isDevOrTest()) {
      var refused = refused(given(), command == null);
      refused.forEach(ServiceStart::tell);
      if (!refused.isEmpty()) {
        return 1;
      }
    }
    Quarkus.run(command, (code, failure) -> ended(command != null, code, failure), arguments);
    return 0;
  }

  static Settings given() {
    return new Settings(ConfigProvider.getConfig(), LocalModeSecrets.areAllowed());
  }

  /** A sentence for each thing that is wrong. */
  static List<String> refused(Settings settings, boolean isService) {
    var now = InstantSource.system().instant();
    return Stream.concat(FIRST.stream(), OF_SERVICE.stream().filter(it -> isService))
        .flatMap(it -> CheckCommand.look(it, settings, now).stream())
        .filter(it -> !it.ok())
        .map(CheckResult::sentence)
        .distinct()
        .toList();
  }

  private static void ended(boolean isCommand, int code, @Nullable Throwable failure) {
    if (failure != null) {
      why(failure)
          .or(() -> Optional.of(whyEnded(failure)).filter(it -> isCommand))
          .ifPresentOrElse(ServiceStart::tell, () -> log(failure));
    }
    System.exit(code);
  }

  /** One sentence about a command that failed, whatever it was. */
  static String whyEnded(Throwable failure) {
    return why(failure)
        .orElseGet(
            () -> {
              var cause = ExceptionUtil.getRootCause(failure);
              var place =
                  Stream.of(failure.getStackTrace())
                      .filter(it -> it.getClassName().startsWith("org.softintel."))
                      .findFirst()
                      .map(it -> " (" + it.getFileName() + ", line " + it.getLineNumber() + ")")
                      .orElse("");
              return "The command failed: " + cause.getClass().getName() + place + ".";
            });
  }

  /** Empty for what nobody has foreseen. */
  private static Optional<String> why(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused
          || cause instanceof KeyStoreAway
          || cause instanceof KeyStillNeeded) {
        return Optional.ofNullable(cause.getMessage());
      }
      if (cause instanceof SQLException refusal) {
        return Optional.of(DatabaseCheck.why(refusal));
      }
    }
    return unusable(failure).or(() -> taken(failure));
  }

  /** Of what the framework reads itself. Its own words hold the value, which may be a secret. */
  private static Optional<String> unusable(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      var named = OF_LIBRARY.matcher(String.valueOf(cause.getMessage()));
      if (named.find()) {
        return Optional.of(named.group(1) + " has a value that cannot be used.");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> taken(Throwable failure) {
    return ExceptionUtil.getRootCause(failure) instanceof QuarkusBindException taken
        ? Optional.of(
            "Something else listens on port "
                + taken.getPort()
                + ": quarkus.http.port or quarkus.management.port.")
        : Optional.empty();
  }

  private static void log(Throwable failure) {
    Logger.getLogger(ServiceStart.class).error("The service did not start", failure);
  }

  /** As the log would have it, which is not there yet, or goes away. */
  static void tell(String sentence) {
    if (given().value("quarkus.log.console.json.enabled").filter("true"::equals).isPresent()) {
      var line = new ExtLogRecord(Level.ERROR, sentence, ServiceStart.class.getName());
      line.setLoggerName(ServiceStart.class.getName());
      System.out.print(new JsonFormatter().format(line));
    } else {
      System.err.println("softintel: " + sentence);
    }
  }
}
