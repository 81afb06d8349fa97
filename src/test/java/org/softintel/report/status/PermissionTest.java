package org.softintel.report.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.given.Permissions;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Agency;
import org.softintel.platform.identity.JobDetails;

/** Who may do what to a report, by whose it is. An action that has no line here fails. */
class PermissionTest {

  @Test
  void everyActionHasALine() {
    assertThat(lines().map(Permissions.Line::action))
        .containsExactlyElementsOf(Arrays.stream(Action.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everybodyMayWhatTheTableSaysAndNoMore(Permissions.Line line) {
    // given
    var action = Action.valueOf(line.action());
    var allowed = new TreeMap<String, String>();
    // when
    line.letters().keySet().forEach(role -> allowed.put(role, allowed(action, role)));
    // then
    assertThat(allowed).isEqualTo(line.letters());
  }

  static Stream<Permissions.Line> lines() {
    return Permissions.lines();
  }

  private static String allowed(Action action, String role) {
    var actor = new Actor("id", "Name", "", Agency.NONE, JobDetails.UNKNOWN, Set.of(role));
    var letters = new StringBuilder();
    for (var relation : OfficerRelation.values()) {
      if (action.isOpenTo(actor, relation)) {
        letters.append(letter(relation));
      }
    }
    if (action.isOpenTo(actor, OfficerRelation.MINE) && !action.waitsForDanger()) {
      letters.append(action.isWork() ? "d" : "ds");
    }
    return letters.toString();
  }

  private static char letter(OfficerRelation relation) {
    return switch (relation) {
      case NOBODYS -> 'n';
      case MINE -> 'm';
      case ANOTHERS -> 'a';
      case PROPOSED -> 'p';
      case PENDING -> 'w';
      case CLOSED -> 'c';
      case CLOSED_BY_ME -> 'k';
    };
  }
}
