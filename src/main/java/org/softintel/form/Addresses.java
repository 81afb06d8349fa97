package org.softintel.form;

import java.util.UUID;
import org.softintel.question.Group;

/** Where the pages of a draft are. */
final class Addresses {
  private Addresses() {}

  static String page(UUID draft, String page) {
    return "/reports/" + draft + "/" + page;
  }

  static String tasks(UUID draft) {
    return page(draft, "tasks");
  }

  static String check(UUID draft) {
    return page(draft, "check");
  }

  static String rows(UUID draft, Group group) {
    return page(draft, "rows/" + group.code());
  }

  static String row(UUID draft, Group group, String row) {
    return rows(draft, group) + "/" + row;
  }
}
