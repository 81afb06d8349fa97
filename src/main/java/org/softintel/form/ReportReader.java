package org.softintel.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.softintel.report.Exploitation;
import org.softintel.report.Happened;
import org.softintel.report.Provenance;
import org.softintel.report.Report;
import org.softintel.web.Problem;

/** Makes a report of answers, or says everything that is wrong with them: pages and API alike. */
final class ReportReader {
  static final int MAX_NARRATIVE_CHARS = 20_000;
  static final int MAX_LONG_TEXT_CHARS = 4_000;

  /** Line breaks and tabs are how people write; nothing else below a space is. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}&&[^\n\r\t]]|\\p{Cs}|\\p{Cn}");

  private final Answers answers;
  private final Set<String> areas;
  private final List<Problem> problems = new ArrayList<>();
  private final TypedDate dates;

  ReportReader(Answers answers, LocalDate today, Set<String> areas) {
    this.answers = answers;
    this.areas = areas;
    this.dates = new TypedDate(answers, today, problems::add);
  }

  Reading read() {
    var narrative = narrative();
    var provenance = provenance();
    var detail = longText("provenance-detail", "/provenance/detail", "How you know");
    var happened = happened();
    var learned =
        dates.isEmpty("learned")
            ? Optional.<LocalDate>empty()
            : dates.day("learned", "The date you learnt of it");
    var exploitation = exploitation();
    var area = area();
    if (!problems.isEmpty()) {
      return new Reading(Optional.empty(), List.copyOf(problems));
    }
    return new Reading(
        Optional.of(
            new Report(
                narrative,
                provenance.orElseThrow(),
                detail,
                happened.orElseThrow(),
                learned,
                exploitation,
                area)),
        List.of());
  }

  private String narrative() {
    if (!answers.has("narrative")) {
      problem("/narrative", "Enter what happened");
    }
    return bounded("narrative", "/narrative", "What happened", MAX_NARRATIVE_CHARS);
  }

  private Optional<Provenance> provenance() {
    if (!answers.has("provenance-source")) {
      problem("/provenance/source", "Select how you know");
      return Optional.empty();
    }
    var known = Provenance.of(answers.of("provenance-source"));
    if (known.isEmpty()) {
      problem("/provenance/source", "Select how you know from the list");
    }
    if (known.filter(Provenance.OTHER::equals).isPresent() && !answers.has("provenance-detail")) {
      problem("/provenance/detail", "Enter how you know");
    }
    return known;
  }

  private Optional<? extends Happened> happened() {
    return switch (answers.of("happened-kind")) {
      case "exact" -> dates.day("happened-date", "The date it happened").map(Happened.Exact::new);
      case "about" ->
          dates.month("happened-month", "The month it happened").map(Happened.About::new);
      case "period" -> period();
      case "not-known" -> Optional.of(new Happened.NotKnown());
      case "" -> whenProblem("Select when it happened");
      default -> whenProblem("Select when it happened from the list");
    };
  }

  private Optional<Happened.Period> period() {
    var from = dates.day("happened-from", "The date it began");
    var to = dates.day("happened-to", "The date it ended");
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().isBefore(from.get())) {
      problem("/happened/to", "The date it ended must be the same as or after the date it began");
      return Optional.empty();
    }
    return Optional.of(new Happened.Period(from.get(), to.get()));
  }

  private <T> Optional<T> whenProblem(String message) {
    problem("/happened/kind", message);
    return Optional.empty();
  }

  private Set<Exploitation> exploitation() {
    var chosen = EnumSet.noneOf(Exploitation.class);
    var typed = answers.typed().getOrDefault("exploitation", "");
    var codes = typed.isEmpty() ? new String[0] : typed.split("\n", -1);
    for (int i = 0; i < codes.length; i++) {
      var known = Exploitation.of(codes[i]);
      known.ifPresent(chosen::add);
      if (known.isEmpty()) {
        problem("/exploitation/" + i, "Select the kind of exploitation from the list");
      }
    }
    if (chosen.size() > 1 && chosen.contains(Exploitation.NOT_KNOWN)) {
      problem("/exploitation", "Select kinds of exploitation, or select “I do not know”");
    }
    return chosen;
  }

  private Optional<String> area() {
    if (!answers.has("area")) {
      return Optional.empty();
    }
    if (!areas.contains(answers.of("area"))) {
      problem("/area", "Select the area from the list");
    }
    return Optional.of(answers.of("area"));
  }

  private Optional<String> longText(String name, String pointer, String label) {
    var text = bounded(name, pointer, label, MAX_LONG_TEXT_CHARS);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private String bounded(String name, String pointer, String label, int max) {
    // Browsers send CRLF for a line break that counted as one character while it was typed.
    var text = answers.of(name).replace("\r\n", "\n");
    if (text.length() > max) {
      problem(pointer, String.format("%s must be %,d characters or fewer", label, max));
    }
    if (UNPRINTABLE.matcher(text).find()) {
      problem(pointer, label + " must not include hidden control characters");
    }
    return text;
  }

  private void problem(String pointer, String message) {
    problems.add(new Problem(pointer, message));
  }
}
