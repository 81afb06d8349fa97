package org.softintel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.chart.RenderedProgram;
import org.softintel.given.Await;
import org.softintel.given.PageCommands;
import org.softintel.given.ReportForm;
import org.softintel.given.SqlCommands;
import org.softintel.journey.firstday.ConfigurationFile;
import org.softintel.journey.firstday.Machine;
import org.softintel.journey.firstday.Person;
import org.softintel.journey.firstday.Pods;
import org.softintel.journey.firstday.Servers;
import org.softintel.journey.firstday.WalkedPage;

/**
 * docs/operating/first-day.md from an empty machine to the first report, by its own commands and
 * with the files that it copies; TLS is everywhere, by a private CA. Then what the chart would
 * start gets ready on the same servers.
 */
class FirstDayWalkTest {
  private static final PageCommands PAGE = new PageCommands("docs/operating/first-day.md");
  private static final PageCommands INSTALL = new PageCommands("docs/operating/install.md");
  private static final PageCommands OPERATIONS = new PageCommands("docs/operating/operations.md");
  private static final PageCommands PRIVATE_CA = new PageCommands("docs/operating/private-ca.md");

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final List<String> STAFF = List.of("manager", "triage", "lead", "auditor");
  private static final String WORDS = "Invented for the first day: a kite stood over the pier.";
  private static final String REASON = "Invented for the first day: there is no pier";

  private static final String ADMINISTRATOR = "an invented administrator";
  private static final String OF_ADMINISTRATOR = "invented-administrator";
  private static final String OWNER = "invented-owner";
  private static final String APPLICATION = "invented-application";
  private static final String CLIENT = "invented-client";
  private static final String API = "invented-api";
  private static final String SIGNING = "invented-signing";

  /** For whoever has to look why it failed. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private final Map<String, Person> people = new HashMap<>();
  private Servers servers;
  private Machine machine;
  private WalkedPage page;

  @BeforeEach
  void arrive() throws Exception {
    servers = new Servers(folder);
    machine = servers.machine();
    page = new WalkedPage(PAGE, machine, folder.resolve("typed"));
  }

  @AfterEach
  void leave() {
    if (page != null) {
      page.close();
    }
    if (servers != null) {
      servers.close();
    }
  }

  @Test
  void anEmptyMachineComesToAFirstReportByThePagesOwnCommands() throws Exception {
    programAndDatabase();
    privateCa();
    keys();
    realm();
    agencies();
    inboxes();
    start();
    STAFF.forEach(this::roleOnceTheyHaveSignedIn);
    testMailAndFirstReport();
    page.type("systemctl start softintel-check");
    administratorsOfKeycloak();

    assertThat(machine.at("var/log/keycloak.log")).content().doesNotContain("Exception");
    assertThat(page.left("Parts", "Before you tell anybody")).isEmpty();
    assertThat(machine.unseen()).isEmpty();
    certificatesAndDisksAreWatched();
    machine.end("softintel");
    thePodsOfTheChart();
  }

  /** Also certificates that a server shows, and the disk of the journal. */
  private void certificatesAndDisksAreWatched() throws Exception {
    var metrics = "http://127.0.0.1:" + machine.ports().management() + "/q/metrics";
    for (var kind : List.of("database", "sign-in", "mail-server")) {
      var days = "softintel_certificate_days_left{of=\"%s\"} 8".formatted(kind);
      Await.until(kind, SOON, () -> answer(metrics).body().contains(days));
    }
    assertThat(answer(metrics).body())
        .containsPattern("softintel_disk_usable_bytes\\{of=\"log\"} [1-9]");
  }

  /** The chart's pods get ready on the same servers, each with its own database. */
  private void thePodsOfTheChart() throws Exception {
    var pods = new Pods(servers, folder.resolve("pods"));
    pods.secret("QUARKUS_DATASOURCE_PASSWORD", APPLICATION);
    pods.secret("QUARKUS_OIDC_CREDENTIALS_SECRET", CLIENT);
    pods.secret("QUARKUS_OIDC_API_CREDENTIALS_SECRET", API);
    pods.secret("SOFTINTEL_PLATFORM_MIGRATION_PASSWORD", OWNER);
    for (var values : RenderedProgram.everySetOfValues().toList()) {
      try (var pod = pods.start(values)) {
        awaitAnswer(machine.ports().management(), "/q/health/ready");
        assertThat(pod.log()).content().doesNotContain("No database");
      }
    }
  }

  private void programAndDatabase() throws IOException, SQLException {
    page.type("umask 022");
    page.block("Program and database", "mvn package").type();
    machine.bringHere(
        "etc/softintel/softintel.properties",
        "etc/softintel/secrets.env",
        "etc/softintel/migrate.env",
        "etc/systemd/system/softintel.service",
        "etc/systemd/system/softintel-migrate.service",
        "etc/systemd/system/softintel-check.service",
        "etc/systemd/system/keycloak.service",
        "etc/nginx/conf.d/softintel.conf");
    try (var superuser = servers.superuser()) {
      SqlCommands.run(
          superuser,
          INSTALL.under("Database", "sql"),
          it -> it.equals("softintel_owner") ? OWNER : APPLICATION);
    }
    file("etc/softintel/migrate.env").set("SOFTINTEL_PLATFORM_MIGRATION_PASSWORD", OWNER);
    secrets().set("QUARKUS_DATASOURCE_PASSWORD", APPLICATION);
    Files.copy(machine.authority(), machine.at("etc/softintel/database-ca.pem"));
    settings().add("quarkus.http.port=" + machine.ports().app());
    settings().add("quarkus.management.port=" + machine.ports().management());
    settings().add("softintel.delivery.smtp.port=" + machine.ports().smtp());
  }

  private void privateCa() throws IOException {
    Files.copy(machine.authority(), machine.at("etc/softintel/mail-ca.pem"));
    settings().uncomment("quarkus.tls.mail.trust-store.pem.certs");
    page.type("cd " + machine.authority().getParent());
    page.block(PRIVATE_CA, "A private CA", "keytool").type();
    page.type("cd -");
    secrets().uncomment("JDK_JAVA_OPTIONS");
  }

  private void keys() throws IOException {
    page.block("Keys", "keyset new").type(SIGNING, SIGNING, SIGNING);
    secrets().set("SOFTINTEL_DELIVERY_SIGNING_PASSWORD", SIGNING);
    var media = List.of(folder.resolve("medium-1"), folder.resolve("medium-2"));
    for (var medium : media) {
      Files.createDirectory(medium);
    }
    page.block("Keys", "cp -a").filled(media.get(0).toString(), media.get(1).toString()).type();
    assertThat(media).allMatch(it -> Files.exists(it.resolve("keys/keyset.json")));
  }

  private void realm() throws IOException {
    page.block("The realm", "keycloak.conf").type();
    machine.bringHere("opt/keycloak/conf/keycloak.conf");
    file("opt/keycloak/conf/keycloak.conf").set("db-password", Servers.KEYCLOAKS_DATABASE);
    secrets().set("QUARKUS_OIDC_CREDENTIALS_SECRET", CLIENT);
    secrets().set("QUARKUS_OIDC_API_CREDENTIALS_SECRET", API);
    page.block("The realm", "kc.sh build").filled(CLIENT, API).type(ADMINISTRATOR, ADMINISTRATOR);
    awaitAnswer(machine.ports().keycloak(), "/realms/master");
    var common = Files.writeString(folder.resolve("common.txt"), "correct horse battery staple\n");
    page.block("The realm", "password-blacklists")
        .filled(common.toString())
        .with("FILE", "common.txt")
        .type();
    page.block("The realm", "config credentials").with("FILE", "common.txt").type(ADMINISTRATOR);
    for (var role : STAFF) {
      var who = newPerson(role).username();
      page.block("The realm", "create users")
          .filled(who, who + "@example.org", "Invented", "Of-" + role, who)
          .type(person(role).firstPassphrase());
    }
  }

  private void agencies() {
    PAGE.under("Agencies", "properties").lines().forEach(it -> settings().add(it));
    page.block("Agencies", "create organizations").type();
    var who = newPerson("reporter").username();
    page.block("Agencies", "create users")
        .filled(
            who,
            who + "@school-a.example",
            "Invented",
            "Of-School",
            "Invented teacher",
            "01632 960009",
            who,
            who)
        .type(person("reporter").firstPassphrase());
  }

  private void inboxes() throws IOException {
    page.type("cd " + Files.createDirectory(folder.resolve("keys-of-inboxes")));
    page.block(INSTALL, "Certificates of the inboxes", "openssl req").type();
    page.type("cd -");
    page.block("Inboxes", "-fingerprint").type();
    settings().set("softintel.delivery.inboxes.team.address", "team@example.org");
    settings().set("softintel.delivery.inboxes.team.mode", "sealed");
    secrets().set("SOFTINTEL_DELIVERY_SMTP_PASSWORD", Servers.MAIL);
    assertThat(page.block("Inboxes", "grep").type())
        .contains("/softintel.conf:", "/keycloak.conf:", "checkpoints@audit.example", "hub-phone=")
        .doesNotContain("such as Example Council");
  }

  /** A check that finds something wrong ends the commands. */
  private void start() {
    var said = page.block("Start", "systemctl start softintel-migrate").type();
    assertThat(said).contains("ok     sign-in").doesNotContain("WRONG");
    awaitAnswer(machine.ports().management(), "/q/health/ready");
  }

  private void roleOnceTheyHaveSignedIn(String role) {
    var person = person(role);
    assertThat(person.signIn("/staff"))
        .containsExactlyInAnyOrder(
            "Sign in", "Set up codes for signing in", "Terms of use", "Choose a new password");
    person.isAt("You do not have access to this page");
    person.signOut();
    page.block("Start", "add-roles")
        .filled(person.username())
        .with("--rolename manager", "--rolename " + role)
        .type();
    assertThat(person.signIn("/staff")).containsExactly("Sign in", "Enter your code");
    assertThat(person.page().locator("h1")).not().hasText("You do not have access to this page");
  }

  private void testMailAndFirstReport() throws Exception {
    var reporter = person("reporter");
    assertThat(reporter.signIn("/reports/new"))
        .containsExactlyInAnyOrder("Sign in", "Terms of use", "Choose a new password");
    var reference = new ReportForm(reporter.page()).start().fill(WORDS).send();
    theTeamOpensItsMail(reference);
    theOfficerOpensAndClosesIt(reference);
    theAuditorFindsEachAct(reference);
  }

  /** At a computer of the team, which has its key and the certificate of the service. */
  private void theTeamOpensItsMail(String reference) throws Exception {
    var computer = Files.createDirectory(folder.resolve("team"));
    try (var out = Files.newOutputStream(computer.resolve("MAIL"))) {
      servers.mail().await(reference, "team@example.org", SOON).writeTo(out);
    }
    Files.copy(folder.resolve("keys-of-inboxes/team.key"), computer.resolve("team.key"));
    Files.copy(machine.at("etc/softintel/mail.pem"), computer.resolve("mail.pem"));
    assertThat(computer.resolve("MAIL")).content().doesNotContain("pier");
    page.type("cd " + computer);
    assertThat(page.block("Test mail and first report", "openssl cms").type())
        .contains(WORDS, reference);
    page.type("cd -");
  }

  private void theOfficerOpensAndClosesIt(String reference) {
    var officer = person("triage");
    officer.page().navigate("/triage");
    officer.page().getByText(reference).click();
    if (isAskedForAReason(officer)) {
      new ReportForm(officer.page()).write("Your reason", REASON).press("Open the report");
    }
    officer.isAt("Report " + reference);
    theReporterSees(reference, "Opened by the team");
    assertThat(officer.page().locator("main")).containsText("Take and grade");
    ReportForm.press(officer.page(), officer.page().locator("form[action$=take-and-grade] button"));
    new ReportForm(officer.page())
        .choose("Outcome", "No further action")
        .write("Reason", REASON)
        .press("Save outcome");
    theReporterSees(reference, "Closed");
  }

  /** Out of hours. */
  private static boolean isAskedForAReason(Person officer) {
    assertThat(officer.page().locator("h1")).containsText("eport");
    return officer.page().locator("h1").innerText().startsWith("Why ");
  }

  private void theReporterSees(String reference, String status) {
    var reporter = person("reporter");
    reporter.page().navigate("/my-reports");
    assertThat(reporter.row(reference)).containsText(status);
  }

  private void theAuditorFindsEachAct(String reference) {
    var audit = person("auditor").page();
    audit.getByText("Search for entries").click();
    new ReportForm(audit).write("Report", reference).press("Show entries");
    assertThat(audit.locator("tbody td[data-heading=What]").allInnerTexts())
        .map(it -> it.lines().findFirst().orElseThrow())
        .contains(
            "Collected: sent a report",
            "Disclosed: sent the full report to the team inbox",
            "Read: opened the report",
            "Changed: took the report",
            "Changed: closed the report");
  }

  private void administratorsOfKeycloak() {
    var heading = "Administrators of Keycloak";
    page.block(heading, "keytool")
        .type(ADMINISTRATOR, ADMINISTRATOR, OF_ADMINISTRATOR, OF_ADMINISTRATOR, OF_ADMINISTRATOR);
    assertThat(page.block(heading, "get realms").type(OF_ADMINISTRATOR, OF_ADMINISTRATOR))
        .contains("\"enabled\" : true");
    page.block(heading, "delete users").type();
    lockAndLostPhone();
    assertThat(page.type("kcadm.sh get users -r master")).doesNotContain("username");
  }

  /** By the key of an administrator. */
  private void lockAndLostPhone() {
    var officer = person("triage").username();
    page.block(OPERATIONS, "When somebody leaves the team", "kcadm.sh").filled(officer).type();
    assertThat(kept("users/$ID")).contains("\"enabled\" : false");
    page.block(OPERATIONS, "When somebody loses their phone", "kcadm.sh").filled(officer).type();
    assertThat(kept("users/$ID/credentials")).contains("password").doesNotContain("otp");
    assertThat(kept("users/$ID")).contains("CONFIGURE_TOTP");
  }

  private String kept(String resource) {
    return page.type("kcadm.sh get -r softintel " + resource);
  }

  private Person newPerson(String role) {
    people.put(role, servers.person(role));
    return person(role);
  }

  private Person person(String role) {
    return Objects.requireNonNull(people.get(role));
  }

  private static void awaitAnswer(int port, String path) {
    var address = "http://127.0.0.1:" + port + path;
    Await.until(path, SOON, () -> answer(address).statusCode() == 200);
  }

  private static HttpResponse<String> answer(String address) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private ConfigurationFile settings() {
    return file("etc/softintel/softintel.properties");
  }

  private ConfigurationFile secrets() {
    return file("etc/softintel/secrets.env");
  }

  private ConfigurationFile file(String place) {
    return new ConfigurationFile(machine.at(place));
  }
}
