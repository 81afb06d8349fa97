package org.softintel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.softintel.audit.cosigning.WitnessCheck;
import org.softintel.audit.log.LogKeyCheck;
import org.softintel.delivery.mail.MailCheck;
import org.softintel.delivery.outbox.InboxCheck;
import org.softintel.desk.disclosure.RecipientCheck;
import org.softintel.desk.escalation.CallOutCheck;
import org.softintel.desk.linking.MatcherCheck;
import org.softintel.language.check.LanguageCheck;
import org.softintel.oversight.checkpoints.CheckpointFolderCheck;
import org.softintel.platform.database.DatabaseCheck;
import org.softintel.platform.http.AddressCheck;
import org.softintel.platform.identity.RealmCheck;
import org.softintel.platform.page.ContactCheck;
import org.softintel.platform.sealing.KeysCheck;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is right and what is not, before the service starts or beside it. */
@Command(
    name = "check",
    description = {
      "Looks at the settings, the database, Keycloak, the mail server, keys and certificates, and"
          + " prints a line for each thing that is right, wrong, or right for a few days only.",
      "Changes nothing. Needs the settings of the service: run it as the service's account."
    },
    exitCodeList = {"0:all is right today", "1:something is wrong", "2:called in a wrong way"})
final class CheckCommand implements Callable<Integer> {
  private static final List<Check> ALL =
      List.of(
          new SettingsCheck(),
          new KeptCheck(),
          new AddressCheck(),
          new SecretsCheck(),
          new AreaCheck(),
          new CodeCheck(),
          new SchoolCheck(),
          new ContactCheck(),
          new DeadlineCheck(),
          new LanguageCheck(),
          new MatcherCheck(),
          new DatabaseCheck(),
          new KeysCheck(),
          new RealmCheck(),
          new MailCheck(),
          new InboxCheck(),
          new RecipientCheck(),
          new CallOutCheck(),
          new TrustedFilesCheck(),
          new LogKeyCheck(),
          new CheckpointFolderCheck(),
          new WitnessCheck());

  /** Line ends, commands to a terminal, and marks that turn the direction of writing. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private final PrintStream out;

  @Option(
      names = "--report-to-stdout",
      description = "Prints a list as JSON: of each thing its check, ok, soon, and a sentence.")
  boolean json;

  CheckCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    var found = look(ServiceStart.given());
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(found));
    } else {
      found.forEach(it -> out.println(line(it)));
    }
    return found.stream().allMatch(CheckResult::ok) ? 0 : 1;
  }

  /** Always one: servers that are looked at could have lines like it in their certificates. */
  static String line(CheckResult found) {
    return "%-6s %-13s %s"
        .formatted(found.word(), found.check(), UNSEEN.matcher(found.sentence()).replaceAll("?"));
  }

  static List<CheckResult> look(Settings settings) {
    var now = InstantSource.system().instant();
    return ALL.stream().flatMap(it -> look(it, settings, now).stream()).toList();
  }

  /** Nothing is found out of settings that are missing: of them {@link SettingsCheck} tells. */
  static List<CheckResult> look(Check check, Settings settings, Instant now) {
    try {
      return check.results(settings, now);
    } catch (ConfigValidationException e) {
      return List.of();
    } catch (StartRefused e) {
      return List.of(CheckResult.wrong("other", String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      var name = check.getClass().getSimpleName();
      return List.of(
          CheckResult.wrong("other", name + " could not look: " + e.getClass().getName() + "."));
    }
  }
}
