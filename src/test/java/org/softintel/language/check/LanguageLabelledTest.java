package org.softintel.language.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Recall and precision on our own labelled sentences: what they say, and what they must not. */
class LanguageLabelledTest {
  private static final double LEAST = 0.95;

  /** {@code terms} is empty for a near miss. */
  record Sentence(Set<String> terms, String kind, String text) {
    static Sentence of(String line) {
      var parts = line.split("\t", -1);
      var terms = parts[0].equals("-") ? Set.<String>of() : Set.of(parts[0].split(";", -1));
      return new Sentence(terms, parts[1], parts[2]);
    }

    /** Of what is quoted, a notice is all that may come. */
    List<String> found() {
      return kind.equals("quoted") ? GivenRuleEngine.any(text) : GivenRuleEngine.strong(text);
    }
  }

  @Test
  void theSetIsLargeAndHalfOfItAreNearMissesOfEachKind() throws IOException {
    var near = sentences().stream().filter(it -> it.terms().isEmpty()).toList();
    assertThat(sentences()).hasSizeGreaterThan(200);
    assertThat(near.size() * 2.2).isGreaterThan(sentences().size());
    assertThat(near)
        .extracting(Sentence::kind)
        .contains("actor", "subject", "law", "negation", "mention", "quoted", "other");
  }

  @Test
  void everyFirmTermOccursInIt() throws IOException {
    var firm =
        GivenRuleEngine.LIST.terms().stream()
            .filter(it -> it.level() != AdviceLevel.C)
            .map(Term::name);
    var used = sentences().stream().flatMap(it -> it.terms().stream()).toList();
    assertThat(firm).allMatch(used::contains);
  }

  @Test
  void whatMustBeFoundIsFound() throws IOException {
    var missed = new ArrayList<String>();
    int wanted = 0;
    for (var it : sentences()) {
      wanted += it.terms().size();
      var found = it.found();
      it.terms().stream()
          .filter(term -> !found.contains(term))
          .forEach(term -> missed.add(term + ": " + it.text()));
    }
    assertThat(1 - (double) missed.size() / wanted).as("missed %s", missed).isGreaterThan(LEAST);
  }

  @Test
  void whatIsFoundIsMeant() throws IOException {
    var wrong = new ArrayList<String>();
    int found = 0;
    for (var it : sentences()) {
      var strong = GivenRuleEngine.strong(it.text());
      found += strong.size();
      strong.stream()
          .filter(term -> !it.terms().contains(term))
          .forEach(term -> wrong.add(term + ": " + it.text()));
    }
    assertThat(1 - (double) wrong.size() / found).as("wrong %s", wrong).isGreaterThan(LEAST);
  }

  private static List<Sentence> sentences() throws IOException {
    try (var file = LanguageLabelledTest.class.getResourceAsStream("/language/labelled.tsv")) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(it -> !it.startsWith("#"))
          .map(Sentence::of)
          .toList();
    }
  }
}
