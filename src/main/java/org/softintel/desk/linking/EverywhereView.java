package org.softintel.desk.linking;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.PlainLetters;
import org.softintel.platform.page.TextRules;
import org.softintel.report.entity.EntityNetwork;
import org.softintel.report.entity.EntityNotes.ShownNote;
import org.softintel.report.entity.EntityTie;
import org.softintel.report.entity.Happening;
import org.softintel.report.entity.KnownEntity;
import org.softintel.report.entity.SaidRow;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.peergroup.PeerGroupViews;
import org.softintel.report.question.AnswerKind;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.ReportsTogether.OneOfMany;

/**
 * What reports say of one child, person or thing.
 *
 * @param report that holds {@code row}, of which it is
 * @param from the list that led there
 * @param on the day as of which it is shown
 * @param saved what was done just now
 */
record EverywhereView(
    ReportSummary report,
    RowCode row,
    CameFrom from,
    PastDay on,
    EntityNetwork network,
    SourceCounter.Range sources,
    TeamWork work,
    Optional<String> saved,
    Actor me) {
  private static final Set<AnswerKind> OFTEN_SEVERAL = Set.of(AnswerKind.TEXT, AnswerKind.CHOICES);
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * What the team does about it.
   *
   * @param waiting judgements that join nothing yet
   * @param parting judgements that it is not the same as what others join it to
   */
  record TeamWork(
      List<ShownPair> waiting,
      List<ShownPair> parting,
      List<ShownNote> notes,
      List<PeerGroupViews.Line> groups) {
    /** Of what is over only notes are known that nobody deleted. */
    static TeamWork before(Instant moment, List<ShownNote> notes) {
      var earlier = notes.stream().filter(it -> it.note().at().isBefore(moment)).toList();
      return new TeamWork(List.of(), List.of(), earlier, List.of());
    }

    @Override
    public String toString() {
      return "TeamWork[" + notes.size() + "]";
    }
  }

  /** An answer as reports write it, and the rows that say so. */
  record Said(ReportWords.Line line, List<SaidRow> by) {
    @Override
    public String toString() {
      return "Said[" + line + "]";
    }
  }

  /** What is asked, and all that is answered; they differ if it is not one. */
  record Detail(String noun, List<Said> answers) {
    public boolean isDisputed() {
      return answers.size() > 1
          && answers.stream().noneMatch(it -> OFTEN_SEVERAL.contains(it.line().question().kind()));
    }

    @Override
    public String toString() {
      return "Detail[" + noun + "]";
    }
  }

  /** What it is connected with: it "uses or drives" the other, or is used by it. */
  record Connected(KnownEntity other, EntityTie tie, boolean isFrom) {
    public String inSentence() {
      return TextRules.inSentence(tie.words());
    }

    @Override
    public String toString() {
      return "Connected[" + tie + "]";
    }
  }

  /** Of the row from which its reader came: there its author can delete it. */
  public boolean canDelete(ShownNote note) {
    var about = note.note().about();
    return !on.isPast()
        && note.isBy(me)
        && about.report().equals(report.id())
        && about.group() == row.group()
        && note.note().number() == row.number();
  }

  public String here() {
    return report.deskAddress() + "/" + row;
  }

  public String hereEverywhere() {
    return here() + "/everywhere";
  }

  /** Leads back to where its reader came from. */
  public String asItIsNow() {
    return from.to(hereEverywhere());
  }

  /** Leads back here, and from here to where its reader came from. */
  public String addNote() {
    return from.to(here() + "/notes");
  }

  public String back() {
    return from.back(report);
  }

  public Form form() {
    return on.form();
  }

  /** Of the same page about another, as of the same day. */
  public String address(KnownEntity other) {
    return other.first().address() + "/everywhere" + on.query();
  }

  public KnownEntity entity() {
    return network.first();
  }

  /** As part of a sentence: nobody is "this". */
  public String noun() {
    return switch (entity().kind()) {
      case CHILD -> "child";
      case PERSON -> "person";
      default -> TextRules.inSentence(entity().kind().words());
    };
  }

  public String title() {
    return "What reports say about this " + TextRules.inSentence(entity().kind().words());
  }

  /** Of all reports that it shows. */
  public String marking() {
    return entity().reports().stream()
        .map(it -> it.summary().handling())
        .distinct()
        .sorted()
        .collect(joining(" / "));
  }

  public List<String> warnings() {
    return entity().rows().stream()
        .flatMap(it -> it.words().warning().stream())
        .distinct()
        .toList();
  }

  public long open() {
    return entity().reports().stream().filter(it -> !it.summary().isClosed()).count();
  }

  /** In the order of the form; what is written in one way only by case or spaces is one answer. */
  public List<Detail> details() {
    var byQuestion = new LinkedHashMap<String, Map<String, Said>>();
    entity().rows().stream()
        .flatMap(row -> row.words().lines().stream().map(line -> new Said(line, List.of(row))))
        .forEach(
            it ->
                byQuestion
                    .computeIfAbsent(it.line().teamNoun(), noun -> new LinkedHashMap<>())
                    .merge(plain(it.line().teamAnswer()), it, EverywhereView::both));
    return byQuestion.entrySet().stream()
        .map(it -> new Detail(it.getKey(), List.copyOf(it.getValue().values())))
        .toList();
  }

  private static Said both(Said one, Said other) {
    return new Said(one.line, Stream.concat(one.by.stream(), other.by.stream()).toList());
  }

  private static String plain(String answer) {
    return GAPS.matcher(PlainLetters.of(answer)).replaceAll("");
  }

  public List<Connected> connections() {
    var key = entity().key();
    return network
        .ties(key)
        .flatMap(tie -> connected(tie, key).stream())
        .sorted(comparing(it -> it.other().kind()))
        .toList();
  }

  private Optional<Connected> connected(EntityTie tie, RowMention key) {
    var isFrom = tie.from().equals(key);
    return network.node(isFrom ? tie.to() : tie.from()).map(it -> new Connected(it, tie, isFrom));
  }

  public List<SaidRow> rowsOf(OneOfMany report) {
    return entity().rows().stream()
        .filter(it -> it.reference().equals(report.summary().reference()))
        .toList();
  }

  public Happening.Lanes happenings() {
    return Happening.of(entity().reports());
  }

  @Override
  public String toString() {
    return "EverywhereView[" + report.reference() + "]";
  }
}
