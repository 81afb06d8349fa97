package org.softintel.delivery.outbox;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.delivery.mail.CannotEncrypt;
import org.softintel.delivery.mail.MailRecipient;
import org.softintel.delivery.mail.Smime;
import org.softintel.delivery.mail.UnsafeMailSetting;
import org.softintel.delivery.outbox.DeliveryConfig.Mode;
import org.softintel.delivery.outbox.DeliveryConfig.OfficerConfig;
import org.softintel.delivery.outbox.MailKind.Protection;
import org.softintel.platform.page.RetiredMailDomains;
import org.softintel.platform.settings.StartRefused;

/** The mailboxes of the settings, looked at when the service starts and not when a mail is due. */
@Startup
@Singleton
class Inboxes {
  static final String LEADS = "leads";
  static final String AUDITORS = "auditors";

  private final List<Inbox> team;
  private final Optional<Inbox> leads;
  private final Optional<Inbox> auditors;
  private final List<Inbox> checkpointAuditors;
  private final Map<String, Inbox> officers;

  @Inject
  Inboxes(DeliveryConfig config, Smime smime) {
    this(config);
    if (needKey()) {
      smime.prepare();
    }
  }

  /** Throws {@link StartRefused} for settings that cannot be meant so. */
  Inboxes(DeliveryConfig config) {
    team =
        config.inboxes().entrySet().stream()
            .map(
                it ->
                    named(
                        "softintel.delivery.inboxes." + it.getKey(),
                        it.getKey(),
                        it.getValue().address(),
                        it.getValue().mode(),
                        it.getValue().certificates().orElse(List.of())))
            .sorted(Comparator.comparing(Inbox::name))
            .toList();
    leads = config.leads().address().map(it -> sealed(LEADS, it, config.leads().certificates()));
    auditors =
        config
            .auditors()
            .address()
            .map(it -> sealed(AUDITORS, it, config.auditors().certificates()));
    refuseCertificatesAlone(LEADS, config.leads().address(), config.leads().certificates());
    refuseCertificatesAlone(
        AUDITORS, config.auditors().address(), config.auditors().certificates());
    checkpointAuditors =
        config.checkpoints().auditors().entrySet().stream()
            .map(
                it ->
                    named(
                        "softintel.delivery.checkpoints.auditors." + it.getKey(),
                        it.getKey(),
                        it.getValue(),
                        Mode.NOTICE,
                        List.of()))
            .toList();
    officers = new HashMap<>();
    config
        .officers()
        .forEach((name, it) -> officers.put(it.username().orElse(name), officer(name, it)));
    refuseUnless(
        officers.size() == config.officers().size(),
        "Two of softintel.delivery.officers have the same username.");
    refuseUnless(
        !team.isEmpty(),
        "There is no inbox: nobody would be told of a report. Set softintel.delivery.inboxes.");
  }

  List<Inbox> team() {
    return team;
  }

  Optional<Inbox> leads() {
    return leads;
  }

  Optional<Inbox> auditors() {
    return auditors;
  }

  List<Inbox> checkpointAuditors() {
    return checkpointAuditors;
  }

  /** By their usernames. */
  Map<String, Inbox> officers() {
    return Map.copyOf(officers);
  }

  /** Where a mail goes; empty if the settings do not have it any more, or it goes outside. */
  Optional<Inbox> of(OutboxMessage message) {
    return switch (message.kind()) {
      case FULL, NOTICE, CALL_BACK, RESTRICTION -> named(message.inbox(), team);
      case DISCLOSURE, CALL_OUT, RECEIVED, READ, QUESTION, UPDATE, DRAFT -> Optional.empty();
      case ALERT, LOOKUP_WAITS -> auditors;
      case DANGER, OVERDUE, DIGEST, LEADS_ALERT, LEADS_DISCLOSURE -> leads;
      case CHECKPOINT -> named(message.inbox(), checkpointAuditors);
    };
  }

  private static Inbox officer(String name, OfficerConfig officer) {
    var setting = "softintel.delivery.officers." + name;
    var certificates = officer.certificates().orElse(List.of());
    refuseUnless(
        officer.mode() == Mode.NOTICE || !certificates.isEmpty(),
        "Set " + setting + ".certificates, or the mode notice.");
    return named(setting, name, officer.address(), officer.mode(), certificates);
  }

  private static Optional<Inbox> named(String name, List<Inbox> all) {
    return all.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private static Inbox sealed(String name, String address, Optional<List<Path>> certificates) {
    refuseUnless(
        certificates.filter(it -> !it.isEmpty()).isPresent(),
        "Mail to the %s goes out sealed only: set softintel.delivery.%s.certificates, or no address."
            .formatted(name, name));
    return named(
        "softintel.delivery." + name, name, address, Mode.SEALED, certificates.orElseThrow());
  }

  private static void refuseCertificatesAlone(
      String name, Optional<String> address, Optional<List<Path>> certificates) {
    refuseUnless(
        address.isPresent() || certificates.orElse(List.of()).isEmpty(),
        "Nobody would be told: softintel.delivery.%s.certificates are set without an address."
            .formatted(name));
  }

  private static Inbox named(
      String setting, String name, String address, Mode mode, List<Path> certificates) {
    return StartRefused.naming(setting, () -> new Inbox(name, address, mode, certificates));
  }

  /** Whether some mail to them is signed. */
  boolean needKey() {
    return !checkpointAuditors.isEmpty()
        || Stream.of(team.stream(), leads.stream(), auditors.stream(), officers.values().stream())
            .flatMap(it -> it)
            .anyMatch(it -> it.mode() == Mode.SEALED);
  }

  private static void refuseUnless(boolean fine, String message) {
    if (!fine) {
      throw new UnsafeMailSetting(message);
    }
  }

  /** One mailbox; throws {@link UnsafeMailSetting} for one that cannot be meant so. */
  record Inbox(String name, String address, Mode mode, List<Path> certificates) {
    Inbox {
      refuseUnless(
          address.matches("[^@\\s<>,;:\"]+@[A-Za-z0-9.-]+"),
          "The address of the inbox " + name + " is not an e-mail address.");
      refuseUnless(
          !RetiredMailDomains.hold(address),
          "The inbox "
              + name
              + " has an address in a mail domain that was retired (gsi, gse, gsx, gcsx, pnn). Mail"
              + " to it is lost: ask the team for its present address.");
      refuseUnless(
          mode == Mode.SEALED || certificates.isEmpty(),
          "The inbox "
              + name
              + " is in mode notice but has certificates. Set its mode to sealed to send it full"
              + " reports, or take the certificates away.");
      certificates = List.copyOf(certificates);
    }

    /** Of mail about reports. */
    MailKind kind() {
      return mode == Mode.SEALED ? MailKind.FULL : MailKind.NOTICE;
    }

    /** Throws {@link CannotEncrypt} if mail of this kind cannot be sealed to it now. */
    MailRecipient recipient(MailKind kind, Instant now) throws CannotEncrypt {
      return kind.protection() == Protection.SEALED
          ? MailRecipient.of(address, certificates, now)
          : MailRecipient.unencrypted(address);
    }
  }
}
