package org.softintel.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.softintel.platform.sealing.Keyset;
import org.softintel.platform.sealing.KeysetKind;

/** Everything about the application that differs between two installations. */
final class AppProperties {
  static final String TEAM_PHONE = "01632 960101";
  static final String TEAM_HOURS = "Monday to Friday, 8:30am to 5pm, except bank holidays";
  static final String HUB_NAME = "the integrated safeguarding hub";
  static final String HUB_PHONE = "01632 960103";
  static final String DUTY_PHONE = "01632 960102";
  static final String DUTY_HOURS =
      "outside office hours: 5pm to 8:30am, weekends and bank holidays";

  private final LocalSettings settings;
  private final LocalPasswords passwords;
  private final Postgres postgres;
  private final MailCertificates certificates;
  private final LogKeyFiles logKey;

  AppProperties(LocalSettings settings, LocalPasswords passwords, Postgres postgres) {
    this.settings = settings;
    this.passwords = passwords;
    this.postgres = postgres;
    certificates = new MailCertificates(settings, passwords);
    logKey = new LogKeyFiles(settings.home());
  }

  Path file() {
    return settings.home().resolve("softintel.properties");
  }

  void write() {
    certificates.ensure();
    ensure(keyset(), KeysetKind.REPORTS);
    ensure(indexKeyset(), KeysetKind.INDEX);
    logKey.ensure();
    var all = new LinkedHashMap<String, Object>();
    listen(all);
    database(all);
    log(all);
    identity(all);
    mail(all);
    place(all);
    var lines = new StringBuilder("# Written by the launcher at each start.\n");
    all.forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
    PrivateFiles.write(file(), lines.toString());
  }

  /** By their number a production start recognises keys of local mode and refuses them. */
  private static void ensure(Path keyset, KeysetKind kind) {
    if (!Files.exists(keyset)) {
      Keyset.ofLocalMode(kind).create(keyset);
    }
  }

  private void listen(Map<String, Object> all) {
    all.put("quarkus.http.host", "127.0.0.1");
    all.put("quarkus.http.port", settings.ports().app());
    all.put("quarkus.management.host", "127.0.0.1");
    all.put("quarkus.management.port", settings.ports().management());
  }

  private void database(Map<String, Object> all) {
    all.put("quarkus.datasource.jdbc.url", postgres.url("softintel"));
    all.put("quarkus.datasource.username", PostgresRoles.APP);
    all.put("quarkus.datasource.password", passwords.get(PostgresRoles.APP));
    all.put("softintel.platform.sealing.keyset", keyset());
    all.put("softintel.platform.sealing.index-keyset", indexKeyset());
  }

  private Path indexKeyset() {
    return settings.home().resolve("index-keyset.json");
  }

  private void log(Map<String, Object> all) {
    all.put("softintel.audit.log.signing-key", logKey.signing());
    all.put("softintel.audit.log.verifier-key", logKey.verifier());
    all.put("softintel.audit.log.last-signed", settings.home().resolve("audit-last-signed"));
    all.put(
        "softintel.oversight.checkpoints.folder",
        PrivateFiles.folder(settings.home().resolve("checkpoints")));
    all.put("softintel.delivery.checkpoints.auditors.auditors", "auditors@" + MailServer.DOMAIN);
  }

  private Path keyset() {
    return settings.home().resolve("keyset.json");
  }

  private void identity(Map<String, Object> all) {
    all.put("quarkus.oidc.auth-server-url", settings.realmUrl());
    all.put("quarkus.oidc.credentials.secret", passwords.get("oidc.client"));
    all.put("quarkus.oidc.api.credentials.secret", passwords.get("oidc.api"));
  }

  private void mail(Map<String, Object> all) {
    var delivery = "softintel.delivery.";
    all.put(delivery + "inboxes.team.address", "cseteam@" + MailServer.DOMAIN);
    all.put(delivery + "inboxes.team.mode", "sealed");
    all.put(delivery + "inboxes.team.certificates", certificates.inbox());
    all.put(delivery + "inboxes.duty.address", "cseteam-notice@" + MailServer.DOMAIN);
    all.put(delivery + "inboxes.duty.mode", "notice");
    var partner = "softintel.desk.disclosure.recipients.partner.";
    all.put(partner + "organisation", "Invented Borough safeguarding hub");
    all.put(partner + "kind", "childrens-services");
    all.put(partner + "address", "partner@" + MailServer.DOMAIN);
    all.put(partner + "certificate", certificates.partner());
    all.put("softintel.delivery.leads.address", "cseteam@" + MailServer.DOMAIN);
    all.put("softintel.delivery.leads.certificates", certificates.inbox());
    all.put("softintel.delivery.auditors.address", "auditors@" + MailServer.DOMAIN);
    all.put("softintel.delivery.auditors.certificates", certificates.inbox());
    all.put(delivery + "officers.triage.address", "triage@" + MailServer.DOMAIN);
    all.put(delivery + "officers.triage.mode", "sealed");
    all.put(delivery + "officers.triage.certificates", certificates.inbox());
    all.put(delivery + "officers.triage2.address", "triage2@" + MailServer.DOMAIN);
    all.put(delivery + "officers.triage2.mode", "notice");
    all.put(delivery + "from", "softintel@" + MailServer.DOMAIN);
    all.put(delivery + "envelope-from", "bounces@" + MailServer.DOMAIN);
    all.put(delivery + "base-url", settings.appUrl());
    all.put(delivery + "phone", "01632 960000");
    all.put(delivery + "smtp.host", "127.0.0.1");
    all.put(delivery + "smtp.port", settings.ports().smtp());
    all.put(delivery + "signing.keystore", certificates.signer());
    all.put(delivery + "signing.password", certificates.signerPassword());
  }

  /** Districts and numbers: those of the place are real, the numbers are kept free for fiction. */
  private static void place(Map<String, Object> all) {
    List.of("Batley", "Dewsbury", "Huddersfield", "Mirfield", "Rural Kirklees", "Spen Valley")
        .forEach(
            it ->
                all.put(
                    "softintel.report.areas." + it.toLowerCase(Locale.ROOT).replace(' ', '-'), it));
    all.put("softintel.report.agencies.school-oakfield", "Oakfield School");
    all.put("softintel.report.agencies.health-millbrook", "Millbrook Health Centre");
    all.put("softintel.report.agencies.cse-team", "The CSE team");
    all.put("softintel.report.agencies.audit-office", "The audit office");
    all.put("softintel.oversight.statistics.agency-types.school-oakfield", "education");
    all.put("softintel.oversight.statistics.agency-types.health-millbrook", "health");
    all.put("softintel.platform.contacts.team-phone", TEAM_PHONE);
    all.put("softintel.platform.contacts.duty-phone", DUTY_PHONE);
    all.put("softintel.platform.contacts.duty-hours", DUTY_HOURS);
    all.put("softintel.platform.contacts.mash-phone", "01632 960103");
    all.put("softintel.platform.contacts.hub-name", HUB_NAME);
    all.put("softintel.platform.contacts.hub-phone", HUB_PHONE);
    all.put("softintel.platform.contacts.hours", TEAM_HOURS);
    var privacy = "softintel.guidance.privacy.";
    all.put(privacy + "controller", "Example Council, 1 Invented Street, Huddersfield");
    all.put(privacy + "officer", "the data protection officer on 01632 960105");
    all.put(
        privacy + "lawful-basis",
        "a task in the public interest (UK GDPR, Article 6(1)(e)) and the safeguarding of children"
            + " (Data Protection Act 2018, Schedule 1, paragraph 18)");
    all.put(privacy + "reports-kept", "6 years after the last change");
    all.put(privacy + "log-kept", "10 years");
  }
}
