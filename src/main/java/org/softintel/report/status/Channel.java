package org.softintel.report.status;

import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.page.Coded;

/** How a report came. What did not come by the form or the API was typed in by the team. */
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

  /** Those in which somebody tells the team. */
  public static Stream<Channel> typedIn() {
    return Stream.of(values()).filter(Channel::isTypedIn);
  }

  public static Optional<Channel> typedIn(String code) {
    return Coded.of(Channel.class, code).filter(Channel::isTypedIn);
  }

  /** Then its reporter has no account: they see nothing and can be asked nothing here. */
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
