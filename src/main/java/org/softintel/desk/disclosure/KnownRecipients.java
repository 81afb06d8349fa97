package org.softintel.desk.disclosure;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.regex.Pattern;
import org.softintel.desk.disclosure.DisclosureConfig.OfficeConfig;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.RetiredMailDomains;
import org.softintel.platform.settings.StartRefused;

/** Offices of the settings, checked when the service starts. */
@Startup
@Singleton
public class KnownRecipients {
  static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9-]++\\.)++[A-Za-z0-9-]+");

  /** Chosen for a recipient who is none of them. */
  static final String OTHER = "somebody-else";

  private final List<Office> all;

  KnownRecipients(DisclosureConfig config) {
    all =
        config.recipients().entrySet().stream()
            .map(Office::of)
            .sorted(Comparator.comparing(Office::organisation))
            .toList();
  }

  public List<Office> all() {
    return all;
  }

  public Optional<Office> named(String name) {
    return all.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** An office of the settings. */
  public record Office(
      String name,
      String organisation,
      RecipientKind kind,
      String address,
      Optional<Path> certificate) {

    /** Throws {@link OfficeRefused} for a wrong setting. */
    private static Office of(Entry<String, OfficeConfig> setting) {
      var name = setting.getKey();
      var office = setting.getValue();
      var kind =
          Coded.of(RecipientKind.class, office.kind())
              .orElseThrow(() -> new OfficeRefused(name, "has a kind that does not exist"));
      if (!ADDRESS.matcher(office.address()).matches()
          || RetiredMailDomains.hold(office.address())) {
        throw new OfficeRefused(name, "has no e-mail address that can be used");
      }
      return new Office(name, office.organisation(), kind, office.address(), office.certificate());
    }

    /** Empty if there is none or it cannot be read: then nothing can be sealed to the office. */
    String pem() {
      try {
        return certificate.isPresent() ? Files.readString(certificate.get()) : "";
      } catch (IOException e) {
        return "";
      }
    }
  }

  static final class OfficeRefused extends StartRefused {
    OfficeRefused(String name, String fault) {
      super("The recipient softintel.desk.disclosure.recipients." + name + " " + fault + ".");
    }
  }
}
