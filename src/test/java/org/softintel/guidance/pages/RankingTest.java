package org.softintel.guidance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final Findable GROOMING = thing("Grooming", "How a person wins trust");
  private static final Findable ONLINE = thing("Online safety", "Grooming in games, on phones");
  private static final Findable PARENTS = thing("Parents", "Who stands by you");
  private static final List<Findable> ALL = List.of(PARENTS, ONLINE, GROOMING);

  @Test
  void aWordInATitleCountsMost() {
    assertThat(Ranking.best(ALL, "grooming")).containsExactly(GROOMING, ONLINE);
  }

  @Test
  void anotherFormOfTheWordFindsItToo() {
    assertThat(Ranking.best(ALL, "groomed Game")).containsExactly(ONLINE);
  }

  @Test
  void whereNothingHasEveryWordOneIsEnough() {
    assertThat(Ranking.best(ALL, "parent zebra")).containsExactly(PARENTS);
  }

  @Test
  void nothingAndOnlyLittleWordsFindNothing() {
    assertThat(Ranking.best(ALL, "")).isEmpty();
    assertThat(Ranking.best(ALL, "the of \u0000 %")).isEmpty();
  }

  private static Findable thing(String title, String words) {
    return new Findable("Guidance", "/x", title, "", title + ". " + words);
  }
}
