package org.softintel.platform.sealing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.softintel.platform.database.DatabaseCheck;
import org.softintel.platform.database.Sql;
import org.softintel.platform.secrets.ServerCertificates;
import org.softintel.platform.secrets.ServerCertificates.Server;
import org.softintel.platform.secrets.TrustedFiles;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;
import org.softintel.platform.settings.StartRefused;

/** Whether the keysets are those of the database. */
public final class KeysCheck implements Check {
  private static final String NAME = "keys";

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(SealingConfig.class);
    var found = new ArrayList<CheckResult>();
    try {
      var ring = KeyStores.ring(config, settings.isLocal());
      found.add(CheckResult.right(NAME, "The keys of reports can be used."));
      found.addAll(ServerCertificates.look(servers(settings), now));
      KeyStores.transit(config, settings.isLocal()).map(KeysCheck::strength).ifPresent(found::add);
      if (config.transit().url().isPresent()) {
        found.add(token(new TransitClient(config.transit(), settings.isLocal())));
      }
      var index = KeyStores.index(config, settings.isLocal());
      found.add(CheckResult.right(NAME, "The keyset of the search index can be used."));
      found.add(inUse(settings, new Keys(ring, index)));
    } catch (StartRefused e) {
      found.add(CheckResult.wrong(NAME, String.valueOf(e.getMessage())));
    }
    return found;
  }

  /** The key store, if there is one. */
  public static List<Server> servers(Settings settings) {
    var transit = settings.as(SealingConfig.class).transit();
    var trusted = TransitClient.SETTING + "trusted";
    return transit
        .url()
        .flatMap(
            it ->
                Server.ofHttps(
                    TransitClient.SETTING + "url",
                    it.toString(),
                    () ->
                        TrustedFiles.managerOrJavas(transit.trusted().orElse(List.of()), trusted)))
        .stream()
        .toList();
  }

  private static CheckResult strength(TransitKeyRing ring) {
    var weak = KeyStores.asked(ring::weaknesses);
    return weak.isEmpty()
        ? CheckResult.right(NAME, "The key of the key store can be neither taken out nor deleted.")
        : CheckResult.wrong(
            NAME,
            "The key of softintel.platform.sealing.transit.key has %s: docs/operating/keys.md."
                .formatted(String.join(", ", weak)));
  }

  static CheckResult token(TransitClient client) {
    return client
        .lookUpToken()
        .map(TransitToken::result)
        .orElseGet(
            () ->
                CheckResult.unseen(
                    NAME,
                    "When the token of %stoken ends. It may not ask"
                            .formatted(TransitClient.SETTING)
                        + " auth/token/lookup-self."));
  }

  private record Keys(KeyRing ring, IndexKeys index) {}

  private static CheckResult inUse(Settings settings, Keys keys) {
    var sql = new Sql(DatabaseCheck.database(settings));
    var used = new KeysInUse(keys.ring(), keys.index(), sql, InstantSource.system());
    try {
      return CheckResult.of(
          NAME, "They have each key that the database was written with.", used::refuseOthers);
    } catch (Sql.SqlFailed | IllegalArgumentException e) {
      return CheckResult.wrong(NAME, "The keysets cannot be compared with the database.");
    }
  }
}
