package org.softintel.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What every response depends on. */
@ConfigMapping(prefix = "softintel.platform.http")
public interface WebConfig {
  /**
   * Where people sign in. Forms may be sent to its origin: without it the browser blocks sign-out
   * and every form sent after the session ended.
   */
  Optional<URI> signIn();

  /** The address of the start page, as people type it. Calls by its host name are answered. */
  URI baseUrl();

  /** Further host names, without a port, by which the service may be called; others get 421. */
  Optional<Set<String>> hosts();

  /** Where "Exit this page" leads: a neutral page. */
  @WithDefault("https://www.metoffice.gov.uk/")
  URI leaveTo();

  Bodies bodies();

  /**
   * How many long forms are worked on at once, and as many parts of files for auditors beside them;
   * half of the processors if it is not set, one at least. Of what strangers send, four times as
   * much is worked on at once.
   */
  Optional<Integer> heavyAtOnce();

  /** How much of what is sent may be held at once. */
  interface Bodies {
    /**
     * Bytes of request bodies from all callers; more are answered 503. Strangers have a quarter of
     * it.
     */
    @WithDefault("16M")
    MemorySize inAll();

    /**
     * Bytes of request bodies from one address, or one IPv6 network of 64 bits; more are answered
     * 429. Strangers have a quarter of it, and one account from all its addresses, too.
     */
    @WithDefault("4M")
    MemorySize perAddress();

    /**
     * Bytes of a list of people, one at a time, beside the others; without a value it is bounded as
     * other calls are. Local mode has one, to measure the matcher.
     */
    Optional<MemorySize> list();

    /** Time in which a body must arrive; then its connection is closed. */
    @WithDefault("30S")
    Duration deadline();
  }
}
