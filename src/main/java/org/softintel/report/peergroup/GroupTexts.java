package org.softintel.report.peergroup;

/**
 * What officers write of a group.
 *
 * @param aim what it should achieve
 * @param strengths what keeps children safe
 * @param risks with who judged them
 */
public record GroupTexts(String name, String purpose, String aim, String strengths, String risks) {
  public static final int MOST_NAME = 100;
  public static final int MOST_CHARS = 500;

  @Override
  public String toString() {
    return "GroupTexts[<redacted>]";
  }
}
