package org.softintel.oversight.auditors;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.stream.Stream;
import org.softintel.audit.trail.ListsOfReport;
import org.softintel.audit.trail.ReaderOfReport;
import org.softintel.audit.trail.Sight;

/**
 * Who came to a report.
 *
 * @param passedOn who saw what was passed on, and never opened the report
 * @param own who looked at what they had sent
 * @param unseen who came to open it and never did
 * @param lists whose lists and searches showed it
 */
public record ReadersOfReport(
    List<ReaderOfReport> opened,
    List<ReaderOfReport> passedOn,
    List<ReaderOfReport> own,
    List<ReaderOfReport> unseen,
    List<ListsOfReport> lists) {
  static ReadersOfReport of(List<ReaderOfReport> all, List<ListsOfReport> lists) {
    var opened = of(all, Sight.OPENED);
    var have = opened.stream().map(it -> it.who().account()).collect(toSet());
    return new ReadersOfReport(
        opened,
        of(all, Sight.PASSED_ON).stream().filter(it -> !have.contains(it.who().account())).toList(),
        of(all, Sight.OWN),
        of(all, Sight.ASKED).stream().filter(it -> !have.contains(it.who().account())).toList(),
        lists);
  }

  private static List<ReaderOfReport> of(List<ReaderOfReport> all, Sight sight) {
    return all.stream().filter(it -> it.sight() == sight).toList();
  }

  public boolean isEmpty() {
    return opened.isEmpty()
        && passedOn.isEmpty()
        && own.isEmpty()
        && unseen.isEmpty()
        && lists.isEmpty();
  }

  /** Whether all that this says is in the log. */
  public boolean isProven() {
    return Stream.of(opened, passedOn, own, unseen)
            .flatMap(List::stream)
            .allMatch(it -> it.absent() == 0)
        && lists.stream().allMatch(it -> it.absent() == 0);
  }
}
