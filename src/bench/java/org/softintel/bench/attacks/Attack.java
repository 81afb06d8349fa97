package org.softintel.bench.attacks;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody does to the database who may do everything there.
 *
 * @param catchers who must notice it; nobody, if the threat model names it as one that stays
 *     uncaught
 * @param why what the threat model says of one that stays uncaught
 */
record Attack(String name, Set<Catcher> catchers, String why, Act act) {
  interface Act {
    void on(Stand stand) throws Exception;
  }

  static Attack caught(String name, Act act, Catcher first, Catcher... others) {
    return new Attack(name, EnumSet.of(first, others), "", act);
  }

  static Attack uncaught(String name, String why, Act act) {
    return new Attack(name, Set.of(), why, act);
  }

  /** By statements alone, in one transaction with all triggers off. */
  static Act sql(String... statements) {
    return stand -> stand.execute(statements);
  }

  /** While nothing gets a place: the sequencer would undo it, or be faster. */
  static Act held(Act act) {
    return stand -> {
      stand.hold();
      act.on(stand);
      stand.letGo();
    };
  }

  boolean isNamedAsUncaught() {
    return catchers.isEmpty();
  }

  static List<Attack> all() {
    return java.util.stream.Stream.of(
            HeldEntryAttacks.ALL,
            WithheldEntryAttacks.ALL,
            InventedEntryAttacks.ALL,
            CheckpointAttacks.ALL,
            RowAttacks.ALL)
        .flatMap(List::stream)
        .toList();
  }
}
