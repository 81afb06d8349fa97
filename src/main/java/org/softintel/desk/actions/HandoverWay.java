package org.softintel.desk.actions;

import java.util.List;
import java.util.stream.Stream;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Option;

/** How somebody outside was told. */
enum HandoverWay implements Coded {
  PHONE("By phone"),
  SECURE_EMAIL("By secure email"),
  ONLINE("With their online form"),
  IN_PERSON("In person or at a meeting");

  private final String words;

  HandoverWay(String words) {
    this.words = words;
  }

  static List<Option> options() {
    return Stream.of(values()).map(it -> new Option(it.code(), it.words)).toList();
  }

  String words() {
    return words;
  }
}
