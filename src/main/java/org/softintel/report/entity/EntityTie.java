package org.softintel.report.entity;

import java.util.List;
import org.softintel.report.judgement.RowMention;

/**
 * That two are connected, in one way.
 *
 * @param from the key of the one, and {@code to} of the other
 * @param words how: "uses or drives"
 * @param by what says so, the earliest report first
 */
public record EntityTie(RowMention from, RowMention to, String words, List<Saying> by) {

  /** A report that says so, and what it says besides; empty if nothing. */
  public record Saying(SaidRow from, SaidRow to, String detail) {
    public String reference() {
      return from.reference();
    }

    @Override
    public String toString() {
      return "Saying[" + reference() + "]";
    }
  }

  boolean joins(RowMention one, RowMention other) {
    return (from.equals(one) && to.equals(other)) || (from.equals(other) && to.equals(one));
  }

  public boolean touches(RowMention key) {
    return from.equals(key) || to.equals(key);
  }

  @Override
  public String toString() {
    return "EntityTie[" + words + "]";
  }
}
