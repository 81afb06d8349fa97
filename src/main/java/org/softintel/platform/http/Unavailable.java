package org.softintel.platform.http;

/** A part that we cannot do without does not answer; trying again later makes sense. */
public final class Unavailable extends RuntimeException {
  public Unavailable(String what, Throwable cause) {
    super(what, cause);
  }
}
