package org.softintel.platform.page;

import java.util.List;

/** What was sent is refused for these reasons: 400 with each of them. */
public final class Problems extends RuntimeException {
  private final transient List<Problem> list;

  public Problems(List<Problem> list) {
    super(list.size() + " problems");
    this.list = List.copyOf(list);
  }

  public List<Problem> list() {
    return list;
  }
}
