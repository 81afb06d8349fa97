package org.softintel.platform.page;

/** A request that is understood and refused, in words for the user. */
public class Refusal extends RuntimeException {
  private final int status;
  private final String title;
  private final String detail;

  public Refusal(int status, String title, String detail) {
    super(title);
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /** For something that somebody else has changed, or that is done already. */
  public static Refusal conflict(String title, String detail) {
    return new Refusal(409, title, detail);
  }

  /** For something that was deleted. */
  public static Refusal gone(String title, String detail) {
    return new Refusal(410, title, detail);
  }

  public String detail() {
    return detail;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }
}
