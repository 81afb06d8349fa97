package org.softintel.platform.http;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Sends pages that are the same for everybody with a tag, so that they can be cached. A request
 * with a cookie may come from a signed-in user: its response is not cached.
 */
@ApplicationScoped
public class PublicCaching {
  private static final String OPEN = "softintel.public";
  private static final int TAG_DIGITS = 24;

  private final RoutingContext routing;
  private final Request request;

  PublicCaching(RoutingContext routing, Request request) {
    this.routing = routing;
    this.request = request;
  }

  public Response page(TemplateInstance page) {
    return of(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"), page.render());
  }

  public Response of(MediaType type, String body) {
    if (routing.request().headers().contains(HttpHeaders.COOKIE)) {
      return Response.ok(body, type).build();
    }
    routing.put(OPEN, true);
    // Weak: the same text, compressed or not.
    var tag = new EntityTag(DigestUtils.sha256Hex(body).substring(0, TAG_DIGITS), true);
    var unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(body, type) : unchanged).tag(tag).build();
  }

  static boolean isOne(RoutingContext routing) {
    return routing.get(OPEN) != null && routing.response().getStatusCode() < 400;
  }
}
