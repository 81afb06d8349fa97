package org.softintel.report.status;

import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.page.Coded;

/** How a report came. The team types in what does not come by the form or the API. */
public enum Channel implements Coded {
  SERVICE("service", "Through the form"),
  API("api", "Through the partner API"),
  PHONE("phone", "By phone"),
  LETTER("letter", "By letter"),
  EMAIL("email", "By email");

  private final String code;
  private final String words;

  Channel(String code, String words) {
    this.code = code;
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

  @Override
  public String code() {
    return code;
  }

  public String words() {
    return words;
  }
}
