package org.softintel.report.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangerFinderTest {
  private static final String AUTHORS = "/danger/authors.tsv";

  @Test
  void ofTheLabelledSentencesNineteenInTwentyOfDangerAreNoticedAndFewHarmlessOnesFlagged() {
    assertThat(noticed("/danger/labelled.tsv", "[a-z]", "danger")).isGreaterThan(0.95);
    assertThat(noticed("/danger/labelled.tsv", "[a-z]", "harmless")).isLessThan(0.04);
  }

  @Test
  void ofTheTextsThatTheWeightsLearntFromNearlyAllDangerIsNoticedAndLittleElseIsFlagged() {
    assertThat(noticed(AUTHORS, "[abc]\\d+", "danger")).isGreaterThan(0.95);
    assertThat(noticed(AUTHORS, "[abc]\\d+", "harmless")).isLessThan(0.03);
    assertThat(noticed(AUTHORS, "r\\d", "danger")).isGreaterThan(0.95);
    assertThat(noticed(AUTHORS, "r\\d", "harmless")).isLessThan(0.03);
  }

  @Test
  void ofLinesByAnAuthorOfWhomNothingWasLearntMostDangerIsNoticedAndFewNearMissesAreFlagged() {
    assertThat(noticed("/danger/unseen.tsv", "b2", "danger")).isGreaterThan(0.7);
    assertThat(noticed("/danger/unseen.tsv", "b2", "harmless")).isLessThan(0.1);
  }

  @Test
  void ofReportsByAnAuthorOfWhomNothingWasLearntThoseOfDangerAreTheStrongest() throws IOException {
    var dangerous = new ArrayList<Integer>();
    var harmless = new ArrayList<Integer>();
    try (var file = DangerFinderTest.class.getResourceAsStream("/walk/unseen.json")) {
      for (var report : new ObjectMapper().readTree(file)) {
        (report.get("dangerous").asBoolean() ? dangerous : harmless)
            .add(DangerFinder.strength(report.get("narrative").asText()));
      }
    }

    assertThat(dangerous).hasSize(5).allMatch(it -> it > Collections.max(harmless));
  }

  @Test
  void ofSentencesThatSpeakOfTheSameChildrenWithoutHasteAtMostOneInAHundredIsFlagged() {
    var others =
        Stream.of("labelled", "sets")
            .flatMap(it -> lines("/language/" + it + ".tsv"))
            .map(it -> it.substring(it.lastIndexOf('\t') + 1))
            .toList();

    assertThat(flagged(others)).hasSizeLessThanOrEqualTo(others.size() / 100);
  }

  @Test
  void aSentenceOfDangerIsMarkedAndNothingElse() {
    var text = "She is in Year 9.\nHe is outside her house with a knife! He came in May.";

    assertThat(DangerFinder.marked(text))
        .containsExactly(
            new TextPiece("She is in Year 9.\n", false),
            new TextPiece("He is outside her house with a knife!", true),
            new TextPiece(" He came in May.", false));
    assertThat(DangerFinder.in(text)).extracting(WordReader.Sentence::start).containsExactly(18);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00ad", "\u200b", "\u2060", "\ufeff", "\u200c", "\u2066"})
  void whatNobodySeesInItsWordsHidesNoDanger(String hidden) {
    var danger = "He is going to st%sab her to%snight.".formatted(hidden, hidden);

    assertThat(DangerFinder.strength(danger)).isEqualTo(3);
    assertThat(DangerFinder.marked("She is fourteen." + hidden + " " + danger + " He came in May."))
        .contains(new TextPiece(danger, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1; She is in danger.",
        "2; now he is outside with a knife",
        "3; He is outside her house with a knife and says he will kill her tonight.",
        "0; She is in Year 9.",
        "0; ''",
      })
  void theSurerItIsTheStrongerIsTheDanger(int strength, String text) {
    assertThat(DangerFinder.strength(text)).isEqualTo(strength);
  }

  @Test
  void aTextIsAsStrongAsItsStrongestSentence() {
    var strong = "He is outside her house with a knife and says he will kill her tonight.";

    assertThat(DangerFinder.strength("She is in Year 9. " + strong + " He came in May."))
        .isEqualTo(DangerFinder.strength(strong));
  }

  @Test
  void aTimeAndAnAbbreviationEndNoSentence() {
    var text = "At 7.30 p.m. he will kill her, Mr. Sample says.";

    assertThat(DangerFinder.marked(text)).containsExactly(new TextPiece(text, true));
  }

  @Test
  void inAStreamOfWordsWithoutStopsOnlyThePartThatSaysItIsMarked() {
    var ordinary = "we went to the park and she had an ice cream and then we came back ".repeat(20);

    var pieces = DangerFinder.marked(ordinary + "and now he says he will kill her tonight");

    assertThat(pieces).hasSizeGreaterThan(1);
    assertThat(pieces.get(pieces.size() - 1).words()).contains("kill her tonight");
    assertThat(pieces.get(0)).matches(it -> !it.danger());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hes gonna kil her 2nite",
        "HE IS GOING TO KILL HER TONIGHT",
        "He’s going to kill her tonight",
        "shes took an overdoze",
        "she wont wake up"
      })
  void itReadsTextLanguageAndMisspellings(String text) {
    assertThat(DangerFinder.in(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n.\n", "'", "’’s", "7", "e\u0301\u0301\u0301", "\uD83D\uDE00", "."})
  void anyTextIsRead(String text) {
    assertThat(DangerFinder.in(text)).isEmpty();
    assertThat(DangerFinder.marked(text).stream().map(TextPiece::words).reduce("", String::concat))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a'", "is ", "e\u0301", "x", "7.", "he is going to "})
  void whatIsRepeatedWithoutEndIsRead(String text) {
    var all = text.repeat(20_000 / text.length());

    assertThat(String.join("", DangerFinder.marked(all).stream().map(TextPiece::words).toList()))
        .isEqualTo(all);
  }

  private static List<String> flagged(List<String> texts) {
    return texts.stream().filter(it -> !DangerFinder.in(it).isEmpty()).toList();
  }

  private static double noticed(String file, String authors, String label) {
    var texts =
        lines(file)
            .map(it -> it.split("\t"))
            .filter(it -> it[0].matches(authors) && it[1].equals(label))
            .map(it -> it[2])
            .toList();
    return (double) flagged(texts).size() / texts.size();
  }

  private static Stream<String> lines(String name) {
    try (var file = requireNonNull(DangerFinderTest.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), UTF_8).lines().filter(it -> !it.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
