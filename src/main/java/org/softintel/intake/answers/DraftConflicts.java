package org.softintel.intake.answers;

import java.util.HashMap;
import java.util.Optional;
import org.softintel.platform.page.Form;
import org.softintel.report.question.RowGroup;

/**
 * What was typed on a page and could not be saved as its answer, because another window changed the
 * answer meanwhile or the list is full: it is kept beside the answers, for a person to decide.
 */
public final class DraftConflicts {
  /** Beside the answers in the draft; no page has a control of these names. */
  private static final String TYPED = "aside/";

  private static final String PAGE = "page/";

  private DraftConflicts() {}

  /** All answers once this page was sent: with what it says saved, or set aside. */
  public static Answers answered(PageOfDraft at, Answers all, Form form) {
    var rest = without(at, all);
    var pageToken = PageToken.of(form.value("shown"));
    var page = new Answers(form.values());
    if (form.chosen("go", "saved") || isStale(at, rest, pageToken, page)) {
      return rest;
    }
    if (at.isOneTooMany(rest) || isChangedElsewhere(at, rest, pageToken, page)) {
      return with(at, rest, page);
    }
    var saved = at.put(rest, page);
    return pageToken.isAbsent() ? saved : saved.with(PAGE + at.path(), pageToken.page());
  }

  /** All answers without a row and its connections, and without what was typed beside them. */
  public static Answers removed(RowGroup group, String row, Answers all) {
    var rest = all.withoutThing(group, row);
    for (var each : RowGroup.values()) {
      for (var gone : all.rows(each)) {
        if (!rest.rows(each).contains(gone)) {
          rest = withoutPages("rows/" + each.code() + "/" + gone + "/", rest);
        }
      }
    }
    return rest;
  }

  private static Answers withoutPages(String row, Answers all) {
    return all.without(it -> it.startsWith(TYPED + row) || it.startsWith(PAGE + row));
  }

  /** What was typed on this page, when it waits and is not what is saved. */
  public static Optional<Answers> typed(PageOfDraft at, Answers all) {
    return Optional.of(beside(at, all))
        .filter(it -> all.typed().containsKey(TYPED + at.path() + "/"))
        .filter(it -> !it.equals(saved(at, all)));
  }

  /** The first page on which something waits. */
  public static Optional<PageOfDraft> first(Answers all) {
    return all.typed().keySet().stream()
        .filter(it -> it.startsWith(TYPED) && it.endsWith("/"))
        .sorted()
        .map(it -> it.substring(TYPED.length(), it.length() - 1))
        .flatMap(it -> PageOfDraft.at(it).stream())
        .filter(it -> typed(it, all).isPresent())
        .findFirst();
  }

  public static Answers saved(PageOfDraft at, Answers all) {
    return at.said(at.own(all));
  }

  private static boolean isStale(PageOfDraft at, Answers all, PageToken pageToken, Answers page) {
    return isOverwriting(at, all, pageToken, page) && pageToken.showed(at.said(page));
  }

  private static boolean isChangedElsewhere(
      PageOfDraft at, Answers all, PageToken pageToken, Answers page) {
    return isOverwriting(at, all, pageToken, page) && !pageToken.showed(at.said(page));
  }

  /** Whether it would replace answers that this page neither showed nor saved itself. */
  private static boolean isOverwriting(
      PageOfDraft at, Answers all, PageToken pageToken, Answers page) {
    var saved = saved(at, all);
    return !pageToken.isAbsent()
        && !saved.typed().isEmpty()
        && !saved.equals(at.said(page))
        && !pageToken.showed(saved)
        && !pageToken.page().equals(all.of(PAGE + at.path()));
  }

  private static Answers with(PageOfDraft at, Answers all, Answers page) {
    var aside = all.with(TYPED + at.path() + "/", "");
    for (var each : at.said(page).typed().entrySet()) {
      aside = aside.with(TYPED + at.path() + "/" + each.getKey(), each.getValue());
    }
    return aside;
  }

  private static Answers without(PageOfDraft at, Answers all) {
    return all.without(it -> it.startsWith(TYPED + at.path() + "/"));
  }

  private static Answers beside(PageOfDraft at, Answers all) {
    var own = new HashMap<String, String>();
    var prefix = TYPED + at.path() + "/";
    all.typed()
        .forEach(
            (name, text) -> {
              if (name.startsWith(prefix) && name.length() > prefix.length()) {
                own.put(name.substring(prefix.length()), text);
              }
            });
    return new Answers(own);
  }
}
