package org.softintel.platform.sealing;

import java.nio.file.Path;

/** A sealer under a key that was made for a test. */
public final class GivenBriefSealer {
  private GivenBriefSealer() {}

  public static BriefSealer in(Path folder) throws Exception {
    return new BriefSealer(GivenKeyRings.ring(folder, 1));
  }
}
