package org.softintel.audit.cosigning;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.softintel.audit.cosigning.WitnessConfig.WitnessSettings;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.platform.settings.StartRefused;

/** A witness as the settings have it, called as its key calls it. */
record KnownWitness(URI addCheckpoint, VerifierKey key) {
  static List<KnownWitness> all(WitnessConfig config) {
    var all =
        config.witnesses().entrySet().stream().map(it -> of(it.getKey(), it.getValue())).toList();
    refuseUnless(
        all.stream().map(KnownWitness::name).distinct().count() == all.size(),
        "Two witnesses have one name: softintel.audit.cosigning.witnesses.");
    refuseUnless(
        all.stream().map(it -> it.key().encodedKey()).distinct().count() == all.size(),
        "Two witnesses have the same key: give each its own in"
            + " softintel.audit.cosigning.witnesses.");
    refuseUnless(
        config.quorum() >= 1 && config.quorum() <= Math.max(1, all.size()),
        "softintel.audit.cosigning.quorum must be from 1 to the number of witnesses.");
    return all;
  }

  /** Throws {@link WitnessRefused} with one sentence on what is wrong with the settings. */
  static KnownWitness of(String setting, WitnessSettings settings) {
    var scheme = settings.url().getScheme();
    refuseUnless(
        "https".equals(scheme) || "http".equals(scheme),
        "The witness %s has no address to be asked at: softintel.audit.cosigning.witnesses."
            .formatted(setting));
    var prefix = settings.url().toString().replaceAll("/+$", "");
    return new KnownWitness(URI.create(prefix + "/add-checkpoint"), key(setting, settings));
  }

  String name() {
    return key.name();
  }

  private static VerifierKey key(String setting, WitnessSettings settings) {
    try {
      return VerifierKey.parseWitness(Files.readString(settings.vkey()));
    } catch (IOException | Fault e) {
      throw new WitnessRefused(
          "The key of the witness %s cannot be read: softintel.audit.cosigning.witnesses."
              .formatted(setting));
    }
  }

  private static void refuseUnless(boolean fine, String message) {
    if (!fine) {
      throw new WitnessRefused(message);
    }
  }

  /** Settings under which a witness could not be asked, or not believed. */
  static final class WitnessRefused extends StartRefused {
    WitnessRefused(String message) {
      super(message);
    }
  }
}
