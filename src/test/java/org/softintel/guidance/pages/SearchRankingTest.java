package org.softintel.guidance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchRankingTest {
  private static final SearchableItem GROOMING = thing("Grooming", "How a person wins trust");
  private static final SearchableItem ONLINE =
      thing("Online safety", "Grooming in games, on phones");
  private static final SearchableItem PARENTS = thing("Parents", "Who stands by you");
  private static final List<SearchableItem> ALL = List.of(PARENTS, ONLINE, GROOMING);

  @Test
  void aWordInATitleCountsMost() {
    assertThat(SearchRanking.best(ALL, "grooming")).containsExactly(GROOMING, ONLINE);
  }

  @Test
  void anotherFormOfTheWordFindsItToo() {
    assertThat(SearchRanking.best(ALL, "groomed Game")).containsExactly(ONLINE);
  }

  @Test
  void whereNothingHasEveryWordOneIsEnough() {
    assertThat(SearchRanking.best(ALL, "parent zebra")).containsExactly(PARENTS);
  }

  @Test
  void nothingAndOnlyLittleWordsFindNothing() {
    assertThat(SearchRanking.best(ALL, "")).isEmpty();
    assertThat(SearchRanking.best(ALL, "the of \u0000 %")).isEmpty();
  }

  private static SearchableItem thing(String title, String words) {
    return new SearchableItem("Guidance", "/x", title, "", title + ". " + words);
  }
}
