package org.softintel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not stand under {@code settings}, because the chart or the start says otherwise. */
class ChartRefusesSettingsTest {
  private static final Pattern LINE = Pattern.compile("(\\^\\S+\\$) (.+)");

  /** A name that has a value may be used: not the two that no value stands for. */
  @Test
  void whatTheChartSetsItselfCannotBeSetTwice() {
    var mayBeSet =
        Pattern.compile(
            "config_ordinal|quarkus.shutdown.delay|softintel.delivery.leads.*|softintel.report.schools.file");
    var set = new TreeMap<String, String>();
    HelmChart.everySetOfValues().forEach(it -> set.putAll(HelmChart.render(it).settings()));
    set.keySet().removeIf(it -> mayBeSet.matcher(it).matches());

    var mayStand = HelmChart.read("settings.txt").lines().toList();
    var refused = words().keySet();

    assertThat(set.keySet())
        .filteredOn(name -> mayStand.stream().anyMatch(name::matches))
        .hasSizeGreaterThan(50)
        .allSatisfy(name -> assertThat(refused).anyMatch(bare(name)::matches));
  }

  @ParameterizedTest
  @CsvSource({
    "softintel.delivery.smtp.starttls, 'false', mail leaves with TLS only",
    "quarkus.datasource.jdbc.url, jdbc:postgresql://db/a, set database.url",
    "quarkus.http.proxy.trusted-proxies, 0.0.0.0/0, set ingress.trustedProxies",
    "quarkus.http.proxy.proxy-address-forwarding, 'true', set ingress.trustedProxies",
    "quarkus.datasource.username, postgres, database.applicationSecret",
    "softintel.matcher.bench, 'true', is for measurements",
    "softintel.desk.matcher.bench, 'true', is for measurements",
    "softintel.delivery.base-url, http://softintel.example.org, set host",
    "softintel.report.base-url, http://softintel.example.org, set host",
    "softintel.platform.http.hosts[0], a.example.org, set otherHosts",
    "softintel.delivery.inboxes.team.address, a@example.org, set inboxes",
    "quarkus.http.port, 80, the ports of a pod",
    "softintel.platform.sign-in.least-acr.reporter, password, set"
        + " keycloak.reportersNeedSecondFactor",
    "softintel.platform.sign-in.least-acr.lead, password, staff always have a second factor"
  })
  void aSettingThatHasAValueOfItsOwnIsRefused(String name, String value, String sentence) {
    var changes = "settings: { '" + name + "': '" + value + "' }";
    ChartRefusesTest.isRefused(
        HelmChart.FULL, changes, "settings." + name + " does not stand here: ");
    ChartRefusesTest.isRefused(HelmChart.FULL, changes, sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "softintel.audit.cosigning.quorum",
        "softintel.platform.sealing.transit.timeout",
        "softintel.platform.sessions.check",
        "softintel.report.phone",
        "quarkus.shutdown.delay"
      })
  void aSettingWithoutAValueOfItsOwnIsTaken(String name) {
    var changes = "settings: { " + name + ": 7S }";
    assertThat(HelmChart.render(HelmChart.FULL, changes).settings()).containsEntry(name, "7S");
  }

  /** Something other than an Ingress may bring people here, and is believed by the same value. */
  @Test
  void aProxyOfOnesOwnIsBelievedByTheSameValue() {
    var own = "ingress: { enabled: false, trustedProxies: [192.0.2.9] }";
    var nobody = "ingress: { enabled: false, trustedProxies: [] }";
    var believed = "quarkus.http.proxy.trusted-proxies";

    assertThat(HelmChart.render(HelmChart.FULL, own).settings())
        .containsEntry(believed, "192.0.2.9");
    assertThat(HelmChart.render(HelmChart.FULL, nobody).settings()).doesNotContainKey(believed);
  }

  @Test
  void theListNamesSettingsAndValuesThatExist() {
    var settings = HelmChart.read("settings.txt").lines().toList();
    var readme = HelmChart.read("README.md");
    words()
        .forEach(
            (pattern, words) -> {
              assertThat(settings)
                  .map(
                      it ->
                          it.replace("(\\[\\d+])?$", "")
                              .replace("[^.]+", "x")
                              .replaceAll("[\\\\^]", ""))
                  .as(pattern)
                  .anyMatch(it -> it.matches(pattern));
              if (words.startsWith("set ")) {
                assertThat(readme).contains("| `" + words.substring(4) + "` |");
              }
            });
  }

  private static String bare(String name) {
    return name.replaceAll("\\[\\d+]$", "");
  }

  private static Map<String, String> words() {
    var words = new TreeMap<String, String>();
    HelmChart.read("settings-refused.txt")
        .lines()
        .forEach(
            it -> {
              var line = LINE.matcher(it);
              assertThat(line.matches()).as(it).isTrue();
              words.put(line.group(1), line.group(2));
            });
    return words;
  }
}
