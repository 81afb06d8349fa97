package org.softintel.platform.http;

import io.quarkus.arc.Arc;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.SecondFactorNeeded;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;

/** Turns a failure into a page for people or a problem document for programs. */
@Singleton
class FailurePages {
  static final String HTML = "text/html;charset=UTF-8";

  static final String PROBLEM = "application/problem+json";

  private static final Pattern REPORT = Pattern.compile("^/triage/(SI-[0-9A-Z]{4}-[0-9A-Z]{4})");

  private static final List<Option> SECTIONS =
      List.of(
          new Option("/triage", "Go to the list of reports"),
          new Option("/audit", "Go to the audit log"),
          new Option("/people", "Go to the team members"));

  private final RoutingContext routing;
  private final RecentBrowser recent;
  private final CsrfToken tokens;
  private final Visitor visitor;

  FailurePages(RoutingContext routing, RecentBrowser recent, CsrfToken tokens, Visitor visitor) {
    this.routing = routing;
    this.recent = recent;
    this.tokens = tokens;
    this.visitor = visitor;
  }

  /** {@code incident} is the number of the log entry that has the cause; null if there is none. */
  Answer answer(Failure failure, String path, @Nullable String incident) {
    if (isForPrograms(path)) {
      return new Answer(PROBLEM, document(failure, path, incident));
    }
    return new Answer(HTML, page(failure, path, incident, List.of()));
  }

  /** Gives people back what they wrote, too; strangers get nothing, other sites no token. */
  Answer answerTo(RefusedInput typed, Failure failure, @Nullable String incident) {
    // Not that of the framework: without a host, as HTTP/1.0 may be, it has none.
    var path = routing.normalizedPath();
    var signIn = failure.secondFactor().map(SecondFactorNeeded::address).orElse("/still-here");
    if (!isForPrograms(path)
        && failure.secondFactor().isPresent()
        && (typed.fields().isEmpty() || !recent.isOne(routing))) {
      return new Answer(HTML, rendered(Templates.secondFactor(signIn)));
    }
    if (isForPrograms(path) || !recent.isOne(routing)) {
      return answer(failure, path, incident);
    }
    var ours = FormSite.of(routing) == FormSite.OURS || tokens.isHeld(routing, "");
    var occasion = FormResend.after(failure, ours);
    if (occasion.isEmpty() || typed.fields().isEmpty()) {
      return new Answer(HTML, page(failure, path, incident, typed.words()));
    }
    var query = routing.request().query() == null ? "" : "?" + routing.request().query();
    var again =
        new FormResend.Form(
            occasion.get(),
            failure.forPeople(),
            path + query,
            signIn,
            typed,
            ours ? tokens.of(routing, visitor.getName()) : "");
    return new Answer(HTML, rendered(Templates.sendAgain(again)));
  }

  static boolean isForPrograms(String path) {
    return path.startsWith("/api/") || path.startsWith("/audit/log/");
  }

  private String page(Failure failure, String path, @Nullable String incident, List<String> typed) {
    var words = failure.forPeople();
    var section = failure.isOurs() ? Optional.<Option>empty() : section(failure, path);
    if (section.isPresent()) {
      var report = REPORT.matcher(failure.status() == 404 ? "" : path);
      var back = report.find() ? report.group(1) : null;
      return rendered(Templates.desk(words.title(), words.detail(), section.get(), back, typed));
    }
    return rendered(
        Templates.failure(words.title(), words.detail(), failure.isOurs(), incident, typed));
  }

  /** The part of the service that staff go on in, if it is theirs. */
  private Optional<Option> section(Failure failure, String path) {
    var theirs = SECTIONS.stream().filter(it -> isTheirs(it.value())).toList();
    var here =
        theirs.stream()
            .filter(it -> path.equals(it.value()) || path.startsWith(it.value() + "/"))
            .findFirst();
    // Whoever signs in for what is others' is led to what is theirs.
    return failure.status() == 403 ? here.or(() -> theirs.stream().findFirst()) : here;
  }

  private boolean isTheirs(String section) {
    return switch (section) {
      case "/audit" -> visitor.isAuditor();
      case "/people" -> visitor.isLead() || visitor.isManager();
      default -> visitor.isDesk();
    };
  }

  private static String rendered(TemplateInstance template) {
    var context = Arc.container().requestContext();
    if (context.isActive()) {
      return template.render();
    }
    context.activate();
    try {
      return template.render();
    } finally {
      context.terminate();
    }
  }

  private static String document(Failure failure, String path, @Nullable String incident) {
    var words = failure.forPrograms();
    var document =
        new JsonObject()
            .put("type", "urn:softintel:problem:" + words.code())
            .put("title", words.title())
            .put("status", failure.status())
            .put("detail", words.detail())
            .put("instance", incident == null ? path : "urn:incident:" + incident);
    if (!failure.problems().isEmpty()) {
      var errors = new JsonArray();
      failure.problems().forEach(it -> errors.add(error(it)));
      document.put("errors", errors);
    }
    return document.encode();
  }

  private static JsonObject error(Problem problem) {
    return new JsonObject().put("pointer", problem.pointer()).put("detail", problem.message());
  }

  record Answer(String type, String body) {}

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance failure(
        String title, String detail, boolean ours, @Nullable String incident, List<String> typed);

    /** For the team itself, which nobody sends to the team. */
    static native TemplateInstance desk(
        String title, String detail, Option section, @Nullable String report, List<String> typed);

    static native TemplateInstance secondFactor(String signIn);

    static native TemplateInstance sendAgain(FormResend.Form again);
  }
}
