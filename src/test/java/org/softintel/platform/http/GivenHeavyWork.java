package org.softintel.platform.http;

/** Work for files, done one after another. */
public final class GivenHeavyWork {
  private GivenHeavyWork() {}

  public static HeavyWork one() {
    return new HeavyWork(1);
  }
}
