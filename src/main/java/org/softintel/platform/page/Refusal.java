package org.softintel.platform.page;

/** The request is understood and not done. The words are for the person who asked. */
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

  /** Somebody was quicker, or it is done already. */
  public static Refusal conflict(String title, String detail) {
    return new Refusal(409, title, detail);
  }

  /** It was here once. */
  public static Refusal gone(String title, String detail) {
    return new Refusal(410, title, detail);
  }

  /** For the person who asked, where several were asked for at once. */
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
