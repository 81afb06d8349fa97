package org.softintel.desk.linking;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.softintel.platform.page.Coded;
import org.softintel.report.casework.SameSource;
import org.softintel.report.linking.MatchBand;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.SeenElsewhere.OtherReport;

/**
 * A report that shares something, with what an officer looks at first.
 *
 * @param shown the same values and the likely ones; if there are none, the possible ones
 * @param source whether it is from the source of the report at hand
 * @param isTelling whether it shares something that few reports hold
 * @param corroborated whether it is offered to decide that the report at hand corroborates this one
 */
record SharingReport(
    ReportSummary report,
    List<Line> shown,
    SameSource source,
    boolean isTelling,
    boolean corroborated) {
  /** So many possible details together are worth a look. */
  private static final int SEVERAL = 3;

  /**
   * What one reader may decide about {@code other} once they have {@code opened} it, and of which
   * rows they may judge whether they are the same.
   */
  static SharingReport of(
      OtherReport other, boolean opened, Function<MentionMatch, RowsToJudge> rows) {
    var sure = other.matches().stream().filter(it -> isLikely(it.band())).toList();
    var shown = sure.isEmpty() ? other.matches() : sure;
    var lines = shown.stream().map(it -> Line.of(it, rows.apply(it))).toList();
    var isOffered =
        opened
            && other.isTelling()
            && other.source() != SameSource.YES
            && lines.stream().anyMatch(Line::isSure)
            && lines.stream().noneMatch(Line::isDoubted);
    return new SharingReport(other.report(), lines, other.source(), other.isTelling(), isOffered);
  }

  /**
   * What is shared, as it is read.
   *
   * @param theirs how the other report writes it; nothing if only case, gaps or marks differ
   */
  record Line(String kind, String mine, MatchBand band, Optional<String> theirs, RowsToJudge rows) {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static Line of(MentionMatch match, RowsToJudge rows) {
      var theirs =
          Optional.of(match.other().inWords())
              .filter(it -> !plain(it).equals(plain(match.mine().inWords())));
      return new Line(kind(match.mine()), match.mine().inWords(), match.band(), theirs, rows);
    }

    private static String plain(String written) {
      return NO_LETTERS.matcher(written).replaceAll("").toLowerCase(Locale.ROOT);
    }

    public boolean isSame() {
      return band == MatchBand.SAME;
    }

    /** Whether it is one value, or somebody who looked said that it is. */
    private boolean isSure() {
      return isSame() || rows.follows() || rows.judged().isPresent();
    }

    /** Whether somebody who looked was not sure. */
    private boolean isDoubted() {
      return rows.judged().filter(JudgedLine::isDoubt).isPresent();
    }

    private Line without() {
      return new Line(kind, mine, band, theirs, RowsToJudge.NONE);
    }

    private List<Object> words() {
      return List.of(kind, mine, band, theirs);
    }

    private boolean isJudged() {
      return !rows.words().isEmpty();
    }

    /** Whether another line says the same, and whose name it is. */
    private boolean isSaidBy(Line other) {
      return kind.equals(ValueKind.NAME.words())
          && !other.kind.equals(kind)
          && other.withoutKind().equals(withoutKind());
    }

    private List<Object> withoutKind() {
      return List.of(mine, band, theirs);
    }

    /** A name says whose it is. */
    private static String kind(ValueMention mine) {
      var words = mine.kind().words();
      return mine.kind() == ValueKind.NAME
          ? mine.row().map(ValueMention.Row::group).map(it -> name(it, words)).orElse(words)
          : words;
    }

    private static String name(String group, String words) {
      return switch (Coded.of(RowGroup.class, group).orElseThrow()) {
        case CHILDREN -> "Child's name";
        case PEOPLE -> "Person of concern's name";
        default -> words;
      };
    }

    @Override
    public String toString() {
      return "Line[" + kind + "]";
    }
  }

  /**
   * Each once, and the rows that it is about at the first of their lines. The name of who uses a
   * phone says nothing more beside the same name of a person of concern.
   */
  public List<Line> lines() {
    var read = new HashSet<List<Object>>();
    var asked = new HashSet<String>();
    return shown.stream()
        .filter(it -> it.isJudged() || shown.stream().noneMatch(it::isSaidBy))
        .filter(it -> read.add(it.words()))
        .map(it -> it.rows.words().isEmpty() || asked.add(it.rows.words()) ? it : it.without())
        .toList();
  }

  public String from() {
    return switch (source) {
      case YES -> "From the same source, which counts once";
      case NO -> "From another source";
      case PERHAPS -> "Perhaps from the same source";
    };
  }

  boolean isWeak() {
    return !isTelling
        || (shown.size() < SEVERAL && shown.stream().noneMatch(it -> isLikely(it.band)));
  }

  private static boolean isLikely(MatchBand band) {
    return band.compareTo(MatchBand.LIKELY) <= 0;
  }

  @Override
  public String toString() {
    return "SharingReport[" + report.reference() + "]";
  }
}
