package org.softintel.platform.page;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a part of a long list, newest first.
 *
 * @param from the entry beside the part; empty for the newest
 */
public record PageRequest(Way way, String from) {
  public static final PageRequest NEWEST = new PageRequest(Way.NEWEST, "");

  public enum Way {
    NEWEST,
    OLDER,
    NEWER
  }

  /** An address has at most one of them. */
  public static PageRequest of(@Nullable String olderThan, @Nullable String newerThan) {
    if (olderThan != null) {
      return new PageRequest(Way.OLDER, olderThan);
    }
    return newerThan == null ? NEWEST : new PageRequest(Way.NEWER, newerThan);
  }

  public boolean isNewest() {
    return way == Way.NEWEST;
  }
}
