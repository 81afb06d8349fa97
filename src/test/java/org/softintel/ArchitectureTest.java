package org.softintel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "org.softintel", importOptions = ArchitectureTest.Production.class)
class ArchitectureTest {

  /** What Panache calls it, and {@code of} and {@code newestOf} as we do. */
  private static final Pattern FINDING =
      Pattern.compile("(find|list|stream|count|delete|update|getEntityManager|of|newest).*");

  /** Who may use whom. This table is the architecture: a package that is not in it fails. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("identity", Set.of()),
          entry("sealing", Set.of()),
          entry("web", Set.of("identity")),
          entry("question", Set.of("web")),
          entry("quality", Set.of("question")),
          entry("audit.verify", Set.of()),
          entry("audit.witness", Set.of("audit.verify")),
          entry("audit", Set.of("audit.verify", "identity", "web")),
          entry("notary", Set.of("audit", "identity", "sealing", "web")),
          entry("selfcheck", Set.of("audit.verify", "notary")),
          entry(
              "oversight",
              Set.of(
                  "audit",
                  "audit.verify",
                  "identity",
                  "notary",
                  "selfcheck",
                  "vigilance",
                  "web",
                  "witness")),
          entry(
              "export", Set.of("audit", "audit.verify", "identity", "notary", "oversight", "web")),
          entry("witness", Set.of("audit", "notary", "web")),
          entry("dispatch", Set.of("audit", "mail", "notary", "web", "witness")),
          entry("mail", Set.of("sealing")),
          entry("delivery", Set.of("audit", "identity", "mail", "web")),
          entry("grading", Set.of("question")),
          entry("deadline", Set.of("web")),
          entry("team", Set.of("identity")),
          entry("access", Set.of("audit", "identity")),
          entry("search", Set.of("sealing")),
          entry("standing", Set.of("audit", "identity")),
          entry(
              "dossier",
              Set.of("deadline", "grading", "identity", "question", "standing", "team", "web")),
          entry("reading", Set.of("identity")),
          entry(
              "casework",
              Set.of(
                  "access",
                  "audit",
                  "deadline",
                  "dossier",
                  "grading",
                  "identity",
                  "reading",
                  "sealing",
                  "standing",
                  "tally",
                  "team",
                  "web")),
          entry("tally", Set.of("web")),
          entry("admission", Set.of("audit", "identity", "web")),
          entry(
              "vigilance",
              Set.of("audit", "deadline", "delivery", "dossier", "identity", "mail", "web")),
          entry("command", Set.of("report")),
          entry(
              "insight",
              Set.of(
                  "audit",
                  "casework",
                  "deadline",
                  "identity",
                  "question",
                  "standing",
                  "tally",
                  "web")),
          entry("enquiry", Set.of("audit", "casework", "dossier", "identity", "standing", "web")),
          entry(
              "handover",
              Set.of("assignment", "audit", "casework", "dossier", "identity", "team", "web")),
          entry(
              "assignment",
              Set.of(
                  "access",
                  "audit",
                  "casework",
                  "deadline",
                  "dossier",
                  "identity",
                  "standing",
                  "team",
                  "web")),
          entry(
              "report",
              Set.of(
                  "access",
                  "audit",
                  "casework",
                  "delivery",
                  "dossier",
                  "enquiry",
                  "identity",
                  "quality",
                  "question",
                  "sealing",
                  "search",
                  "standing",
                  "tally",
                  "vigilance",
                  "web")),
          entry(
              "form",
              Set.of(
                  "audit",
                  "casework",
                  "dossier",
                  "enquiry",
                  "identity",
                  "language",
                  "quality",
                  "question",
                  "report",
                  "sealing",
                  "standing",
                  "vigilance",
                  "web")),
          entry(
              "intelligence",
              Set.of(
                  "audit",
                  "casework",
                  "dossier",
                  "grading",
                  "identity",
                  "language",
                  "report",
                  "sealing",
                  "standing",
                  "web")),
          entry(
              "receipt",
              Set.of("audit", "dossier", "identity", "notary", "report", "web", "witness")),
          entry("paper", Set.of("web")),
          entry(
              "disclosure",
              Set.of(
                  "audit",
                  "casework",
                  "delivery",
                  "dossier",
                  "grading",
                  "identity",
                  "intelligence",
                  "mail",
                  "paper",
                  "report",
                  "sealing",
                  "standing",
                  "web")),
          entry(
              "inbox",
              Set.of(
                  "access",
                  "audit",
                  "casework",
                  "deadline",
                  "delivery",
                  "desk",
                  "dossier",
                  "grading",
                  "identity",
                  "question",
                  "reading",
                  "report",
                  "standing",
                  "team",
                  "web")),
          entry("timeline", Set.of("dossier", "question", "report", "web")),
          entry(
              "recording",
              Set.of(
                  "access",
                  "assignment",
                  "audit",
                  "casework",
                  "dossier",
                  "enquiry",
                  "grading",
                  "identity",
                  "question",
                  "report",
                  "standing",
                  "team",
                  "timeline",
                  "web")),
          entry(
              "research",
              Set.of("audit", "dossier", "identity", "intelligence", "report", "search", "web")),
          entry(
              "triage",
              Set.of(
                  "access",
                  "assignment",
                  "audit",
                  "casework",
                  "deadline",
                  "delivery",
                  "disclosure",
                  "dossier",
                  "identity",
                  "intelligence",
                  "recording",
                  "report",
                  "standing",
                  "timeline",
                  "vigilance",
                  "web")),
          entry("live", Set.of("access", "audit", "identity", "web")),
          entry("escalation", Set.of("access", "audit", "deadline", "mail", "standing", "web")),
          entry("desk", Set.of("audit", "identity", "sealing", "web")),
          entry("language.text", Set.of()),
          entry("language.context", Set.of("language.text")),
          entry("language.subject", Set.of("language.text")),
          entry("language.odds", Set.of("language.subject", "language.text")),
          entry(
              "language",
              Set.of(
                  "identity",
                  "language.context",
                  "language.odds",
                  "language.subject",
                  "language.text",
                  "web")),
          entry("training", Set.of("audit", "identity", "web")),
          entry("helplines", Set.of("audit", "identity", "web")),
          entry("guidance", Set.of("helplines", "identity", "language", "training", "web")),
          entry("manage", Set.of("guidance", "helplines", "identity", "training", "web")));

  static final class Production implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return location.contains("/classes/");
    }
  }

  @ArchTest
  static void packagesUseOnlyWhatTheyMay(JavaClasses imported) {
    MAY_USE.forEach(
        (feature, allowed) -> {
          var known =
              Stream.concat(Stream.of(feature), allowed.stream())
                  .map(it -> "org.softintel." + it + "..")
                  .toArray(String[]::new);
          classes()
              .that()
              .resideInAPackage("org.softintel." + feature + "..")
              .should()
              .onlyDependOnClassesThat(
                  resideInAnyPackage(known).or(resideOutsideOfPackage("org.softintel..")))
              .check(imported);
        });
  }

  @ArchTest
  static void everyClassIsInAKnownFeature(JavaClasses imported) {
    var homes = MAY_USE.keySet().stream().map(it -> "org.softintel." + it).toArray(String[]::new);
    classes()
        .should()
        .resideInAnyPackage(homes)
        .as("features are flat and listed in MAY_USE")
        .check(imported);
  }

  /** Whoever finds a report for somebody must ask who may read it; so few may find one. */
  @ArchTest
  static void reportsAreFoundInFewPlaces(JavaClasses imported) {
    var finders =
        Map.of(
            "CaseFile", Set.of("CaseFile", "CaseFiles"),
            "InboxReport", Set.of("InboxReport", "Inbox"),
            "SealedReport",
                Set.of(
                    "SealedReport",
                    "Reports",
                    "Search",
                    "Openings",
                    "Archive",
                    "OwnReports",
                    "Owned",
                    "Refiling"));
    var mapped =
        imported.stream()
            .filter(it -> it.isAnnotatedWith(Table.class))
            .filter(it -> it.getAnnotationOfType(Table.class).name().equals("report"))
            .toList();
    assertThat(mapped)
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrderElementsOf(finders.keySet());
    for (var entity : mapped) {
      assertThat(entity.getMethodCallsToSelf())
          .filteredOn(it -> FINDING.matcher(it.getTarget().getName()).matches())
          .extracting(it -> outermost(it.getOriginOwner()))
          .isSubsetOf(finders.get(entity.getSimpleName()));
    }
  }

  private static String outermost(JavaClass it) {
    return it.getEnclosingClass().map(ArchitectureTest::outermost).orElse(it.getSimpleName());
  }

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.softintel.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule cryptoStaysInSealing =
      noClasses()
          .that()
          .resideOutsideOfPackage("..sealing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.crypto..", "com.google.crypto.tink..");

  @ArchTest
  static final ArchRule theVerifierNeedsNothingButTheJdk =
      classes()
          .that()
          .resideInAPackage("org.softintel.audit.verify..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.softintel.audit.verify..", "java..");

  @ArchTest
  static final ArchRule theWitnessNeedsTheJdkAndTheVerifier =
      classes()
          .that()
          .resideInAPackage("org.softintel.audit.witness..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.softintel.audit.verify..",
              "org.softintel.audit.witness..",
              "java..",
              "com.sun.net.httpserver..");

  @ArchTest
  static final ArchRule mailStaysInMail =
      noClasses()
          .that()
          .resideOutsideOfPackage("..mail..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.quarkus.mailer..", "jakarta.mail..", "org.bouncycastle..");

  @ArchTest
  static final ArchRule endpointsAreCalledPagesOrApiAndHidden =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveNameMatching(".*(Pages|Api)")
          .andShould()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule entitiesAreHidden =
      classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule noFieldInjection = noFields().should().beAnnotatedWith(Inject.class);

  @ArchTest
  static final ArchRule timeIsInjected = noClasses().should().callMethod(Instant.class, "now");

  @ArchTest
  static final ArchRule namesSayWhat =
      noClasses()
          .should()
          .haveNameMatching(
              ".*\\.(\\w*(Impl|Dto|DTO|Util|Utils|Helper|Manager)|(Abstract|Base)\\w*)");

  @ArchTest
  static final ArchRule everyEndpointNamesItsRoles =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should(
              new ArchCondition<JavaMethod>("name the roles allowed") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  var named =
                      Stream.of(method, method.getOwner())
                          .anyMatch(
                              it ->
                                  it.isAnnotatedWith(RolesAllowed.class)
                                      || it.isAnnotatedWith(PermitAll.class));
                  events.add(new SimpleConditionEvent(method, named, method.getFullName()));
                }
              });
}
