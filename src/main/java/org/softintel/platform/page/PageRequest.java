package org.softintel.platform.page;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list is asked for, newest first.
 *
 * @param from what the part is next to; empty for the newest
 */
public record PageRequest(Way way, String from) {
  public static final PageRequest NEWEST = new PageRequest(Way.NEWEST, "");

  public enum Way {
    NEWEST,
    OLDER,
    NEWER
  }

  /** Of an address, which names at most one of them. */
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
