package org.softintel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
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
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.sealing.BriefSealer;
import org.softintel.platform.sealing.BrieflySealed;

@AnalyzeClasses(packages = "org.softintel", importOptions = ArchitectureTest.Production.class)
class ArchitectureTest {

  /** What Panache calls it, and {@code of} and {@code newestOf} as we do. */
  private static final Pattern FINDING =
      Pattern.compile("count|(find|list|stream|delete|update|getEntityManager|of|newest).*");

  /** Which wing may use which. All arrows go down: nothing here is above what it uses. */
  private static final Map<String, Set<String>> WINGS_MAY_USE =
      Map.ofEntries(
          entry("platform", Set.of()),
          entry("audit", Set.of("platform")),
          entry("language", Set.of("platform")),
          entry("delivery", Set.of("audit", "platform")),
          entry("report", Set.of("delivery", "audit", "platform")),
          entry("guidance", Set.of("language", "audit", "platform")),
          entry("intake", Set.of("report", "delivery", "language", "audit", "platform")),
          entry("desk", Set.of("report", "delivery", "language", "audit", "platform")),
          entry("oversight", Set.of("report", "delivery", "audit", "platform")));

  /**
   * Which package uses which, exactly: a new arrow, and one that is gone, are written down here.
   */
  private static final Map<String, Set<String>> USES =
      Map.ofEntries(
          entry(
              "audit.cosigning",
              Set.of(
                  "audit.log",
                  "audit.verify",
                  "audit.witness",
                  "platform.database",
                  "platform.monitoring",
                  "platform.settings")),
          entry(
              "audit.log",
              Set.of(
                  "audit.trail",
                  "audit.verify",
                  "platform.database",
                  "platform.identity",
                  "platform.limits",
                  "platform.monitoring",
                  "platform.secrets",
                  "platform.settings",
                  "platform.time")),
          entry(
              "audit.selfcheck",
              Set.of(
                  "audit.log",
                  "audit.verify",
                  "platform.database",
                  "platform.monitoring",
                  "platform.time")),
          entry(
              "audit.trail",
              Set.of(
                  "audit.verify",
                  "platform.database",
                  "platform.http",
                  "platform.identity",
                  "platform.limits",
                  "platform.monitoring",
                  "platform.page")),
          entry("audit.verify", Set.of()),
          entry("audit.witness", Set.of("audit.verify")),
          entry("delivery.mail", Set.of("platform.page", "platform.secrets", "platform.settings")),
          entry(
              "delivery.outbox",
              Set.of(
                  "audit.trail",
                  "delivery.mail",
                  "platform.database",
                  "platform.identity",
                  "platform.monitoring",
                  "platform.page",
                  "platform.secrets",
                  "platform.settings",
                  "platform.time")),
          entry(
              "desk.actions",
              Set.of(
                  "delivery.outbox",
                  "desk.tasks",
                  "language.check",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "report.access",
                  "report.casework",
                  "report.grading",
                  "report.status",
                  "report.store",
                  "report.team")),
          entry(
              "desk.callback",
              Set.of(
                  "audit.trail",
                  "delivery.mail",
                  "delivery.outbox",
                  "platform.database",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "platform.sealing",
                  "report.deadline")),
          entry(
              "desk.connections",
              Set.of(
                  "audit.trail",
                  "desk.disclosure",
                  "desk.linking",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "report.casework",
                  "report.entity",
                  "report.grading",
                  "report.judgement",
                  "report.linking",
                  "report.status",
                  "report.store")),
          entry(
              "desk.disclosure",
              Set.of(
                  "audit.trail",
                  "delivery.mail",
                  "delivery.outbox",
                  "desk.logs",
                  "platform.database",
                  "platform.identity",
                  "platform.limits",
                  "platform.monitoring",
                  "platform.page",
                  "platform.sealing",
                  "platform.settings",
                  "report.access",
                  "report.casework",
                  "report.grading",
                  "report.status",
                  "report.store")),
          entry(
              "desk.escalation",
              Set.of(
                  "audit.trail",
                  "delivery.mail",
                  "delivery.outbox",
                  "platform.database",
                  "platform.monitoring",
                  "platform.page",
                  "platform.secrets",
                  "platform.settings",
                  "platform.time",
                  "report.deadline",
                  "report.status")),
          entry(
              "desk.groups",
              Set.of(
                  "desk.linking",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "report.entity",
                  "report.linking",
                  "report.peergroup",
                  "report.question",
                  "report.status",
                  "report.store",
                  "report.team")),
          entry(
              "desk.inbox",
              Set.of(
                  "audit.trail",
                  "delivery.outbox",
                  "desk.logs",
                  "desk.preferences",
                  "platform.database",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "platform.sealing",
                  "report.access",
                  "report.casework",
                  "report.deadline",
                  "report.grading",
                  "report.judgement",
                  "report.question",
                  "report.search",
                  "report.status",
                  "report.store",
                  "report.team")),
          entry(
              "desk.linking",
              Set.of(
                  "audit.trail",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "platform.secrets",
                  "platform.settings",
                  "report.access",
                  "report.casework",
                  "report.entity",
                  "report.grading",
                  "report.judgement",
                  "report.linking",
                  "report.peergroup",
                  "report.place",
                  "report.question",
                  "report.search",
                  "report.status",
                  "report.store",
                  "report.watchlist")),
          entry(
              "desk.live",
              Set.of(
                  "audit.trail",
                  "platform.database",
                  "platform.identity",
                  "report.access",
                  "report.status")),
          entry(
              "desk.logs",
              Set.of(
                  "audit.trail",
                  "language.check",
                  "platform.database",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "platform.sealing",
                  "report.access",
                  "report.casework",
                  "report.grading",
                  "report.question",
                  "report.status",
                  "report.store")),
          entry(
              "desk.preferences",
              Set.of(
                  "audit.trail",
                  "platform.database",
                  "platform.http",
                  "platform.identity",
                  "platform.page",
                  "platform.sealing")),
          entry(
              "desk.tasks",
              Set.of(
                  "audit.trail",
                  "delivery.outbox",
                  "desk.callback",
                  "platform.database",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "report.access",
                  "report.casework",
                  "report.deadline",
                  "report.status",
                  "report.store",
                  "report.team")),
          entry(
              "desk.view",
              Set.of(
                  "delivery.outbox",
                  "desk.actions",
                  "desk.disclosure",
                  "desk.logs",
                  "desk.tasks",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "report.access",
                  "report.casework",
                  "report.deadline",
                  "report.grading",
                  "report.status",
                  "report.store")),
          entry(
              "guidance.helplines",
              Set.of(
                  "audit.trail",
                  "platform.database",
                  "platform.http",
                  "platform.identity",
                  "platform.page")),
          entry(
              "guidance.management",
              Set.of(
                  "guidance.helplines",
                  "guidance.pages",
                  "guidance.training",
                  "platform.identity",
                  "platform.monitoring",
                  "platform.page")),
          entry(
              "guidance.pages",
              Set.of(
                  "guidance.helplines",
                  "guidance.training",
                  "language.check",
                  "platform.http",
                  "platform.identity",
                  "platform.page")),
          entry(
              "guidance.training",
              Set.of(
                  "audit.trail",
                  "platform.database",
                  "platform.http",
                  "platform.identity",
                  "platform.page")),
          entry(
              "intake.advice",
              Set.of(
                  "intake.answers",
                  "language.check",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "report.quality",
                  "report.question",
                  "report.totals")),
          entry(
              "intake.answers",
              Set.of(
                  "audit.trail",
                  "delivery.outbox",
                  "platform.database",
                  "platform.identity",
                  "platform.monitoring",
                  "platform.page",
                  "platform.sealing",
                  "report.question",
                  "report.status",
                  "report.store")),
          entry(
              "intake.api",
              Set.of(
                  "intake.answers",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "report.access",
                  "report.casework",
                  "report.question",
                  "report.status",
                  "report.store")),
          entry(
              "intake.followup",
              Set.of(
                  "audit.cosigning",
                  "audit.log",
                  "audit.trail",
                  "audit.verify",
                  "intake.answers",
                  "intake.pages",
                  "language.check",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "report.casework",
                  "report.deadline",
                  "report.quality",
                  "report.question",
                  "report.status",
                  "report.store")),
          entry(
              "intake.pages",
              Set.of(
                  "intake.advice",
                  "intake.answers",
                  "platform.http",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "report.deadline",
                  "report.question",
                  "report.status",
                  "report.store")),
          entry(
              "language.check",
              Set.of(
                  "language.context",
                  "language.odds",
                  "language.subject",
                  "language.text",
                  "platform.learnt",
                  "platform.limits",
                  "platform.page",
                  "platform.settings")),
          entry("language.context", Set.of("language.text")),
          entry("language.odds", Set.of("language.subject", "language.text", "platform.learnt")),
          entry("language.subject", Set.of("language.text")),
          entry("language.text", Set.of()),
          entry(
              "oversight.auditors",
              Set.of(
                  "audit.cosigning",
                  "audit.log",
                  "audit.selfcheck",
                  "audit.trail",
                  "audit.verify",
                  "platform.http",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "report.access",
                  "report.complaint",
                  "report.status")),
          entry(
              "oversight.checkpoints",
              Set.of(
                  "audit.cosigning",
                  "audit.log",
                  "audit.selfcheck",
                  "audit.verify",
                  "delivery.mail",
                  "delivery.outbox",
                  "platform.monitoring",
                  "platform.page",
                  "platform.settings")),
          entry(
              "oversight.statistics",
              Set.of(
                  "audit.trail",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "report.casework",
                  "report.deadline",
                  "report.question",
                  "report.status",
                  "report.team",
                  "report.totals")),
          entry(
              "platform.database",
              Set.of("platform.monitoring", "platform.secrets", "platform.settings")),
          entry(
              "platform.http",
              Set.of(
                  "platform.database",
                  "platform.identity",
                  "platform.monitoring",
                  "platform.page",
                  "platform.secrets",
                  "platform.sealing",
                  "platform.settings",
                  "platform.tracing")),
          entry(
              "platform.identity",
              Set.of(
                  "platform.database",
                  "platform.monitoring",
                  "platform.page",
                  "platform.sealing",
                  "platform.secrets",
                  "platform.settings",
                  "platform.tracing")),
          entry(
              "platform.limits",
              Set.of(
                  "platform.database",
                  "platform.http",
                  "platform.identity",
                  "platform.monitoring",
                  "platform.sealing")),
          entry("platform.learnt", Set.of()),
          entry("platform.monitoring", Set.of()),
          entry("platform.page", Set.of("platform.settings")),
          entry(
              "platform.sealing",
              Set.of(
                  "platform.database",
                  "platform.monitoring",
                  "platform.page",
                  "platform.secrets",
                  "platform.settings",
                  "platform.time",
                  "platform.tracing")),
          entry("platform.secrets", Set.of("platform.monitoring", "platform.settings")),
          entry("platform.settings", Set.of()),
          entry("platform.time", Set.of()),
          entry("platform.tracing", Set.of()),
          entry(
              "report.access",
              Set.of(
                  "audit.trail",
                  "delivery.mail",
                  "delivery.outbox",
                  "platform.database",
                  "platform.identity",
                  "platform.monitoring",
                  "platform.page",
                  "platform.sealing",
                  "platform.time",
                  "report.deadline",
                  "report.status",
                  "report.team")),
          entry(
              "report.casework",
              Set.of(
                  "audit.trail",
                  "delivery.outbox",
                  "platform.database",
                  "platform.identity",
                  "platform.page",
                  "platform.sealing",
                  "report.access",
                  "report.deadline",
                  "report.grading",
                  "report.status",
                  "report.team",
                  "report.totals")),
          entry(
              "report.complaint",
              Set.of(
                  "audit.trail",
                  "delivery.mail",
                  "delivery.outbox",
                  "platform.database",
                  "platform.identity",
                  "platform.limits",
                  "platform.page",
                  "platform.sealing",
                  "report.access",
                  "report.search",
                  "report.store")),
          entry("report.deadline", Set.of("platform.page", "platform.settings")),
          entry(
              "report.entity",
              Set.of(
                  "audit.trail",
                  "platform.database",
                  "platform.identity",
                  "platform.monitoring",
                  "platform.page",
                  "platform.sealing",
                  "report.access",
                  "report.casework",
                  "report.judgement",
                  "report.linking",
                  "report.question",
                  "report.status",
                  "report.store",
                  "report.team")),
          entry("report.grading", Set.of("platform.page", "report.question")),
          entry(
              "report.judgement",
              Set.of(
                  "audit.trail",
                  "platform.database",
                  "platform.identity",
                  "platform.monitoring",
                  "platform.page",
                  "platform.sealing",
                  "report.access",
                  "report.casework",
                  "report.linking",
                  "report.question",
                  "report.status",
                  "report.store",
                  "report.team")),
          entry("report.linking", Set.of("platform.page", "report.naming", "report.search")),
          entry("report.naming", Set.of("platform.page")),
          entry(
              "report.peergroup",
              Set.of(
                  "audit.trail",
                  "platform.database",
                  "platform.identity",
                  "platform.monitoring",
                  "platform.page",
                  "platform.sealing",
                  "report.access",
                  "report.casework",
                  "report.entity",
                  "report.judgement",
                  "report.question",
                  "report.status",
                  "report.team")),
          entry(
              "report.place",
              Set.of("platform.database", "platform.page", "report.linking", "report.search")),
          entry("report.quality", Set.of("platform.learnt", "platform.page", "report.question")),
          entry("report.question", Set.of("platform.page", "platform.settings")),
          entry(
              "report.search",
              Set.of(
                  "platform.database",
                  "platform.monitoring",
                  "platform.page",
                  "platform.sealing",
                  "platform.settings",
                  "platform.time",
                  "report.naming")),
          entry(
              "report.status",
              Set.of(
                  "platform.identity",
                  "platform.page",
                  "report.deadline",
                  "report.grading",
                  "report.team")),
          entry(
              "report.store",
              Set.of(
                  "audit.trail",
                  "audit.verify",
                  "delivery.mail",
                  "delivery.outbox",
                  "platform.database",
                  "platform.identity",
                  "platform.monitoring",
                  "platform.page",
                  "platform.sealing",
                  "platform.time",
                  "report.access",
                  "report.casework",
                  "report.deadline",
                  "report.grading",
                  "report.linking",
                  "report.place",
                  "report.quality",
                  "report.question",
                  "report.search",
                  "report.status",
                  "report.team",
                  "report.totals",
                  "report.watchlist")),
          entry("report.team", Set.of("platform.database", "platform.identity", "platform.page")),
          entry("report.totals", Set.of("platform.database", "platform.page", "platform.time")),
          entry(
              "report.watchlist",
              Set.of(
                  "audit.trail",
                  "platform.database",
                  "platform.identity",
                  "platform.monitoring",
                  "platform.page",
                  "platform.sealing",
                  "report.linking",
                  "report.search",
                  "report.team")));

  /** The packages that encrypt content. Nothing else may ask for it. */
  private static final Set<String> MAY_SEAL =
      Set.of(
          // the commands for keys
          "",
          "report.store",
          "report.casework",
          "report.search",
          "report.judgement",
          "report.entity",
          "report.peergroup",
          "report.watchlist",
          "report.complaint",
          "intake.answers",
          "desk.callback",
          "desk.logs",
          "desk.disclosure",
          "desk.preferences",
          // tokens of searches
          "desk.inbox",
          // tokens of sessions
          "platform.identity",
          // keyed hashes: of a cookie, of whom calls are counted, of who reads a report and how far
          // it has come
          "platform.http",
          "platform.limits",
          "report.access");

  static final class Production implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return location.contains("/classes/");
    }
  }

  @ArchTest
  static void wingsUseOnlyWhatTheyMay(JavaClasses imported) {
    assertThat(arrows(uses(imported)))
        .as("arrows that WINGS_MAY_USE forbids")
        .filteredOn(it -> !it.mayBe())
        .isEmpty();
  }

  @ArchTest
  static void packagesUseExactlyWhatIsWrittenDown(JavaClasses imported) {
    var found = arrows(uses(imported));
    var written = arrows(USES);
    assertThat(found)
        .as("arrows that USES does not have")
        .filteredOn(it -> !written.contains(it))
        .isEmpty();
    assertThat(written)
        .as("arrows of USES that no class needs")
        .filteredOn(it -> !found.contains(it))
        .isEmpty();
  }

  /** A wing holds packages, and no class of its own. */
  @ArchTest
  static void everyClassIsInAKnownPackage(JavaClasses imported) {
    assertThat(imported)
        .as("classes in packages that USES does not list")
        .filteredOn(it -> !it.getSimpleName().equals("package-info"))
        .filteredOn(it -> !it.getPackageName().equals("org.softintel"))
        .filteredOn(it -> !USES.containsKey(name(it.getPackageName())))
        .extracting(JavaClass::getName)
        .isEmpty();
  }

  @ArchTest
  static void fewPackagesSeal(JavaClasses imported) {
    assertThat(uses(imported).entrySet())
        .filteredOn(it -> it.getValue().contains("platform.sealing"))
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(MAY_SEAL);
  }

  /** What lists, counts or tells never sees what a report says. */
  @ArchTest
  static final ArchRule watchersSeeNoContent =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.softintel.oversight..",
              "org.softintel.desk.live",
              "org.softintel.desk.escalation")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.softintel.report.store");

  private static Map<String, Set<String>> uses(JavaClasses imported) {
    return imported.stream()
        .filter(it -> !it.getSimpleName().equals("package-info"))
        .collect(
            groupingBy(
                it -> name(it.getPackageName()),
                flatMapping(
                    it ->
                        it.getDirectDependenciesFromSelf().stream()
                            .map(on -> on.getTargetClass().getBaseComponentType().getPackageName())
                            .filter(on -> on.startsWith("org.softintel"))
                            .filter(on -> !on.equals(it.getPackageName()))
                            .map(ArchitectureTest::name),
                    toSet())));
  }

  private static String name(String fullName) {
    return fullName.equals("org.softintel") ? "" : fullName.substring("org.softintel.".length());
  }

  private static List<Arrow> arrows(Map<String, Set<String>> uses) {
    return uses.entrySet().stream()
        .filter(it -> !it.getKey().isEmpty())
        .flatMap(it -> it.getValue().stream().map(on -> new Arrow(it.getKey(), on)))
        .sorted(Comparator.comparing(Arrow::toString))
        .toList();
  }

  private record Arrow(String from, String to) {

    boolean mayBe() {
      return wing(from).equals(wing(to))
          || WINGS_MAY_USE.getOrDefault(wing(from), Set.of()).contains(wing(to));
    }

    private static String wing(String name) {
      return name.replaceFirst("\\..*", "");
    }

    @Override
    public String toString() {
      return from + " -> " + to;
    }
  }

  /** Whoever finds a report for somebody must ask who may read it; so few may find one. */
  @ArchTest
  static void reportsAreFoundInFewPlaces(JavaClasses imported) {
    var finders =
        Map.of(
            "CaseFile", Set.of("CaseFile", "CaseFiles"),
            "SealedReport",
                Set.of(
                    "SealedReport",
                    "Reports",
                    "ReportSearch",
                    "ReportStore",
                    "OwnReports",
                    "Reindexing"));
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

  /** What costs much or tells much is counted, at each endpoint that leads to it. */
  @ArchTest
  static void endpointsOfWhatIsLimitedAreLimited(JavaClasses imported) {
    var limited =
        Set.of(
            "Reports",
            "ReportSearch",
            "IntelligenceLogs",
            "DisclosurePdf",
            "CheckedText",
            "AuditReader",
            "LogExport",
            "StatisticsCsv");
    assertThat(imported)
        .filteredOn(it -> it.isAnnotatedWith(Path.class))
        .filteredOn(it -> uses(it).anyMatch(limited::contains))
        .hasSizeGreaterThan(15)
        .allMatch(it -> uses(it).anyMatch("Limited"::equals));
  }

  private static Stream<String> uses(JavaClass it) {
    return it.getDirectDependenciesFromSelf().stream()
        .map(on -> on.getTargetClass().getSimpleName());
  }

  private static String outermost(JavaClass it) {
    return it.getEnclosingClass().map(ArchitectureTest::outermost).orElse(it.getSimpleName());
  }

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.softintel.(**)").should().beFreeOfCycles();

  /** Two files may use each other; where three do, nobody can read one alone. */
  @ArchTest
  static void noCircleOfFilesIsLargerThanTwo(JavaClasses imported) {
    assertThat(FileCircles.largerThan(2, imported))
        .as("files that use each other in a circle")
        .isEmpty();
  }

  /** One name stands for one thing. */
  @ArchTest
  static void aSimpleNameOccursOnce(JavaClasses imported) {
    assertThat(
            imported.stream()
                .filter(it -> it.isTopLevelClass() && !it.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toSet())))
                .values())
        .as("classes of the same simple name")
        .filteredOn(it -> it.size() > 1)
        .isEmpty();
  }

  /** But for the commitment that the verifier opens: it has the JDK and nothing else. */
  @ArchTest
  static final ArchRule cryptoStaysInSealing =
      noClasses()
          .that()
          .resideOutsideOfPackages("..sealing..", "..audit.verify..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.crypto..", "com.google.crypto.tink..");

  /** Else a key could be retired that it needs. */
  @ArchTest
  static final ArchRule whatIsSealedBrieflySaysHowLongItLasts =
      fields()
          .that()
          .haveRawType(BriefSealer.class)
          .should()
          .beDeclaredInClassesThat()
          .areAssignableTo(BrieflySealed.class);

  @ArchTest
  static final ArchRule theVerifierNeedsNothingButTheJdk =
      classes()
          .that()
          .resideInAPackage("org.softintel.audit.verify..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.softintel.audit.verify..", "java..", "javax.crypto..");

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

  /** Or somebody could write into a span what must not leave. */
  @ArchTest
  static final ArchRule spansAreMadeInOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.softintel.platform.tracing")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.opentelemetry..");

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

  /** What a call used up would be given back with all else when it is refused. */
  @ArchTest
  static final ArchRule noTransactionHoldsALimitOnCalls =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Limited.class)
          .or()
          .areAnnotatedWith(Limited.class)
          .should()
          .beAnnotatedWith(Transactional.class);

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
