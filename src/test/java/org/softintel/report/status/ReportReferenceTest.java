package org.softintel.report.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportReferenceTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void aNewReferenceReadsBackAsItself() {
    for (int i = 0; i < 1_000; i++) {
      var reference = ReportReference.next();
      assertThat(reference.value()).matches("SI-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
      assertThat(ReportReference.typed(reference.value())).contains(reference);
    }
  }

  @Test
  void caseAndLookAlikesDoNotMatter() {
    var reference = withOnesAndZeroes();
    var typed = reference.value().replace('1', 'l').replace('0', 'o').toLowerCase(Locale.ROOT);
    assertThat(ReportReference.typed(typed)).contains(reference);
    assertThat(ReportReference.typed(typed.replace('l', 'I'))).contains(reference);
  }

  @Test
  void lettersOfOtherAlphabetsAndBlanksAreNoneOfOurs() {
    var reference = withOnesAndZeroes().value();
    for (var typed :
        List.of(
            reference.replace("SI", "S\u0131"),
            reference.replace("SI", "\u017fI"),
            reference.replace('1', '\u0131'),
            reference.replace('0', '\u0660'),
            reference + " ",
            " " + reference,
            reference + "\u00a0",
            reference + "\n")) {
      assertThat(ReportReference.typed(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void everySingleWrongCharacterIsNoticed() {
    var characters = ReportReference.next().value().substring(3).replace("-", "");
    for (int at = 0; at < characters.length(); at++) {
      for (int i = 0; i < ALPHABET.length(); i++) {
        var changed =
            characters.substring(0, at) + ALPHABET.charAt(i) + characters.substring(at + 1);
        assertThat(read(changed)).isEqualTo(changed.equals(characters));
      }
    }
  }

  @Test
  void everySwapOfTwoCharactersIsNoticed() {
    var characters = ReportReference.next().value().substring(3).replace("-", "");
    for (int a = 0; a < characters.length(); a++) {
      for (int b = a + 1; b < characters.length(); b++) {
        var swapped = new StringBuilder(characters);
        swapped.setCharAt(a, characters.charAt(b));
        swapped.setCharAt(b, characters.charAt(a));
        assertThat(read(swapped.toString())).isEqualTo(swapped.toString().equals(characters));
      }
    }
  }

  @Test
  void whatIsNotAReferenceIsNothing() {
    for (var text :
        new String[] {"", "SI-", "SI-UUUU-UUUU", "XX-0000-0000", "SI-0000-00000", "💥"}) {
      assertThat(ReportReference.typed(text)).isEmpty();
    }
  }

  @Test
  void referencesDoNotRepeat() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add(ReportReference.next().value())).isTrue();
    }
  }

  private static boolean read(String characters) {
    return ReportReference.typed("SI-" + characters.substring(0, 4) + "-" + characters.substring(4))
        .isPresent();
  }

  private static ReportReference withOnesAndZeroes() {
    var reference = ReportReference.next();
    while (!reference.value().contains("0") || !reference.value().contains("1")) {
      reference = ReportReference.next();
    }
    return reference;
  }
}
