package org.softintel.report.status;

import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.page.Coded;

/** How a report came. The team types in what does not come by the form or the API. */
public enum Channel implements Coded {
  SERVICE("Through the form"),
  API("Through the partner API"),
  PHONE("By phone"),
  LETTER("By letter"),
  EMAIL("By email");

  private final String words;

  Channel(String words) {
    this.words = words;
  }

  /** Channels of reports that the team types in. */
  public static Stream<Channel> typedIn() {
    return Stream.of(values()).filter(Channel::isTypedIn);
  }

  public static Optional<Channel> typedIn(String code) {
    return Coded.of(Channel.class, code).filter(Channel::isTypedIn);
  }

  /** Its reporter then has no account, so they see nothing and cannot be asked here. */
  public boolean isTypedIn() {
    return this != SERVICE && this != API;
  }

  public String words() {
    return words;
  }
}
