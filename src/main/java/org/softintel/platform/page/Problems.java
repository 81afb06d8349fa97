package org.softintel.platform.page;

import java.util.List;

/** What was sent cannot be taken, for these reasons: 400 with every one of them. */
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
