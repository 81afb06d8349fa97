package org.softintel.report.naming;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Rowan O’Sample-Placeholder, rowan osample placeholder",
    "Abdulrahman Sample, abdul rahman sample",
    "Abd ar-Rahman Sample, abdul al rahman sample",
    "Abdessalam, abdul salam",
    "Abdullah, abdullah",
    "Sami el Tazouri, sami al tazouri",
    "Hisham ash-Shami, hisham al shami",
    "Hisham at-Tazouri, hisham al tazouri",
    "At Sample, at sample",
    "J4y S4mplet0n, jay sampleton",
    "Jay2 4711, jay2 4711",
    "Rowan Al, rowan al",
    "Salahuddin, salah uddin",
    "Saadeddine, saad uddin",
    "Claudine, claudine",
    "Geraldine, geraldine",
    "Олена Łukasz, olena lukasz",
    "Γιώργος, giorgos",
    "Բարակ, barak",
    "김정은, gim jeong eun",
    "सिंह, sinh",
    "عبد الرحمن, abdul ꞌrhmn",
    "عبدالرحمن, abdul ꞌrhmn",
    "فاطمة بنت حامد, ꞌfatm bint ꞌhamd"
  })
  void wordsOfNamesAreTheSameHoweverTheyAreWritten(String name, String words) {
    assertThat(String.join(" ", NameWords.of(NameWords.plain(name)))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "eltazuri, tazuri",
    "alshammari, shammari",
    "ashshami, shami",
    "ennaji, naji",
    "osampleton, sampleton",
    "alton,",
    "oscar,",
    "rowan,"
  })
  void aWordMayBeginWithAnArticle(String word, String rest) {
    assertThat(NameWords.bare(word).orElse(null)).isEqualTo(rest);
  }

  @Test
  void onlyForeignAlphabetsAreNamed() {
    assertThat(NameWords.foreignAlphabet("Łukasz Олена Γιώργος")).isEmpty();
    assertThat(NameWords.foreignAlphabet("Rowan 김")).contains(UnicodeScript.HANGUL);
  }

  @Test
  void namesOfUsualAlphabetsDoNotWaitForIcu() throws ReflectiveOperationException {
    var plain =
        new WithoutIcu().loadClass(NameWords.class.getName()).getMethod("plain", String.class);

    assertThat(plain.invoke(null, "Łukasz O’Sample Олена Γιώργος 🙂"))
        .asString()
        .startsWith("lukasz osample olena giorgos");
    assertThatThrownBy(() -> plain.invoke(null, "김")).hasRootCauseMessage("com.ibm.icu");
  }

  /** Loads the classes of names anew, and nothing of ICU. */
  private static final class WithoutIcu extends ClassLoader {
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("com.ibm.icu")) {
        throw new ClassNotFoundException("com.ibm.icu");
      }
      return name.startsWith(NameWords.class.getPackageName())
          ? anew(name)
          : super.loadClass(name, resolve);
    }

    private Class<?> anew(String name) throws ClassNotFoundException {
      var loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      var file = name.replace('.', '/') + ".class";
      try (var stream = NameWords.class.getClassLoader().getResourceAsStream(file)) {
        var code = requireNonNull(stream).readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
