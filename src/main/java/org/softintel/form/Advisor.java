package org.softintel.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.language.LanguageChecker;
import org.softintel.quality.Quality;
import org.softintel.quality.Remark;
import org.softintel.question.Group;
import org.softintel.question.Question;
import org.softintel.question.Questionnaire;
import org.softintel.question.Sheet;

/** Advice on what was written, once: what a person has kept is not brought up again. */
@ApplicationScoped
class Advisor {
  /** Beside the answers in the draft; no page has a control of that name. */
  private static final String KEPT = "advice/kept";

  /** A child is quoted as they spoke. */
  private static final String OWN_WORDS = "ownWords-text";

  private final LanguageChecker language;
  private final AdviceTally tally;

  Advisor(LanguageChecker language, AdviceTally tally) {
    this.language = language;
    this.tally = tally;
  }

  /** What there is to say about the answers of one page. */
  List<Passage> about(UUID draft, Sheet sheet, Answers answers) {
    return passages(sheet, answers, answers, Addresses.page(draft, sheet.path())).toList();
  }

  /** What there is to say about the whole report. */
  List<Passage> about(UUID draft, Answers answers) {
    var once =
        Questionnaire.sheets()
            .flatMap(it -> passages(it, answers, answers, Addresses.page(draft, it.path())));
    var rows =
        Stream.of(Group.values())
            .flatMap(group -> answers.rows(group).stream().map(row -> new Place(group, row)))
            .flatMap(it -> passages(draft, it, answers));
    return Stream.concat(once, rows).toList();
  }

  /** Whether anything written sounds as if a child were in danger now. */
  boolean isUrgent(Answers answers) {
    return answers.typed().entrySet().stream()
        .filter(it -> !it.getKey().equals(KEPT))
        .anyMatch(it -> Quality.isUrgent(it.getValue()));
  }

  /** These answers, which remember that all of this was read and kept. */
  Answers keep(Answers answers, List<Passage> read) {
    var kept = new HashSet<>(kept(answers));
    read.stream().flatMap(Passage::codes).forEach(kept::add);
    return answers.with(KEPT, String.join("\n", kept));
  }

  /** Counts, when answers are sent, which of the terms that were brought up still stand there. */
  void count(Answers answers) {
    var standing =
        written(answers)
            .flatMap(it -> language.check(it).stream())
            .map(Passage::language)
            .collect(Collectors.toSet());
    tally.count(
        kept(answers).stream()
            .filter(it -> it.startsWith("language:"))
            .map(it -> new Choice(it.substring("language:".length()), standing.contains(it))));
  }

  /** What became of one term. */
  record Choice(String term, boolean kept) {}

  private record Place(Group group, String row) {}

  private Stream<Passage> passages(UUID draft, Place at, Answers answers) {
    var own = answers.row(at.group, at.row);
    var home = Addresses.row(draft, at.group, at.row) + "/";
    return Stream.concat(
        at.group.sheets().stream().flatMap(it -> passages(it, own, answers, home + it.path())),
        at.group == Group.CHILDREN ? age(at, answers, home + "age").stream() : Stream.of());
  }

  private static Optional<Passage> age(Place at, Answers answers, String address) {
    var own = answers.row(at.group, at.row);
    return Stream.of("ageBand", "dateOfBirth-year", "dateOfBirth-unknown").anyMatch(own::has)
        ? Optional.empty()
        : Optional.of(
            new Passage(
                RowView.caption(at.group, at.row, answers),
                address,
                List.of(),
                List.of(),
                List.of(Remark.AGE)));
  }

  private Stream<Passage> passages(Sheet sheet, Answers own, Answers all, String address) {
    return sheet.questions().stream()
        .filter(it -> it.isAdvised() && own.has(it.name()))
        .map(it -> passage(it, own.of(it.name()), all, address))
        .filter(it -> !it.isEmpty());
  }

  private Passage passage(Question question, String text, Answers all, String address) {
    var kept = kept(all);
    return new Passage(
        question.noun(),
        address,
        language.check(text).stream()
            .filter(it -> !kept.contains(Passage.language(it)))
            .map(it -> Passage.Place.of(text, it))
            .toList(),
        Quality.offers(text, rowValues(all)).stream()
            .filter(it -> !kept.contains(Passage.offer(it)))
            .filter(it -> all.rows(it.group()).size() < Group.MOST_ROWS)
            .toList(),
        Quality.remarks(text, names(all)).stream()
            .filter(it -> !kept.contains(Passage.remark(it)))
            .toList());
  }

  private static Stream<String> written(Answers answers) {
    return answers.typed().entrySet().stream()
        .filter(it -> !it.getKey().equals(KEPT) && !it.getKey().equals(OWN_WORDS))
        .map(Map.Entry::getValue);
  }

  private static Set<String> kept(Answers answers) {
    return Arrays.stream(answers.of(KEPT).split("\n", -1))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Set<String> rowValues(Answers answers) {
    return Stream.of(Group.values())
        .flatMap(group -> answers.rows(group).stream().map(it -> answers.row(group, it)))
        .flatMap(it -> it.typed().values().stream())
        .collect(Collectors.toSet());
  }

  private static List<String> names(Answers answers) {
    return Stream.of(Group.CHILDREN, Group.PEOPLE)
        .flatMap(group -> answers.rows(group).stream().map(it -> answers.row(group, it)))
        .map(it -> Optional.of(it.of("name")).filter(name -> !name.isEmpty()).orElse("-"))
        .toList();
  }
}
