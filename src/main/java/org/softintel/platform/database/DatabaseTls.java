package org.softintel.platform.database;

import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Refuses a connection to the database that somebody in between could read. */
public final class DatabaseTls {
  private static final Set<String> CHECKING =
      Set.of("org.postgresql.ssl.LibPQFactory", "org.postgresql.ssl.DefaultJavaSSLFactory");

  private DatabaseTls() {}

  /** Throws unless {@code url} demands TLS with a server whose certificate names its host. */
  public static void demand(String url) {
    var options = Driver.parseURL(url, new Properties());
    if (options == null
        || !"verify-full".equals(PGProperty.SSL_MODE.getOrDefault(options))
        || PGProperty.SSL_HOSTNAME_VERIFIER.isPresent(options)
        || (PGProperty.SSL_FACTORY.isPresent(options)
            && !CHECKING.contains(PGProperty.SSL_FACTORY.getOrDefault(options)))) {
      throw new IllegalStateException(
          "quarkus.datasource.jdbc.url must demand TLS: end it with ?sslmode=verify-full, and name"
              + " the certificate of its authority with &sslrootcert=FILE.");
    }
  }
}
