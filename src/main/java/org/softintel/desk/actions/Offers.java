package org.softintel.desk.actions;

import java.util.List;
import org.softintel.platform.page.Option;

/** What can be chosen on the form of a task. */
record Offers(List<Option> ready, List<Option> colleagues) {
  static final Offers NONE = new Offers(List.of(), List.of());
}
