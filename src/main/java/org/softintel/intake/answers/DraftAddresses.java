package org.softintel.intake.answers;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.report.question.RowGroup;

/** Where the pages of a draft are. */
public final class DraftAddresses {
  private DraftAddresses() {}

  public static String page(UUID draft, String page) {
    return "/reports/" + draft + "/" + page;
  }

  /** Of the advice on what is written on one page. */
  public static String advice(UUID draft, PageOfDraft at) {
    return advice(draft, at, "", "");
  }

  /** Where this advice is acted on; {@code from} the page to go back to, if not to the advice. */
  public static String advice(UUID draft, PageOfDraft at, String act, String from) {
    var row = at.group().map(it -> "row=" + it.code() + "/" + at.row());
    var back = Optional.of(from).filter(it -> !it.isEmpty()).map(it -> "from=" + it);
    var query = Stream.of(row, back).flatMap(Optional::stream).collect(Collectors.joining("&"));
    var address = page(draft, "advice/" + at.sheet().path() + act);
    return query.isEmpty() ? address : address + "?" + query;
  }

  public static String tasks(UUID draft) {
    return page(draft, "tasks");
  }

  public static String check(UUID draft) {
    return page(draft, "check");
  }

  public static String rows(UUID draft, RowGroup group) {
    return page(draft, "rows/" + group.code());
  }

  public static String row(UUID draft, RowGroup group, String row) {
    return rows(draft, group) + "/" + row;
  }
}
