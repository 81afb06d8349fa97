package org.softintel.platform.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** A part of a long list, newest first, and whether there is more on either side. */
public record Slice<T>(List<T> shown, boolean hasNewer, boolean hasOlder) {
  public Slice {
    shown = List.copyOf(shown);
  }

  /**
   * Returns the part that {@code request} asked for.
   *
   * @param found the entries in the direction of the request, one more than {@code most} if there
   *     are as many
   */
  public static <T> Slice<T> of(List<T> found, int most, PageRequest request) {
    var more = found.size() > most;
    var shown = new ArrayList<>(more ? found.subList(0, most) : found);
    return switch (request.way()) {
      case NEWEST -> new Slice<>(shown, false, more);
      case OLDER -> new Slice<>(shown, true, more);
      case NEWER -> {
        Collections.reverse(shown);
        yield new Slice<>(shown, more, true);
      }
    };
  }

  /** Returns the same part with {@code told} in place of each entry. */
  public <R> Slice<R> as(Function<List<T>, List<R>> told) {
    return new Slice<>(told.apply(shown), hasNewer, hasOlder);
  }

  public boolean isEmpty() {
    return shown.isEmpty();
  }

  public T first() {
    return shown.get(0);
  }

  public T last() {
    return shown.get(shown.size() - 1);
  }
}
