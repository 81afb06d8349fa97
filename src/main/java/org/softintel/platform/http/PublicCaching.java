package org.softintel.platform.http;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Sends pages that are the same for everybody with a tag, so that they can be cached. A request
 * with a cookie may come from a signed-in user: its response is not cached.
 */
@ApplicationScoped
public class PublicCaching {
  private static final String OPEN = "softintel.public";
  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
  private static final int TAG_DIGITS = 24;

  private final RoutingContext routing;
  private final Request request;
  private final Visitor visitor;
  private final Map<String, String> fixed = new ConcurrentHashMap<>();

  PublicCaching(RoutingContext routing, Request request, Visitor visitor) {
    this.routing = routing;
    this.request = request;
    this.visitor = visitor;
  }

  /**
   * A page that stays as it is while the process lives: for strangers it is rendered once.
   *
   * @param name names no other page
   */
  public Response fixed(String name, Supplier<TemplateInstance> page) {
    return isOfAStranger(routing, visitor)
        ? of(HTML, fixed.computeIfAbsent(name, it -> page.get().render()))
        : page(page.get());
  }

  public Response page(TemplateInstance page) {
    return of(HTML, page.render());
  }

  public Response of(MediaType type, String body) {
    if (!isOfAStranger(routing, visitor)) {
      return Response.ok(body, type).build();
    }
    routing.put(OPEN, true);
    // Weak: the same text, compressed or not.
    var tag = new EntityTag(DigestUtils.sha256Hex(body).substring(0, TAG_DIGITS), true);
    var unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(body, type) : unchanged).tag(tag).build();
  }

  /** Nothing in the request says who asks. */
  static boolean isOfAStranger(RoutingContext routing, Visitor visitor) {
    return !HostCookies.areSent(routing) && !visitor.isSignedIn();
  }

  static boolean isOne(RoutingContext routing) {
    return routing.get(OPEN) != null && routing.response().getStatusCode() < 400;
  }
}
