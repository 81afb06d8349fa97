package org.softintel;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.softintel.platform.settings.KnownSettings;
import org.softintel.platform.settings.SettingsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The settings, for whoever installs the service. */
@Command(
    name = "settings",
    description = {
      "Prints each setting with its default, whether it is a secret, and its meaning: one a line.",
      "What stands as NAME is a name of your choice."
    })
final class SettingsCommand implements Callable<Integer> {
  private final PrintStream out;

  /** By itself a file that the environment names comes before the environment. */
  private static final String BEHIND =
      "# The environment and -D come before this file:\nconfig_ordinal=275\n\n";

  @Option(
      names = "--properties",
      description = "As a file to fill in: what the service needs stands without a value.")
  boolean properties;

  SettingsCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    var all = KnownSettings.all();
    out.print(properties ? BEHIND + SettingsText.properties(all) : SettingsText.table(all));
    return 0;
  }
}
