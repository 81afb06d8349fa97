package org.softintel.audit.trail;

import io.quarkus.oidc.SecurityEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.softintel.audit.trail.EntryLimit.Attempt;
import org.softintel.platform.http.CallerAddress.Call;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.SecondFactorAsked;
import org.softintel.platform.identity.SessionEnded;
import org.softintel.platform.identity.SignIn;
import org.softintel.platform.limits.LimitReached;
import org.softintel.platform.monitoring.Alarm;

/** Hears what the framework says of sign-in and of rights, and who calls too often. */
@Singleton
class SignInAudit {
  /** Whoever it was: a token or a session that does not hold says nothing that can be believed. */
  private static final Actor UNKNOWN = Actor.withoutAccount("unknown", "");

  private static final Pattern METHOD = Pattern.compile("([A-Za-z]+)#([A-Za-z]+)");

  private static final int MOST_ADDRESSES = 500;
  private static final int MOST_IN_FULL = 50;

  private final AuditTrail trail;
  private final EntryLimit strangers = new EntryLimit(MOST_ADDRESSES, MOST_IN_FULL);
  // There are only so many accounts and endpoints.
  private final EntryLimit accounts = new EntryLimit(Integer.MAX_VALUE, Integer.MAX_VALUE);

  SignInAudit(AuditTrail trail) {
    this.trail = trail;
  }

  void signedIn(@Observes SecurityEvent event) {
    if (event.getEventType() == SecurityEvent.Type.OIDC_LOGIN) {
      write(Act.SIGNED_IN, event.getSecurityIdentity());
    }
  }

  void signedOut(@Observes SessionEnded ended) {
    write(ended.everywhere() ? Act.SIGNED_OUT_EVERYWHERE : Act.SIGNED_OUT, ended.identity());
  }

  private void write(Act act, SecurityIdentity identity) {
    var routing = Optional.ofNullable(HttpSecurityUtils.getRoutingContextAttribute(identity));
    defer(attempt(AuditEvent.of(act), identity, routing));
  }

  private static Attempt attempt(
      AuditEvent event, SecurityIdentity identity, Optional<RoutingContext> routing) {
    var context = new RequestContext(SignIn.of(identity), routing.map(Call::of));
    return new Attempt(event, CurrentActor.of(identity), context);
  }

  void asked(@Observes SecondFactorAsked asked) {
    var event = AuditEvent.atEndpoint(Act.SECOND_FACTOR_ASKED, asked.endpoint());
    var actor = asked.actor();
    if (accounts.allows(actor.subject(), new Attempt(event, actor, RequestContext.NONE))) {
      trail.appendRefusal(event, actor);
    }
  }

  /** Everybody without a session is asked to sign in: that is no refusal. */
  void refused(@Observes AuthorizationFailureEvent event) {
    var identity = event.getSecurityIdentity();
    if (identity != null && SignIn.of(identity).isPresent()) {
      var at = AuditEvent.atEndpoint(Act.ACCESS_REFUSED, endpoint(event.getEventProperties()));
      var attempt = attempt(at, identity, routing(event.getEventProperties()));
      if (accounts.allows(attempt.actor().subject(), attempt)) {
        defer(attempt);
      }
    }
  }

  /** The first time in an hour; all are only counted. */
  void limited(@Observes LimitReached reached) {
    trail.appendRefusal(
        AuditEvent.of(Act.LIMIT_REACHED, "kind=" + reached.kind().code()), reached.actor());
  }

  void failed(@Observes AuthenticationFailureEvent event) {
    if (event.getAuthenticationFailure() instanceof AuthenticationRedirectException) {
      // Who has signed in is sent on, to an address without the code: no failure.
      return;
    }
    var routing = routing(event.getEventProperties());
    var context = new RequestContext(Optional.empty(), routing.map(Call::of));
    var attempt = new Attempt(AuditEvent.of(act(routing)), UNKNOWN, context);
    if (strangers.allows(context.call().map(Call::network).orElse(""), attempt)) {
      defer(attempt);
    }
  }

  @Scheduled(every = "1m")
  void countTheRest() {
    strangers.endWindow().forEach(this::defer);
    accounts.endWindow().forEach(this::defer);
  }

  /**
   * On another thread: here nobody may wait for the database. Nothing has been shown or done yet,
   * so an entry that cannot be written is an alarm, and what comes after fails by itself.
   */
  private void defer(Attempt attempt) {
    Infrastructure.getDefaultExecutor()
        .execute(
            () -> {
              try {
                trail.append(attempt.event(), attempt.actor(), attempt.context());
              } catch (RuntimeException e) {
                Alarm.SIGN_IN_NOT_RECORDED.raise(
                    "%s could not be written to the trail: %s",
                    attempt.event().act(), e.getClass().getName());
              }
            });
  }

  private static Act act(Optional<RoutingContext> routing) {
    var path = routing.map(RoutingContext::normalizedPath).orElse("/api/");
    var signsIn =
        path.startsWith("/api/") || path.startsWith("/audit/log/") || path.equals("/signed-in");
    return signsIn ? Act.SIGN_IN_FAILED : Act.SESSION_ENDED;
  }

  private static Optional<RoutingContext> routing(Map<String, Object> properties) {
    return Optional.ofNullable((RoutingContext) properties.get(RoutingContext.class.getName()));
  }

  /** Ours, never the address: anything may be typed there. */
  private static String endpoint(Map<String, Object> properties) {
    var method =
        METHOD.matcher(
            String.valueOf(properties.get(AuthorizationFailureEvent.SECURED_METHOD_KEY)));
    return method.find() ? method.group(1) + "." + method.group(2) : "unknown";
  }
}
