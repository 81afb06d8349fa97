package org.softintel.report.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.platform.page.PlainLetters;

/** What is found of two words does not depend on which of them somebody wrote first. */
class NameWordTest {
  /** The J of one may be a vowel, and then it has two consonants; they meet where it has three. */
  @ParameterizedTest
  @CsvSource({"maajun, maazen", "taajin, taazun", "mizaaji, mizisi"})
  void alikeByEarIsWhatBothSoundLike(String one, String other) {
    var a = new NameWord(one, 1, null);
    var b = new NameWord(other, 2, null);

    assertThat(a.compare(b)).isEqualTo(Finding.NAME_SOUND).isEqualTo(b.compare(a));
  }

  @Test
  void eitherWayRoundTwoWordsAreAlikeInTheSameWay() {
    var words = words();
    var compared = new ArrayList<String>();
    var differ = new ArrayList<String>();
    for (var one : words) {
      for (var other : words) {
        if (one.id() < other.id() && soundAlike(one, other)) {
          compared.add(one.text());
          if (one.compare(other) != other.compare(one)) {
            differ.add(one.text() + " " + other.text());
          }
        }
      }
    }

    assertThat(compared).hasSizeGreaterThan(500);
    assertThat(differ).isEmpty();
  }

  private static boolean soundAlike(NameWord one, NameWord other) {
    return !Collections.disjoint(one.forms().byEar(), other.forms().byEar());
  }

  private static List<NameWord> words() {
    var texts =
        Stream.of("name-pairs.tsv", "romanised-pairs.tsv")
            .flatMap(NameWordTest::lines)
            .flatMap(it -> Stream.of(it.split("\t", -1)).skip(2))
            .flatMap(it -> Stream.of(PlainLetters.of(it).split("[^\\p{L}]+", -1)))
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList();
    var words = new ArrayList<NameWord>();
    texts.forEach(it -> words.add(new NameWord(it, words.size(), null)));
    return words;
  }

  private static Stream<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/linking", file)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
