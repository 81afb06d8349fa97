package org.softintel.inbox;

import java.util.Map;
import java.util.stream.Stream;

/** The orders of the inbox, each along an index of its own. */
enum Sort {
  URGENT(
      "urgent",
      "most urgent first, then oldest",
      "r.priority, r.receivedAt, r.id",
      "(r.priority, r.receivedAt, r.id) > (:lastPriority, :lastReceived, :lastId)") {
    @Override
    Map<String, Object> keys(InboxReport last) {
      return Map.of(
          "lastPriority", last.priority, "lastReceived", last.receivedAt, "lastId", last.id);
    }
  },
  NEWEST(
      "newest",
      "newest first",
      "r.receivedAt desc, r.id desc",
      "(r.receivedAt, r.id) < (:lastReceived, :lastId)") {
    @Override
    Map<String, Object> keys(InboxReport last) {
      return Map.of("lastReceived", last.receivedAt, "lastId", last.id);
    }
  },
  OLDEST(
      "oldest",
      "oldest first",
      "r.receivedAt, r.id",
      "(r.receivedAt, r.id) > (:lastReceived, :lastId)") {
    @Override
    Map<String, Object> keys(InboxReport last) {
      return Map.of("lastReceived", last.receivedAt, "lastId", last.id);
    }
  },
  DUE("due", "due soonest first", "r.dueAt, r.id", "(r.dueAt, r.id) > (:lastDue, :lastId)") {
    @Override
    Map<String, Object> keys(InboxReport last) {
      return Map.of("lastDue", last.dueAt, "lastId", last.id);
    }
  };

  private final String code;
  private final String words;
  private final String order;
  private final String beyond;

  Sort(String code, String words, String order, String beyond) {
    this.code = code;
    this.words = words;
    this.order = order;
    this.beyond = beyond;
  }

  static Sort of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst().orElse(URGENT);
  }

  /** Where the last report of the page before stood. */
  abstract Map<String, Object> keys(InboxReport last);

  public String code() {
    return code;
  }

  public String words() {
    return words;
  }

  String order() {
    return order;
  }

  String beyond() {
    return beyond;
  }
}
