package org.softintel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example of a proxy does what the service counts on, and NginxTest cannot see. */
class NginxExampleTest {
  private static final Pattern SERVER = Pattern.compile("(?ms)^server \\{.*?^}");
  private static final Path LIVE = Path.of("src/main/java/org/softintel/desk/live/LivePages.java");
  private static final Path EXPORTS =
      Path.of("src/main/java/org/softintel/oversight/auditors/ExportPages.java");

  private static String whole;
  private static String service;

  @BeforeAll
  static void read() throws IOException {
    whole =
        Files.readString(Path.of("docs/operating/one-machine/nginx.conf"))
            .replaceAll("(?m)^ *#.*\\n", "");
    service =
        SERVER
            .matcher(whole)
            .results()
            .map(it -> it.group())
            .filter(it -> it.contains("listen 443 ssl;"))
            .filter(it -> it.contains("server_name softintel.example.org;"))
            .findFirst()
            .orElseThrow();
  }

  /** Nobody writes the address that the trail has of them. */
  @Test
  void theAddressOfTheCallerIsNginxsOwn() {
    assertThat(whole).doesNotContain("$proxy_add_x_forwarded_for");
    assertThat(service)
        .contains(
            "proxy_set_header Host $host;",
            "proxy_set_header X-Forwarded-For $remote_addr;",
            "proxy_set_header X-Forwarded-Proto https;",
            "proxy_set_header X-Forwarded-Host \"\";",
            "proxy_set_header Forwarded \"\";",
            "limit_conn ");
  }

  /** Headers that a location sets would replace all of these. */
  @Test
  void noLocationSetsHeadersOfItsOwn() {
    assertThat(locations()).isNotEmpty().doesNotContain("proxy_set_header");
  }

  @Test
  void nothingThatIsSentComesIntoAFile() throws IOException {
    var most = setting("quarkus.http.limits.max-body-size").toLowerCase(java.util.Locale.ROOT);

    assertThat(service)
        .contains(
            "client_max_body_size " + most + ";",
            "client_body_buffer_size " + most + ";",
            "proxy_max_temp_file_size 0;",
            "proxy_request_buffering on;")
        .doesNotContain("proxy_cache");
  }

  @Test
  void pagesThatListenHearAtOnce() throws IOException {
    assertThat(location("= " + path(LIVE))).contains("proxy_buffering off;");
    assertThat(location(path(EXPORTS))).contains("proxy_buffering off;", "proxy_read_timeout 10m;");
  }

  /** As nginx has it by itself; NginxTest shows that it is enough. */
  @Test
  void headersHaveFourKilobytes() {
    assertThat(service).contains("proxy_buffer_size 4k;").doesNotContain("proxy_buffers");
  }

  @Test
  void noAddressIsLoggedWithItsQueryOrReferrer() {
    assertThat(whole).contains("log_format softintel").doesNotContain("$request ", "$http_referer");
    assertThat(whole.replaceAll("return 308 .*", "")).doesNotContain("$request_uri", "$args");
    assertThat(whole).contains("$upstream_http_x_request_id';");
    assertThat(service).contains("access_log /var/log/nginx/softintel.log softintel;");
    assertThat(service).containsPattern("error_log [^ ]+ crit;");
  }

  @Test
  void healthAndMetricsStayInside() {
    assertThat(location("/q/")).contains("return 404;");
    assertThat(whole).doesNotContain(":9000");
  }

  /** Otherwise whoever sends another name there is led to that. */
  @Test
  void plainHttpLeadsToTheNameOfItsServer() {
    assertThat(Pattern.compile("return 308 .*").matcher(whole).results().map(it -> it.group()))
        .hasSize(2)
        .containsOnly("return 308 https://$server_name$request_uri;");
  }

  private static String locations() {
    return service.substring(service.indexOf("location "));
  }

  private static String location(String of) {
    var begin = service.indexOf("location " + of + " {");
    assertThat(begin).as(of).isNotNegative();
    return service.substring(begin, service.indexOf('}', begin));
  }

  private static String path(Path endpoint) throws IOException {
    var path = Pattern.compile("@Path\\(\"([^\"]+)\"\\)").matcher(Files.readString(endpoint));
    assertThat(path.find()).isTrue();
    return path.group(1);
  }

  private static String setting(String name) throws IOException {
    var own = new Properties();
    try (var in = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      own.load(in);
    }
    return own.getProperty(name);
  }
}
