package org.softintel.guidance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchRankingTest {
  private static final SearchableItem GROOMING = thing("Grooming", "How a person wins trust");
  private static final SearchableItem ONLINE =
      thing("Online safety", "Grooming in games, on phones");
  private static final SearchableItem PARENTS = thing("Parents", "Who stands by you");
  private static final List<SearchableItem> ALL = List.of(PARENTS, ONLINE, GROOMING);

  @Test
  void aWordInATitleCountsMost() {
    assertThat(found("grooming")).containsExactly(GROOMING, ONLINE);
  }

  @Test
  void anotherFormOfTheWordFindsItToo() {
    assertThat(found("groomed Game")).containsExactly(ONLINE);
  }

  @Test
  void whereNothingHasEveryWordOneIsEnough() {
    assertThat(found("parent zebra")).containsExactly(PARENTS);
  }

  @Test
  void nothingAndOnlyLittleWordsFindNothing() {
    assertThat(found("")).isEmpty();
    assertThat(found("the of \u0000 %")).isEmpty();
  }

  @Test
  void aSlipOfSpellingFindsTheWordAndAnotherWordDoesNot() {
    assertThat(found("groming")).containsExactly(GROOMING, ONLINE);
    assertThat(found("onlnie")).containsExactly(ONLINE);
    assertThat(found("zebra")).isEmpty();
  }

  /**
   * What young people and parents type, and the page of the guidance that must be among the first.
   */
  @ParameterizedTest
  @CsvSource({
    "sexting, online",
    "nudes, online",
    "snapchat, online",
    "snap chat nudes, online",
    "sent a pic, online",
    "roblox, online",
    "someone is blackmailing me, online",
    "my boyfriend hits me, young-people",
    "my boyfreind hits me, young-people",
    "My boyfriend\u2019s controlling, young-people",
    "rape, young-people",
    "i got raped, young-people",
    "he touched me, young-people",
    "i'm scared, young-people",
    "is it my fault, young-people",
    "mate in trouble, young-people",
    "weed and vapes, young-people",
    "trap house, county-lines",
    "my daughter is missing, parents",
    "dauhgter, parents",
    "kids online, online",
    "grommed, what-it-is",
    "red flags, signs",
    "he keeps asking for nudes, young-people",
    "instgram, online",
    "cse, what-it-is",
    "confidential, young-people",
    "my daughter is seeing an older man, parents",
    "delete history, leaving",
  })
  void theGuidanceKnowsTheWordsOfThoseWhoLook(String typed, String page) {
    var first = SearchRanking.best(guidance(), SearchRanking.meanings(guidance(), typed));

    assertThat(first).extracting(SearchableItem::href).contains("/guidance/" + page);
    assertThat(first.stream().limit(3))
        .extracting(SearchableItem::href)
        .contains("/guidance/" + page);
  }

  @ParameterizedTest
  @CsvSource({
    "i want to die, true",
    "I wanna die, true",
    "thinking about sucide, true",
    "my boyfriend hits me, true",
    "im scard of him, true",
    "raped, true",
    "he said he will post my pics, true",
    "he wont let me leave, true",
    "i can't cope, true",
    "suicidle, true",
    "i hate my life, true",
    "he did stuff to me, true",
    "he locks me in, true",
    "sexual assult, true",
    "grooming, false",
    "police, false",
    "danger, false",
    "child abuse, false",
    "county lines, false",
    "training for teachers, false",
    "signs of exploitation, false",
    "snapchat, false",
    "boyfriend, false",
  })
  void fearIsHeard(String typed, boolean afraid) {
    assertThat(SearchWords.areAfraid(SearchRanking.meanings(guidance(), typed))).isEqualTo(afraid);
  }

  private static List<SearchableItem> guidance() {
    return GivenGuides.all().all().stream().map(GuidanceSearch::of).toList();
  }

  private static List<SearchableItem> found(String query) {
    return SearchRanking.best(ALL, SearchRanking.meanings(ALL, query));
  }

  private static SearchableItem thing(String title, String words) {
    return SearchableItem.of("Guidance", "/x", title, "", words);
  }
}
