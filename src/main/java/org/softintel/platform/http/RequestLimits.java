package org.softintel.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.softintel.platform.http.BodiesInFlight.Source;
import org.softintel.platform.identity.BackChannelLogout;
import org.softintel.platform.identity.BearerTokens;

/**
 * What may be sent and how much of it, answered before anything is read. The framework's own limits
 * answer without words, and after sign-in: BadRequestTest, RefusedFormTest.
 */
@Singleton
class RequestLimits {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  /** A narrative of 20,000 characters fits in any script. More is refused by a page of its own. */
  static final long FORM_BYTES = 512 * 1024;

  static final long REPORT_BYTES = 256 * 1024;

  /** Most forms and reports are shorter. Reading what is longer takes a processor for a while. */
  static final long LONG_BYTES = 16 * 1024;

  /** For callers who show nothing that only somebody with an account can have. */
  static final long STRANGERS_BYTES = 64 * 1024;

  /** What a stranger's browser may send to the end though it is refused, to be told why. */
  static final long STRANGERS_READ_BYTES = 1024 * 1024;

  /** Where a list of people may be sent, if the settings allow lists. */
  static final String LISTS = "/api/v1/matcher/link";

  private static final long UNREAD_MILLIS = 1_000;
  private static final long A_MOMENT_MILLIS = 1;
  private static final int AFTER_THE_HEADERS = 9_000;
  private static final int AFTER_SIGN_IN = 2;
  private static final int AFTER_THE_BODY = 1;
  private static final int RETRY_SECONDS = 10;
  static final String KNOWN = RequestLimits.class.getName();
  private static final String DEADLINE = KNOWN + ".deadline";
  private static final String LIMIT = KNOWN + ".limit";

  // In another charset the framework would read it as that, or fail.
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*application/x-www-form-urlencoded\\s*(;\\s*(charset\\s*=\\s*(utf-8|\"utf-8\"))?\\s*)?",
          Pattern.CASE_INSENSITIVE);

  private final BodiesInFlight bodies;
  private final HeavyWork heavyWork;
  private final RecentBrowser recent;
  private final BearerTokens tokens;
  private final long deadlineMillis;
  private final long listBytes;
  private final AtomicBoolean listIsHeld = new AtomicBoolean();

  @Inject
  RequestLimits(
      BodiesInFlight bodies,
      HeavyWork heavyWork,
      RecentBrowser recent,
      BearerTokens tokens,
      WebConfig config) {
    this(
        bodies,
        heavyWork,
        recent,
        tokens,
        config.bodies().deadline(),
        config.bodies().list().map(MemorySize::asLongValue).orElse(REPORT_BYTES));
  }

  RequestLimits(
      BodiesInFlight bodies,
      HeavyWork heavyWork,
      RecentBrowser recent,
      BearerTokens tokens,
      Duration deadline,
      long listBytes) {
    this.bodies = bodies;
    this.heavyWork = heavyWork;
    this.recent = recent;
    this.tokens = tokens;
    this.deadlineMillis = deadline.toMillis();
    this.listBytes = listBytes;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, AFTER_THE_HEADERS);
    filters.register(this::bound, AFTER_SIGN_IN);
    filters.register(this::demandContent, AFTER_THE_BODY);
  }

  private void check(RoutingContext routing) {
    routing.put(LIMIT, limit(routing));
    endLate(routing);
    leaveUnread(routing);
    if (isFromElsewhere(routing) || isQuestionWithBody(routing) || isOddlyEncoded(routing)) {
      routing.fail(400);
    } else if (isUncheckedByToken(routing)) {
      routing.fail(415);
    } else if (announced(routing) > limit(routing)) {
      routing.fail(413);
    } else {
      routing.next();
    }
  }

  /** Throwing away what strangers send takes a processor, too: they are answered and cut off. */
  private void leaveUnread(RoutingContext routing) {
    var request = routing.request();
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    var isLong = length != null && bytes(length) > STRANGERS_READ_BYTES;
    if ((!isLong && (length != null || !hasBody(routing)))
        || account(routing).isPresent()
        || isList(routing)) {
      return;
    }
    if (isLong) {
      request.pause();
    }
    routing.addEndHandler(
        answered -> {
          if (!request.isEnded()) {
            request.pause();
            routing.vertx().setTimer(UNREAD_MILLIS, due -> request.connection().close());
          }
        });
  }

  /** The framework fails on such. */
  private static boolean isQuestionWithBody(RoutingContext routing) {
    return SAFE.contains(routing.request().method()) && hasBody(routing);
  }

  /** A proxy may see another end of such a body, and take the rest for a request. */
  private static boolean isOddlyEncoded(RoutingContext routing) {
    var encodings = routing.request().headers().getAll(HttpHeaders.TRANSFER_ENCODING);
    return !encodings.isEmpty()
        && (encodings.size() > 1 || !encodings.get(0).equalsIgnoreCase("chunked"));
  }

  /** Browsers say which site a form is on, so that a stolen token is of no use elsewhere. */
  private static boolean isFromElsewhere(RoutingContext routing) {
    return isForm(routing) && FormSite.of(routing) == FormSite.ANOTHER;
  }

  // The CSRF token is checked in forms only, not in any other format.
  private static boolean isUncheckedByToken(RoutingContext routing) {
    var type =
        Objects.requireNonNullElse(routing.request().getHeader(HttpHeaders.CONTENT_TYPE), "");
    return isForm(routing) && !FORM.matcher(type).matches();
  }

  // Reads and counts every body here. Later, a refusal would have no words, a form would be lost
  // with its session, and a slow body would hold a thread.
  private void bound(RoutingContext routing) {
    if (!hasBody(routing)) {
      routing.next();
      return;
    }
    var source = new Source(account(routing), CallerAddress.Call.of(routing).network());
    var bytes = announced(routing);
    if (bytes > REPORT_BYTES && isList(routing)) {
      boundList(routing);
      return;
    }
    switch (bodies.take(source, bytes)) {
      case ADDRESS_FULL -> later(routing, 429);
      case ALL_FULL -> later(routing, 503);
      case TAKEN -> {
        routing.addEndHandler(ended -> bodies.giveBack(source, bytes));
        routing.put(KNOWN, source.account().isPresent());
        BodyHandler.create(false).setBodyLimit(limit(routing)).handle(routing);
      }
    }
  }

  /** One at a time: it is longer than all that others may send together. */
  private void boundList(RoutingContext routing) {
    if (!listIsHeld.compareAndSet(false, true)) {
      later(routing, 429);
      return;
    }
    routing.addEndHandler(ended -> listIsHeld.set(false));
    routing.put(KNOWN, true);
    BodyHandler.create(false).setBodyLimit(listBytes).handle(routing);
  }

  private static void later(RoutingContext routing, int status) {
    routing.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
    routing.fail(status);
  }

  /** Closes a connection whose body has not come in time, whether it was to be read or not. */
  private void endLate(RoutingContext routing) {
    var request = routing.request();
    if (!hasBody(routing) || request.isEnded()) {
      return;
    }
    var timer =
        routing
            .vertx()
            .setTimer(
                deadlineMillis,
                due -> {
                  if (!request.isEnded()) {
                    if (!routing.response().ended()) {
                      routing.fail(408);
                    }
                    request.connection().close();
                  }
                });
    // The timer holds all that came with the request, so it goes once the body is there, was thrown
    // away or cannot come any more. Who reads the body takes the places of these two handlers.
    Runnable cancel = () -> routing.vertx().cancelTimer(timer);
    request.endHandler(read -> cancel.run());
    request.exceptionHandler(reset -> cancel.run());
    routing.put(DEADLINE, cancel);
    routing.addEndHandler(
        ended ->
            // It is told before it is known whether the connection has ended.
            routing
                .vertx()
                .setTimer(
                    UNREAD_MILLIS,
                    later -> {
                      if (request.isEnded() || UnansweredRequests.isGone(routing)) {
                        cancel.run();
                      }
                    }));
  }

  /** Otherwise the framework would wait for content that was announced and never comes. */
  private void demandContent(RoutingContext routing) {
    if (routing.get(DEADLINE) instanceof Runnable cancel) {
      cancel.run();
    }
    if (hasBody(routing) && routing.body().length() <= 0) {
      routing.fail(400);
    } else {
      inTurn(routing);
    }
  }

  /** Short ones do not wait, nor does Keycloak; strangers wait for each other. */
  private void inTurn(RoutingContext routing) {
    if (!hasBody(routing)) {
      routing.next();
    } else if (routing.normalizedPath().equals(BackChannelLogout.PATH)) {
      routing.next();
    } else if (!isKnown(routing)) {
      inTurnOfStrangers(routing);
    } else if (routing.body().length() <= LONG_BYTES) {
      routing.next();
    } else {
      var turn = heavyWork.form(goingOn(routing));
      endWith(routing, turn, turn::goOn);
    }
  }

  /** A moment later it is known who hung up at once: they cost no worker. */
  private void inTurnOfStrangers(RoutingContext routing) {
    routing
        .vertx()
        .setTimer(
            A_MOMENT_MILLIS,
            now -> {
              if (!UnansweredRequests.isGone(routing)) {
                heavyWork
                    .stranger(CallerAddress.Call.of(routing).network(), goingOn(routing))
                    .ifPresentOrElse(
                        turn -> endWith(routing, turn, () -> giveUp(routing, turn)),
                        () -> later(routing, 503));
              }
            });
  }

  private static void giveUp(RoutingContext routing, TurnQueue.Turn turn) {
    if (turn.leave()) {
      later(routing, 503);
    }
  }

  private static Runnable goingOn(RoutingContext routing) {
    var context = Objects.requireNonNull(Vertx.currentContext());
    return () -> context.runOnContext(now -> routing.next());
  }

  /** The work is done when the headers go; who takes the answer slowly keeps nobody waiting. */
  private static void endWith(RoutingContext routing, TurnQueue.Turn turn, Runnable tooLong) {
    var timer = routing.vertx().setTimer(HeavyWork.LONGEST_WAIT.toMillis(), late -> tooLong.run());
    routing.addHeadersEndHandler(written -> turn.end());
    routing.addEndHandler(
        ended -> {
          routing.vertx().cancelTimer(timer);
          turn.end();
        });
  }

  /** Whether a body was sent by somebody who shows what only somebody with an account can have. */
  static boolean isKnown(RoutingContext routing) {
    return Boolean.TRUE.equals(routing.get(KNOWN));
  }

  /** How many bytes may be sent; empty if nobody looked. */
  static OptionalLong mostBytes(RoutingContext routing) {
    return routing.get(LIMIT) instanceof Long most ? OptionalLong.of(most) : OptionalLong.empty();
  }

  private static boolean hasBody(RoutingContext routing) {
    var length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    return isForm(routing)
        || routing.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null
        || (length != null && bytes(length) > 0);
  }

  static boolean isForm(RoutingContext routing) {
    return !SAFE.contains(routing.request().method())
        && !routing.normalizedPath().equals(PolicyReportApi.PATH)
        && !isForPrograms(routing);
  }

  /** Empty for strangers: what they show was made up, or it says nothing. */
  private Optional<String> account(RoutingContext routing) {
    return isForPrograms(routing)
        ? authorization(routing).flatMap(tokens::account)
        : recent.account(routing);
  }

  private long limit(RoutingContext routing) {
    if (isForPrograms(routing)) {
      if (isList(routing)) {
        return listBytes;
      }
      return authorization(routing).isPresent() ? REPORT_BYTES : STRANGERS_BYTES;
    }
    return recent.isOne(routing) ? FORM_BYTES : STRANGERS_BYTES;
  }

  /** Also with a token that nobody has shown yet: only local mode takes such lists. */
  private boolean isList(RoutingContext routing) {
    return listBytes > REPORT_BYTES
        && routing.normalizedPath().equals(LISTS)
        && authorization(routing).isPresent();
  }

  private static Optional<String> authorization(RoutingContext routing) {
    return Optional.ofNullable(routing.request().getHeader(HttpHeaders.AUTHORIZATION));
  }

  private static boolean isForPrograms(RoutingContext routing) {
    return FailurePages.isForPrograms(routing.normalizedPath());
  }

  /** A body of unknown length may be as long as is taken. */
  private long announced(RoutingContext routing) {
    var length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? limit(routing) : bytes(length);
  }

  private static long bytes(String length) {
    try {
      return Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
