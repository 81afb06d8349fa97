package org.softintel.platform.secrets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.SettingKind;
import org.softintel.platform.settings.Settings;

/** Whether secrets are of this installation, and their files for nobody else. */
public final class SecretsCheck implements Check {
  private static final String NAME = "secrets";

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    if (settings.isLocal()) {
      return List.of(CheckResult.right(NAME, "Local mode may use its own."));
    }
    var wrong =
        Stream.concat(
                settings.secrets(SettingKind.TEXT).entrySet().stream().map(SecretsCheck::password),
                settings.secrets(SettingKind.FILE).entrySet().stream().map(SecretsCheck::file))
            .filter(it -> !it.ok())
            .toList();
    return wrong.isEmpty()
        ? List.of(
            CheckResult.right(NAME, "None is of local mode, and nobody else reads their files."))
        : wrong;
  }

  private static CheckResult password(Map.Entry<String, String> given) {
    return CheckResult.of(
        NAME, "", () -> LocalModeSecrets.refuse(Map.of(given.getKey(), given.getValue())));
  }

  private static CheckResult file(Map.Entry<String, String> given) {
    return CheckResult.of(
        NAME,
        "",
        () ->
            SecretFile.demandPrivate(
                given.getKey(), Settings.file(given.getKey(), given.getValue())));
  }
}
