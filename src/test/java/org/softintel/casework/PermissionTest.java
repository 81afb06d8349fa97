package org.softintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.identity.Actor;
import org.softintel.identity.Agency;
import org.softintel.identity.Work;

/** Who may do what to a report, by whose it is. An action that has no line here fails. */
class PermissionTest {
  private static final List<String> ROLES =
      List.of("reporter", "triage", "lead", "auditor", "manager");

  /** By role, in which holdings: n nobody's, m mine, a another's, c closed; - never. */
  private static final String TABLE =
      """
      action    reporter triage lead auditor manager
      TAKE      -        n      n    -       -
      MARK_UNREAD -      nmac   nmac -       -
      NOTE        -        nmac   nmac -       -
      PRIORITY  -        nm     nma  -       -
      EVALUATE  -        m      nma  -       -
      PAUSE     -        m      nma  -       -
      RESUME    -        m      nma  -       -
      CLOSE     -        m      nma  -       -
      READ      -        nmac   nmac -       -
      WRITE_LOG -        mc     nmac -       -
      PASS_ON   -        mc     nmac -       -
      PASS_ON_ORIGINAL - -      nmac -       -
      ASK       -        m      nma  -       -
      TELL      -        m      nma  -       -
      ASSIGN    -        m      nma  -       -
      SETTLE    -        nmac   nmac -       -
      HAND_OVER -        -      nmac -       nmac
      """;

  @Test
  void everyActionHasALine() {
    assertThat(lines().map(it -> it.get(0)))
        .containsExactlyElementsOf(Arrays.stream(Action.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everybodyMayWhatTheTableSaysAndNoMore(List<String> line) {
    // given
    var action = Action.valueOf(line.get(0));
    var said = new TreeMap<String, String>();
    var allowed = new TreeMap<String, String>();
    // when
    for (int i = 0; i < ROLES.size(); i++) {
      said.put(ROLES.get(i), line.get(i + 1).replace("-", ""));
      allowed.put(ROLES.get(i), allowed(action, ROLES.get(i)));
    }
    // then
    assertThat(allowed).isEqualTo(said);
  }

  static Stream<List<String>> lines() {
    return TABLE.lines().skip(1).map(it -> List.of(it.trim().split("\\s+")));
  }

  private static String allowed(Action action, String role) {
    var actor = new Actor("id", "Name", Agency.NONE, Work.UNKNOWN, Set.of(role));
    var letters = new StringBuilder();
    for (var holding : Holding.values()) {
      if (action.isOpenTo(actor, holding)) {
        letters.append(Character.toLowerCase(holding.name().charAt(0)));
      }
    }
    return letters.toString();
  }
}
