package org.softintel.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTlsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example.org/softintel?sslmode=verify-full",
        "jdbc:postgresql://db.example.org:5433/softintel?sslrootcert=/etc/ca.pem&sslmode=verify-full",
        "jdbc:postgresql://one.example.org,two.example.org/softintel?sslmode=verify-full",
        "jdbc:postgresql://db.example.org/softintel?sslmode=verify-full"
            + "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory"
      })
  void aServerMustProveItsName(String url) {
    assertThatCode(() -> DatabaseTls.demand(url, Set.of("socketTimeout")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example.org/softintel",
        "jdbc:postgresql://db.example.org/softintel?ssl=true",
        "jdbc:postgresql://db.example.org/softintel?sslmode=require",
        "jdbc:postgresql://db.example.org/softintel?sslmode=verify-ca",
        "jdbc:postgresql://db.example.org/softintel?sslmode=verify-full&sslmode=disable",
        "jdbc:postgresql://db.example.org/softintel?sslMode=verify-full",
        "jdbc:postgresql://db.example.org/softintel?application_name=sslmode=verify-full",
        "jdbc:postgresql://db.example.org/softintel#sslmode=verify-full",
        "jdbc:postgresql://db.example.org/softintel?sslmode=verify-full"
            + "&sslfactory=org.postgresql.ssl.NonValidatingFactory",
        "jdbc:postgresql://db.example.org/softintel?sslmode=verify-full"
            + "&sslhostnameverifier=org.example.Anybody",
        "jdbc:postgresql://db.example.org/softintel?sslmode=verify-full"
            + "&socketFactory=org.example.Anywhere",
        "jdbc:h2:mem:softintel?sslmode=verify-full",
        ""
      })
  void whateverSomebodyInBetweenCouldReadIsRefused(String url) {
    assertThatThrownBy(() -> DatabaseTls.demand(url, Set.of("socketTimeout")))
        .hasMessageContaining("quarkus.datasource.jdbc.url")
        .hasMessageContaining("sslmode=verify-full");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sslfactory", "sslmode", "sslhostnameverifier", "SSL", "socketFactory"})
  void nothingBesideTheUrlChangesIt(String option) {
    var url = "jdbc:postgresql://db.example.org/softintel?sslmode=verify-full";
    assertThatThrownBy(() -> DatabaseTls.demand(url, Set.of("connectTimeout", option)))
        .hasMessageContaining("additional-jdbc-properties");
  }
}
