package org.softintel.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetTest {
  /** One code point, one beyond the first plane, one with a mark, a family, a flag. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "😀", "e\u0301", "👩‍👩‍👧", "👍🏽"})
  void noCharacterIsCut(String character) {
    var run = character.repeat(80);
    for (var shift : new String[] {"", "a", "ab", "abc", "abcd", "abcde"}) {
      var text = "Abc " + run + shift + " term " + shift + run + ".";
      var start = text.indexOf(" term ") + 1;

      var snippet = Snippet.of(text, start, start + 4);

      assertThat(snippet.words()).isEqualTo("term");
      assertThat(snippet.before().replace(character, "")).isEqualTo("… " + shift + " ");
      assertThat(snippet.after().replace(character, "")).isEqualTo(" " + shift + " …");
      assertThat(snippet.before().length()).isBetween(20, 63);
      assertThat(snippet.after().length()).isBetween(20, 63);
    }
  }

  @Test
  void aShortTextIsShownWhole() {
    assertThat(Snippet.of("A term.", 2, 6)).isEqualTo(new Snippet("A ", "term", "."));
  }
}
