package org.softintel.desk.inbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.Coded;

/** The orders of the inbox, each along an index; possible danger stands by its strength first. */
enum InboxSort implements Coded {
  URGENT(
      "most urgent first, then oldest",
      "r.priority, r.received_at, r.id",
      "(r.priority, r.received_at, r.id) > (:lastPriority, :lastReceived, :lastId)") {
    @Override
    long standing(InboxReport report) {
      return report.priority;
    }

    @Override
    Map<String, Object> keys(InboxCursor last) {
      return Map.of(
          "lastPriority",
          (int) last.standing(),
          "lastReceived",
          last.received(),
          "lastId",
          last.id());
    }
  },
  NEWEST(
      "newest first",
      "r.received_at desc, r.id desc",
      "(r.received_at, r.id) < (:lastReceived, :lastId)"),
  OLDEST("oldest first", "r.received_at, r.id", "(r.received_at, r.id) > (:lastReceived, :lastId)"),
  DUE("due soonest first", "r.due_at, r.id", "(r.due_at, r.id) > (:lastDue, :lastId)") {
    @Override
    long standing(InboxReport report) {
      return ChronoUnit.MICROS.between(Instant.EPOCH, report.dueAt);
    }

    @Override
    Map<String, Object> keys(InboxCursor last) {
      var due = Instant.EPOCH.plus(last.standing(), ChronoUnit.MICROS);
      return Map.of("lastDue", due, "lastId", last.id());
    }
  };

  private final String words;
  private final String order;
  private final String beyond;

  InboxSort(String words, String order, String beyond) {
    this.words = words;
    this.order = order;
    this.beyond = beyond;
  }

  static InboxSort of(String code) {
    return Coded.of(InboxSort.class, code).orElse(URGENT);
  }

  /** The place at which a page begins or ends. */
  Map<String, Object> keys(InboxCursor last) {
    return Map.of("lastReceived", last.received(), "lastId", last.id());
  }

  /** Its place in this order as far as that can change, as a number. */
  long standing(InboxReport report) {
    return 0;
  }

  public String words() {
    return words;
  }

  String order(InboxPart part, InboxCursor.Way way) {
    var all = part == InboxPart.URGENT ? "r.danger_strength desc, " + order : order;
    return way == InboxCursor.Way.AFTER ? all : turned(all);
  }

  String beyond(InboxPart part, InboxCursor.Way way) {
    var isAfter = way == InboxCursor.Way.AFTER;
    var turned = beyond.contains(">") ? beyond.replace('>', '<') : beyond.replace('<', '>');
    var ofOneStrength = isAfter ? beyond : turned;
    return part == InboxPart.URGENT
        ? "r.danger_strength %1$s= :lastStrength and (r.danger_strength %1$s :lastStrength or %2$s)"
            .formatted(isAfter ? "<" : ">", ofOneStrength)
        : ofOneStrength;
  }

  private static String turned(String order) {
    return Stream.of(order.split(", ", -1))
        .map(it -> it.endsWith(" desc") ? it.replace(" desc", "") : it + " desc")
        .collect(Collectors.joining(", "));
  }
}
