package org.softintel.platform.database;

import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.softintel.platform.settings.StartRefused;

/** Refuses a connection to the database that somebody in between could read. */
public final class DatabaseTls {
  private static final Set<String> CHECKING =
      Set.of("org.postgresql.ssl.LibPQFactory", "org.postgresql.ssl.DefaultJavaSSLFactory");

  private static final Pattern OF_TLS = Pattern.compile("(?i)ssl|socketFactory|gss");

  private DatabaseTls() {}

  /**
   * Throws unless {@code url} demands TLS with a server whose certificate names its host, and no
   * option beside it says otherwise.
   */
  public static void demand(String url, Set<String> optionsBeside) {
    var options = Driver.parseURL(url, new Properties());
    if (options == null
        || optionsBeside.stream().anyMatch(it -> OF_TLS.matcher(it).lookingAt())
        || PGProperty.SOCKET_FACTORY.isPresent(options)
        || !"verify-full".equals(PGProperty.SSL_MODE.getOrDefault(options))
        || PGProperty.SSL_HOSTNAME_VERIFIER.isPresent(options)
        || (PGProperty.SSL_FACTORY.isPresent(options)
            && !CHECKING.contains(PGProperty.SSL_FACTORY.getOrDefault(options)))) {
      throw new StartRefused(
          "quarkus.datasource.jdbc.url must demand TLS: end it with ?sslmode=verify-full, and name"
              + " the certificate of its authority with &sslrootcert=FILE. Nothing of it belongs"
              + " into additional-jdbc-properties.");
    }
  }
}
