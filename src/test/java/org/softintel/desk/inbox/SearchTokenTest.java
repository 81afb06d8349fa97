package org.softintel.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Agency;
import org.softintel.platform.identity.CurrentSession;
import org.softintel.platform.identity.JobDetails;
import org.softintel.platform.sealing.GivenBriefSealer;
import org.softintel.report.search.SearchField;
import org.softintel.report.store.ReportSearch.Sought;

class SearchTokenTest {
  private static final String TYPED = "Invented Testperson";
  private static final Sought SOUGHT =
      new Sought(SearchField.NAME, TYPED, Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty());
  private static final Actor ME = actor("me");
  private static final CurrentSession SESSION = session("mine");

  @TempDir private Path folder;

  private Instant now = Instant.parse("2026-11-27T17:00:00Z");
  private SearchToken tokens;

  @BeforeEach
  void aKey() throws Exception {
    tokens = new SearchToken(GivenBriefSealer.in(folder), () -> now);
  }

  @Test
  void whoMadeItComesBackToTheSamePage() {
    var page = SearchToken.Page.first(SOUGHT).next(new UUID(1, 2)).next(new UUID(3, 4));

    var opened = tokens.open(tokens.seal(page, ME, SESSION), ME, SESSION).orElseThrow();

    assertThat(opened).isEqualTo(page);
    assertThat(opened.after()).contains(new UUID(3, 4));
    assertThat(opened.previous().flatMap(SearchToken.Page::after)).contains(new UUID(1, 2));
  }

  @Test
  void itOpensForNobodyElseAndInNoOtherSession() {
    var token = tokens.seal(SearchToken.Page.first(SOUGHT), ME, SESSION);

    assertThat(tokens.open(token, actor("another"), SESSION)).isEmpty();
    assertThat(tokens.open(token, ME, session("another"))).isEmpty();
  }

  @Test
  void itIsShortLived() {
    var token = tokens.seal(SearchToken.Page.first(SOUGHT), ME, SESSION);
    now = now.plus(SearchToken.LASTS).minusSeconds(1);
    assertThat(tokens.open(token, ME, SESSION)).isPresent();

    now = now.plus(Duration.ofSeconds(1));
    assertThat(tokens.open(token, ME, SESSION)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "forged", "Zm9yZ2Vk", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void whatWeDidNotMakeIsNone(String token) {
    assertThat(tokens.open(token, ME, SESSION)).isEmpty();
  }

  @Test
  void anAlteredOneIsNone() {
    var bytes =
        Base64.getUrlDecoder().decode(tokens.seal(SearchToken.Page.first(SOUGHT), ME, SESSION));
    for (int i = 0; i < bytes.length; i += 7) {
      var altered = bytes.clone();
      altered[i] ^= 1;
      var token = Base64.getUrlEncoder().withoutPadding().encodeToString(altered);
      assertThat(tokens.open(token, ME, SESSION)).as("byte " + i).isEmpty();
    }
  }

  @Test
  void nothingOfItCanBeReadAndItsLengthTellsNothing() {
    var shorter =
        SearchToken.Page.first(
            new Sought(SearchField.NAME, "x", Optional.empty(), Optional.empty()));
    var token = tokens.seal(SearchToken.Page.first(SOUGHT), ME, SESSION);
    var bytes = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1);

    assertThat(bytes).doesNotContain("Invented", "NAME", "mine");
    assertThat(token).hasSameSizeAs(tokens.seal(shorter, ME, SESSION));
  }

  /** On the code of before, the first page stood there as the previous one. */
  @Test
  void farFromTheFirstPageItSaysThatOnlyTheFirstIsLeft() {
    var third = pages(3);
    assertThat(third.previous().orElseThrow().previous().orElseThrow().isOnlyFirst()).isFalse();
    assertThat(third.isOnlyFirst()).isFalse();

    var back = pages(10);
    var steps = 0;
    while (!back.isOnlyFirst()) {
      assertThat(tokens.open(tokens.seal(back, ME, SESSION), ME, SESSION)).contains(back);
      back = back.previous().orElseThrow();
      steps++;
    }

    assertThat(steps).isEqualTo(7);
    assertThat(back.after()).contains(new UUID(0, 3));
    assertThat(back.previous()).contains(SearchToken.Page.first(SOUGHT));
  }

  private static SearchToken.Page pages(int before) {
    var page = SearchToken.Page.first(SOUGHT);
    for (int i = 1; i <= before; i++) {
      page = page.next(new UUID(0, i));
    }
    return page;
  }

  @Test
  void theLongestFitsIntoAnAddress() {
    var page =
        SearchToken.Page.first(
            new Sought(
                SearchField.ACCOUNT,
                "😀".repeat(200),
                Optional.of(LocalDate.MAX.withYear(9999)),
                Optional.of(LocalDate.MAX.withYear(9999))));
    var last =
        IntStream.range(0, 40)
            .boxed()
            .reduce(page, (it, i) -> it.next(UUID.randomUUID()), (a, b) -> a);

    assertThat(tokens.seal(last, ME, SESSION)).hasSizeLessThan(2_400).matches("[A-Za-z0-9_-]+");
  }

  private static Actor actor(String subject) {
    return new Actor(subject, "Somebody", "", Agency.NONE, new JobDetails("", "", ""), Set.of());
  }

  private static CurrentSession session(String mark) {
    return new CurrentSession(mark, Instant.MAX);
  }
}
