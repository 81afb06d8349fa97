package org.softintel.platform.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Ends a connection on which somebody goes on to ask and does not take the answers. HTTP/1.1 lets
 * them, and the framework would keep every question and every answer: sixty connections filled the
 * memory in seconds. No browser and no proxy does it.
 */
@Singleton
class UnansweredRequests {
  private static final int BEFORE_ALL = 10_100;
  private static final int MOST = 2;
  private static final String NAME = "unanswered";

  void register(@Observes Filters filters) {
    filters.register(UnansweredRequests::watch, BEFORE_ALL);
  }

  // From the first request of a connection on, while the bytes behind it are still undecoded.
  static void watch(RoutingContext routing) {
    var connection = (ConnectionBase) routing.request().connection();
    var pipeline = connection.channelHandlerContext().pipeline();
    if (pipeline.get(NAME) == null && pipeline.get("handler") != null) {
      pipeline.addBefore("handler", NAME, new Counter());
    }
    routing.next();
  }

  /**
   * Nobody waits for a page any more, or for what a stranger sent: when a worker comes to it,
   * nothing is done. What somebody with an account sent is done all the same.
   */
  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  Optional<Response> passOver(RoutingContext routing) {
    return isGone(routing)
            && (routing.request().method().equals(HttpMethod.GET)
                || !RequestLimits.isKnown(routing))
        ? Optional.of(Response.noContent().build())
        : Optional.empty();
  }

  /** Whether the connection has ended, as far as is known. */
  static boolean isGone(RoutingContext routing) {
    return routing.response().closed()
        || !((ConnectionBase) routing.request().connection()).channel().isActive();
  }

  private static final class Counter extends ChannelDuplexHandler {
    // The one that is being answered.
    private int waiting = 1;
    private boolean ended;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest) {
        waiting++;
        // Not writable: the answers so far have not been taken.
        if (!ended && (waiting > MOST || !context.channel().isWritable())) {
          end(context);
        }
      }
      if (ended) {
        ReferenceCountUtil.release(message);
      } else {
        context.fireChannelRead(message);
      }
    }

    /** The requests behind are not even decoded. */
    private void end(ChannelHandlerContext context) {
      ended = true;
      context.pipeline().remove(HttpRequestDecoder.class);
      var unused = context.close();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
      if (message instanceof LastHttpContent && !isOnTheWay(message)) {
        waiting--;
      }
      var unused = context.write(message, written);
    }

    /** 100 Continue. */
    private static boolean isOnTheWay(Object message) {
      return message instanceof HttpResponse response
          && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
  }
}
