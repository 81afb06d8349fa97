package org.softintel.intake.advice;

import io.quarkus.qute.TemplateData;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.PageOfDraft;

/** A page with advice on it, and the addresses for changing it and for declining advice. */
@TemplateData
public record AdvisedPage(UUID draft, PageOfDraft page) {
  /** Where the answers can be changed. */
  public String change() {
    return DraftAddresses.page(draft, page.path());
  }

  public String changeFromCheck() {
    return change() + "?from=check";
  }

  public String act(String act) {
    return DraftAddresses.page(draft, path(page, act, Optional.empty()));
  }

  String actFromCheck(String act) {
    return DraftAddresses.page(draft, path(page, act, Optional.of("from=check")));
  }

  /** Path of the advice on a page, below the address of the draft. */
  public static String path(PageOfDraft page) {
    return path(page, "", Optional.empty());
  }

  private static String path(PageOfDraft page, String act, Optional<String> from) {
    var row = page.group().map(it -> "row=" + it.code() + "/" + page.row());
    var query = Stream.of(row, from).flatMap(Optional::stream).collect(Collectors.joining("&"));
    return "advice/" + page.sheet().path() + act + (query.isEmpty() ? "" : "?" + query);
  }
}
