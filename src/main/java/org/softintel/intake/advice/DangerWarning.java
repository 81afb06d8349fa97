package org.softintel.intake.advice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.softintel.platform.page.TextRules;
import org.softintel.report.quality.DangerFinder;
import org.softintel.report.quality.TextPiece;
import org.softintel.report.question.Questionnaire;

/** What sounds like immediate danger, each once: nobody is warned of the same sentence again. */
public record DangerWarning(List<Sentence> sentences) {
  /** Field with the codes of the sentences that its page has shown. */
  static final String SHOWN = "warned";

  private static final String CODE = "danger:";
  private static final int CODE_CHARS = 16;
  private static final Pattern CODES = Pattern.compile(CODE + "[0-9a-f]{" + CODE_CHARS + "}");

  /** Its code does not tell what it says. */
  record Sentence(String words, String code) {
    static Sentence of(String words) {
      var same = TextRules.seen(words).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
      return new Sentence(
          words.strip(), CODE + DigestUtils.sha256Hex(same).substring(0, CODE_CHARS));
    }

    @Override
    public String toString() {
      return "Sentence[" + code + "]";
    }
  }

  public static final DangerWarning NONE = new DangerWarning(List.of());

  /**
   * Warns of all in {@code answers} but what {@code shown} has the codes of, and of nothing in how
   * often it happens, where "still going on" is an answer. The team is told of both.
   */
  static DangerWarning of(Map<String, String> answers, Set<String> shown) {
    var said =
        answers.entrySet().stream()
            .filter(it -> !it.getKey().equals(Questionnaire.PATTERN.name()))
            .flatMap(DangerWarning::said);
    return new DangerWarning(said.filter(it -> !shown.contains(it.code)).distinct().toList());
  }

  private static Stream<Sentence> said(Map.Entry<String, String> answer) {
    return answer.equals(Map.entry(Questionnaire.HURT_SOON.name(), "yes"))
        ? Stream.of(Sentence.of(Questionnaire.HURT_SOON.noun() + ": yes"))
        : DangerFinder.marked(answer.getValue()).stream()
            .filter(TextPiece::danger)
            .map(it -> Sentence.of(it.words()));
  }

  /** Keeps only what can be a code: it comes from a page. */
  static Set<String> codes(Stream<String> codes) {
    return codes.filter(CODES.asMatchPredicate()).collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> codes() {
    return sentences.stream().map(Sentence::code).collect(Collectors.toSet());
  }

  public boolean isEmpty() {
    return sentences.isEmpty();
  }
}
