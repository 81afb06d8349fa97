package org.softintel.language.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.language.text.BrokenLanguageList;

/** A phrase is offered for a press only where its sentence stays right; a person read each one. */
class BetterPhrasesTest {
  private static final LanguageChecker CHECKER = GivenChecker.complete();

  /** A sentence in which a term is found, and how it reads with the phrase. */
  private record Example(String term, String before, String after) {
    static Example of(String line) {
      var parts = line.split("\t", -1);
      return new Example(parts[0], parts[1], parts[2]);
    }

    Stream<Advice> advice() {
      return CHECKER.check(before).stream().filter(it -> it.term().equals(term));
    }

    Stream<String> replaced() {
      return advice()
          .flatMap(
              it ->
                  CHECKER.better(before, it).stream()
                      .map(
                          better ->
                              before.substring(0, it.start())
                                  + better
                                  + before.substring(it.end())));
    }
  }

  @Test
  void eachSentenceReadsAsItWasReadByAPerson() throws IOException {
    for (var it : examples()) {
      assertThat(it.replaced().toList()).as(it.before()).contains(it.after());
    }
  }

  @Test
  void whatWasPutInIsNotAdvisedAboutAgain() throws IOException {
    for (var it : examples()) {
      var before = it.advice().count();
      var after = CHECKER.check(it.after()).stream().filter(a -> a.term().equals(it.term()));
      assertThat(after.count()).as(it.after()).isLessThan(before);
    }
  }

  @Test
  void eachPhraseOfTheListHasASentence() throws IOException {
    var phrases = new BetterPhrases(GivenRuleEngine.LIST, LanguageListReader.grammar());
    var unread = new TreeSet<String>();
    for (var term : GivenRuleEngine.LIST.terms()) {
      term.instead().keySet().forEach(it -> unread.add(term.name() + ": " + it));
    }
    assertThat(unread).hasSizeGreaterThan(80);
    for (var it : examples()) {
      it.advice()
          .flatMap(advice -> phrases.of(it.before(), advice).stream())
          .forEach(better -> unread.remove(it.term() + ": " + better.written()));
    }
    assertThat(unread).isEmpty();
  }

  @Test
  void aCapitalIsKept() {
    assertThat(better("Child prostitution is growing.")).isEqualTo("Child sexual exploitation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The girl refuses to engage with staff.",
        "She is putting herself at risk most nights.",
        "He absconded from the unit.",
      })
  void somethingFits(String text) {
    assertThat(better(text)).isNotEmpty();
  }

  /** Each is advised about, and nothing would fit. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a noun stands behind it | He has child pornography charges.",
        "it is reported | The file says that the girl puts herself at risk.",
        "it is reported behind it | The girl puts herself at risk, the officer wrote.",
        "it is quoted | The girl 'absconded' from care.",
        "it is part of a word | It is known for child prostitution-rings.",
        "he did what only he knows | He had sex with the girl of 13.",
        "he may be a suspect | He is 34 and is a drug dealer.",
        "it may be his work | He is working for a dealer.",
        "he may run it | He is involved in county lines and takes boys to Leeds.",
        "somebody else is near | The girl is with a man who is a drug runner.",
        "it is a possessive | The girl is her boyfriend's child.",
        "it is quoted elsewhere | The letter read \"you know that she claims he was there\" again.",
        "the age may be another | A young man aged 16 - 18 was seen.",
      })
  void nothingIsOfferedWhere(String why, String text) {
    assertThat(CHECKER.check(text)).as(why).isNotEmpty();
    assertThat(better(text)).as(why).isEmpty();
  }

  /** One press would add a fact, mean somebody else or break the sentence: each one once did. */
  @Test
  void nothingIsOfferedThatMightNotBeTrue() throws IOException {
    for (var line : lines("instead-none.tsv")) {
      var parts = line.split("\t", -1);
      var advice =
          CHECKER.check(parts[1]).stream().filter(it -> it.term().equals(parts[0])).toList();
      assertThat(advice).as(line).isNotEmpty();
      assertThat(advice).as(line).allMatch(it -> CHECKER.better(parts[1], it).isEmpty());
    }
  }

  /** What is done to somebody may be said only where a child, or force, is in the words. */
  @Test
  void onlyWordsThatNameAChildOrForceBecomeHarm() {
    var harm = Pattern.compile("exploit|abus|assault|rape|groom|coerc|traffick|target|victim");
    var named = Pattern.compile("\\bchild|girl|juvenile|^forced");
    for (var term : GivenRuleEngine.LIST.terms()) {
      term.instead()
          .forEach(
              (written, better) ->
                  assertThat(written)
                      .as(better)
                      .matches(it -> !harm.matcher(better).find() || named.matcher(it).find()));
    }
  }

  @Test
  void aSentenceIsKnownToItsEndOrNothingIsOffered() {
    var reported = "The file says that " + "on one day and another and the next ".repeat(20);

    assertThat(better(reported + "the girl puts herself at risk.")).isEmpty();
    assertThat(
            better(
                "A day. ".repeat(200) + "The girl puts herself at risk. " + "A day. ".repeat(200)))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"is [promiscuous", "[a] [b]", "is [] .", "{nothing} [promiscuous]"})
  void whatCannotBeReadStopsTheStart(String written) {
    var json = "\"%s\": \"better\"".formatted(written);
    assertThatThrownBy(() -> new BetterPhrases(listWith(json), LanguageListReader.grammar()))
        .isInstanceOf(BrokenLanguageList.class);
  }

  private static LanguageList listWith(String instead) throws IOException {
    var json = Files.readString(Path.of("src/main/resources/language/terms.json"));
    var other = json.replaceFirst("\"instead\": \\{\\s", "\"instead\": {" + instead + ", ");
    return LanguageListReader.read(other.getBytes(UTF_8), LanguageList.class);
  }

  private static String better(String text) {
    return CHECKER.check(text).stream()
        .flatMap(it -> CHECKER.better(text, it).stream())
        .findFirst()
        .orElse("");
  }

  private static List<Example> examples() throws IOException {
    return lines("instead.tsv").stream().map(Example::of).toList();
  }

  private static List<String> lines(String name) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/language", name)).stream()
        .filter(it -> !it.startsWith("#"))
        .toList();
  }
}
