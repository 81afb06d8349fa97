package org.softintel.recording;

import java.util.List;
import org.softintel.web.Option;

/** What can be chosen on the form of a task. */
record Offers(List<Option> ready, List<Option> colleagues) {
  static final Offers NONE = new Offers(List.of(), List.of());
}
