package org.softintel.platform.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Accepts connections no faster than they are taken up. Accepting has a thread of its own: a flood
 * of connections that were reset at once used up all file descriptors before the others came to
 * close them, and without descriptors the program cannot even load its classes.
 */
@Singleton
class AcceptedConnections {
  private static final int BEFORE_ALL = 10_200;
  private static final String NAME = "accepted";

  /** Those behind it wait in the system's own queue. */
  static final int MOST_WAITING = 512;

  void register(@Observes Filters filters) {
    filters.register(AcceptedConnections::watch, BEFORE_ALL);
  }

  // The framework gives no other way to the channel that accepts.
  static void watch(RoutingContext routing) {
    var connection = (ConnectionBase) routing.request().connection();
    var accepting = connection.channelHandlerContext().channel().parent();
    if (accepting != null && accepting.pipeline().get(NAME) == null) {
      accepting.eventLoop().execute(() -> begin(accepting));
    }
    routing.next();
  }

  private static void begin(Channel accepting) {
    if (accepting.pipeline().get(NAME) == null) {
      accepting.pipeline().addFirst(NAME, new Accepting(accepting));
    }
  }

  /** Counts those that are accepted and not taken up yet, on the thread that accepts. */
  static final class Accepting extends ChannelInboundHandlerAdapter {
    private final Channel accepting;
    private final AtomicInteger waiting = new AtomicInteger();

    Accepting(Channel accepting) {
      this.accepting = accepting;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof Channel accepted) {
        var counted = new AtomicBoolean(true);
        accepted.pipeline().addFirst(new TakenUp(() -> taken(counted)));
        // Of one that cannot be registered nobody hears anything else.
        accepted.closeFuture().addListener(closed -> taken(counted));
        if (waiting.incrementAndGet() >= MOST_WAITING) {
          accepting.config().setAutoRead(false);
        }
      }
      context.fireChannelRead(message);
    }

    private void taken(AtomicBoolean counted) {
      if (counted.getAndSet(false)
          && waiting.decrementAndGet() < MOST_WAITING
          && !accepting.config().isAutoRead()) {
        accepting.config().setAutoRead(true);
      }
    }
  }

  /** Tells, on the thread that a connection was given to, that it is there. */
  private static final class TakenUp extends ChannelInboundHandlerAdapter {
    private final Runnable told;

    TakenUp(Runnable told) {
      this.told = told;
    }

    @Override
    public void channelRegistered(ChannelHandlerContext context) {
      told.run();
      context.fireChannelRegistered();
      context.pipeline().remove(this);
    }
  }
}
