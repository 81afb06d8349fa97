package org.softintel.desk.escalation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.desk.escalation.CallOutConfig.StepConfig;
import org.softintel.platform.page.RetiredMailDomains;
import org.softintel.platform.settings.StartRefused;

/** One step of the call-out list; {@code token} is what its webhook is called with. */
record CallOutStep(
    String name,
    Optional<String> mail,
    Optional<URI> webhook,
    Optional<String> token,
    Duration next) {

  /** Throws {@link CallOutRefused} with one sentence on what is wrong with the settings. */
  static List<CallOutStep> all(CallOutConfig config, boolean isLocal) {
    return config.steps().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> of(it.getKey(), it.getValue(), isLocal))
        .toList();
  }

  private static CallOutStep of(String name, StepConfig step, boolean isLocal) {
    var of = "The step " + name + " of softintel.desk.call-out.steps ";
    refuseUnless(
        step.mail().isPresent() || step.webhook().isPresent(),
        of + "tells nobody: give it a mail address or a webhook.");
    refuseUnless(
        step.mail().filter(it -> !isAddress(it)).isEmpty(),
        of + "has a mail address that cannot be right, or one in a retired domain.");
    refuseUnless(
        step.webhook().filter(it -> !isAllowed(it, isLocal)).isEmpty(),
        of + "has a webhook that is not an https address without user name and password.");
    refuseUnless(
        step.next().compareTo(Duration.ZERO) > 0,
        of + "has no time to wait before the next one: set next to a minute or more.");
    return new CallOutStep(
        name, step.mail(), step.webhook(), step.token().map(it -> token(it, of)), step.next());
  }

  private static boolean isAddress(String address) {
    return address.matches("[^@\\s<>,;:\"]+@[A-Za-z0-9.-]+") && !RetiredMailDomains.hold(address);
  }

  private static boolean isAllowed(URI address, boolean isLocal) {
    var isOpen = "http".equals(address.getScheme()) && isLocal;
    return (isOpen || "https".equals(address.getScheme()))
        && address.getHost() != null
        && address.getUserInfo() == null;
  }

  private static String token(Path file, String of) {
    try {
      var token = Files.readString(file).strip();
      refuseUnless(token.matches("[\\x21-\\x7e]+"), of + "has a token file that is not one word.");
      return token;
    } catch (IOException e) {
      throw new CallOutRefused(of + "has a token file that cannot be read.");
    }
  }

  private static void refuseUnless(boolean fine, String message) {
    if (!fine) {
      throw new CallOutRefused(message);
    }
  }

  @Override
  public String toString() {
    return "CallOutStep[" + name + "]";
  }

  /** Settings under which nobody would be called out, or not in safety. */
  static final class CallOutRefused extends StartRefused {
    CallOutRefused(String message) {
      super(message);
    }
  }
}
