package org.softintel.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameFromTest {
  @Test
  void anAddressNamesTheListAsItWasNarrowed() {
    assertThat(CameFrom.to("/triage/SI-0000-0000/people-1/everywhere", "/triage/joined?page=2"))
        .isEqualTo("/triage/SI-0000-0000/people-1/everywhere?from=%2Ftriage%2Fjoined%3Fpage%3D2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/triage/joined",
        "/triage/joined?page=2&kind=people",
        "/triage/places?days=28&area=&kind=hotel",
        "/triage/places?days=84&area=invented-borough&kind=not-known",
        "/triage/reviews",
        "/triage/groups/00000000-0000-0001-0000-000000000001"
      })
  void aListOfOursLeadsBack(String list) {
    assertThat(cameFrom(list).list()).contains(list);
    assertThat(cameFrom(list).to("/there")).startsWith("/there?from=%2Ftriage%2F");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//example.org/triage/joined",
        "https://example.org",
        "javascript:alert(1)",
        "/triage/joined/../../leave",
        "/triage/joined?name=Terry Example",
        "/triage/joined#x",
        "/triage/joined?Typed",
        "/triage/joined?typed=2",
        "/triage/joined?page=Typed",
        "/triage/joined?kind=Typed",
        "/triage/joined?page=2&",
        "/triage/reviews?page=2",
        "/triage/groups/new",
        "/my-reports"
      })
  void anythingElseLeadsToTheReport(String typed) {
    assertThat(cameFrom(typed).list()).isEmpty();
    assertThat(cameFrom(typed).to("/there")).isEqualTo("/there");
  }

  private static CameFrom cameFrom(String typed) {
    return CameFrom.of(new MultivaluedHashMap<>(Map.of("from", typed)));
  }
}
