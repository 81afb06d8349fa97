package org.softintel.intake.advice;

import java.util.UUID;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.PageOfDraft;

/** A page with advice on it, and the addresses for changing it and for declining advice. */
public record AdvisedPage(UUID draft, PageOfDraft page) {
  /** Where the answers can be changed. */
  public String change() {
    return DraftAddresses.page(draft, page.path());
  }

  public String act(String act) {
    return DraftAddresses.page(draft, path(page, act));
  }

  public String actFromCheck(String act) {
    return act(act) + (page.group().isPresent() ? "&" : "?") + "from=check";
  }

  /** Path of the advice on a page, below the address of the draft. */
  public static String path(PageOfDraft page) {
    return path(page, "");
  }

  private static String path(PageOfDraft page, String act) {
    var row = page.group().map(it -> "?row=" + it.code() + "/" + page.row()).orElse("");
    return "advice/" + page.sheet().path() + act + row;
  }
}
