package org.softintel.desk.linking;

import java.util.List;
import java.util.Optional;
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
    List<MentionMatch> shown,
    SameSource source,
    boolean isTelling,
    boolean corroborated) {
  /** So many possible details together are worth a look. */
  private static final int SEVERAL = 3;

  /** What one reader may decide about {@code other} once they have {@code opened} it. */
  static SharingReport of(OtherReport other, boolean opened) {
    var sure = other.matches().stream().filter(SharingReport::isLikely).toList();
    var isOffered =
        opened && other.isTelling() && !sure.isEmpty() && other.source() != SameSource.YES;
    var shown = sure.isEmpty() ? other.matches() : sure;
    return new SharingReport(other.report(), shown, other.source(), other.isTelling(), isOffered);
  }

  /**
   * What is shared, as it is read.
   *
   * @param theirs how the other report writes it; nothing if that is the same
   */
  record Line(String kind, String mine, MatchBand band, Optional<String> theirs) {
    static Line of(MentionMatch match) {
      var theirs =
          Optional.of(match.other().inWords()).filter(it -> match.band() != MatchBand.SAME);
      return new Line(kind(match.mine()), match.mine().inWords(), match.band(), theirs);
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

  /** Each once. */
  public List<Line> lines() {
    return shown.stream().map(Line::of).distinct().toList();
  }

  public String from() {
    return switch (source) {
      case YES -> "Same source";
      case NO -> "Another source";
      case PERHAPS -> "Perhaps the same source";
    };
  }

  boolean isWeak() {
    return !isTelling
        || (shown.size() < SEVERAL && shown.stream().noneMatch(SharingReport::isLikely));
  }

  private static boolean isLikely(MentionMatch match) {
    return match.band().compareTo(MatchBand.LIKELY) <= 0;
  }

  @Override
  public String toString() {
    return "SharingReport[" + report.reference() + "]";
  }
}
