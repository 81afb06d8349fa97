package org.softintel.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final String SIGN_IN = "src/main/keycloak/theme";
  // Words that blame or plead; the text says what to do instead.
  private static final Predicate<String> UNWELCOME =
      Pattern.compile(
              "\\b(please|sorry|valid|invalid|oops|forbidden|required|you forgot)\\b",
              Pattern.CASE_INSENSITIVE)
          .asPredicate();
  private static final Pattern PROBLEM =
      Pattern.compile("new Problem\\(\\s*[^,()]+,\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Words that a native speaker does not use, or that name one thing a second time. */
  private static final Predicate<String> ODD =
      Pattern.compile(
              "\\b(ring|rings|rang|ringing|whom|meanwhile|by whom|nobody watches|round the"
                  + " clock)\\b|\\bSomebody of\\b|\\bMay it\\b|\\be-mail\\b",
              Pattern.CASE_INSENSITIVE)
          .asPredicate();

  /** An empty one compiles, and what it should show is missing. */
  @Test
  void noTemplateIsEmpty() throws IOException {
    for (var template : files("src/main/resources/templates", ".html")) {
      assertThat(Files.readString(template)).as(template.toString()).isNotBlank();
    }
  }

  @Test
  void noPageOrGuideUsesAnOddWord() throws IOException {
    for (var template : files("src/main/resources/templates", ".html")) {
      assertThat(Jsoup.parse(Files.readString(template)).text())
          .as(template.toString())
          .doesNotMatch(ODD);
    }
    for (var guide : files("src/main/resources/guidance", ".md")) {
      assertThat(Files.readString(guide)).as(guide.toString()).doesNotMatch(ODD);
    }
  }

  /** One name for a thing: the others were on pages once. */
  @Test
  void noPageOrGuideUsesAnotherNameForAThing() throws IOException {
    var replaced =
        Pattern.compile(
                "\\b(agency|agencies|second factor|triage desk|need not|stands by you"
                    + "|on another site)\\b",
                Pattern.CASE_INSENSITIVE)
            .asPredicate();
    for (var template : files("src/main/resources/templates", ".html")) {
      var words = Files.readString(template).replaceAll("\\{[^}]*\\}", " ");
      assertThat(Jsoup.parse(words).text()).as(template.toString()).doesNotMatch(replaced);
    }
    for (var guide : files("src/main/resources/guidance", ".md")) {
      assertThat(Files.readString(guide)).as(guide.toString()).doesNotMatch(replaced);
    }
  }

  /** "On 24 November 2026 at 9:12am": after "at" stands the time alone. */
  @Test
  void noTemplateWritesAtBeforeADate() throws IOException {
    var at = Pattern.compile("\\bat (<time[^>]*>)?\\{[a-zA-Z.]*\\.(local|localSecond|date)\\}");
    for (var template : files("src/main/resources/templates", ".html")) {
      assertThat(Files.readString(template)).as(template.toString()).doesNotContainPattern(at);
    }
  }

  @Test
  void noPageUsesAnUnwelcomeWord() throws IOException {
    for (var template : files("src/main/resources/templates", ".html")) {
      var text = Jsoup.parse(Files.readString(template)).text();
      assertThat(text).as(template.toString()).doesNotMatch(UNWELCOME);
    }
  }

  @Test
  void noProblemUsesAnUnwelcomeWord() throws IOException {
    for (var source : files("src/main/java", ".java")) {
      var messages = PROBLEM.matcher(Files.readString(source)).results().map(it -> it.group(1));
      assertThat(messages.toList()).as(source.toString()).noneMatch(UNWELCOME);
    }
  }

  @Test
  void noFailurePageUsesAnUnwelcomeWordOrACode() {
    assertThat(IntStream.range(400, 600).mapToObj(FailureWords::forPeople))
        .extracting(FailureWords::toString)
        .noneMatch(UNWELCOME)
        .noneMatch(it -> it.matches(".*\\b[45]\\d\\d\\b.*"));
  }

  @Test
  void noSignInPageUsesAnUnwelcomeWord() throws IOException {
    for (var file : files(SIGN_IN, ".properties")) {
      var messages = new Properties();
      messages.load(new StringReader(Files.readString(file)));
      assertThat(messages.values()).extracting(Object::toString).noneMatch(UNWELCOME);
    }
  }

  @Test
  void noSignInPageHoldsScriptOrStyleOfItsOwn() throws IOException {
    for (var template : files(SIGN_IN, ".ftl")) {
      assertThat(Files.readString(template))
          .as(template.toString())
          .doesNotContain(" style=", "<style", "GOV.UK")
          .doesNotContainPattern("<script(?![^>]* src=)")
          .doesNotContainPattern("\\son[a-z]+=");
    }
  }

  /** As an argument of a message it is an object, and the page shows the name of its class. */
  @Test
  void noSignInPageHandsOnTheFormatOfANumber() throws IOException {
    for (var template : files(SIGN_IN, ".ftl")) {
      assertThat(Files.readString(template))
          .as(template.toString())
          .doesNotContainPattern("\\?string\\b");
    }
  }

  @Test
  void noTemplateHoldsScriptOrStyleOfItsOwn() throws IOException {
    for (var template : files("src/main/resources/templates", ".html")) {
      // A mail, a PDF and a file that was downloaded have no style sheet: these carry their style.
      if (template.endsWith("Notice/page.html")
          || template.endsWith("Notice/reporter.html")
          || template.endsWith("templates/paper.html")
          || template.endsWith("MyReportsPages/copyFile.html")) {
        continue;
      }
      assertThat(Files.readString(template))
          .as(template.toString())
          .doesNotContain(" style=", "<style", "<script")
          .doesNotContainPattern("\\son[a-z]+=")
          .doesNotContainPattern("\\{[^}]*\\.(raw|safe)\\b");
    }
  }

  @Test
  void noTitleSpeaksForTheGovernment() throws IOException {
    assertThat(Files.readString(Path.of("src/main/resources/templates/layout.html")))
        .doesNotContain("GOV.UK")
        .contains("govuk-generic-header");
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (var files = Files.walk(Path.of(folder))) {
      return files.filter(it -> it.toString().endsWith(ending)).toList();
    }
  }
}
