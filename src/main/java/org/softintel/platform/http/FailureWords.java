package org.softintel.platform.http;

import java.util.Locale;
import org.softintel.platform.page.Numbers;

/** Plain words for each failure: no code, no blame. */
record FailureWords(String title, String detail) {
  static final FailureWords WRONG_MEMBERS =
      new FailureWords("Wrong members", "The members that errors points to cannot be taken.");

  static final FailureWords WEAK_SIGN_IN =
      new FailureWords(
          "Insufficient User Authentication",
          "The account's role needs a token of a second factor.");

  static final FailureWords SIGN_IN_IS_AWAY =
      new FailureWords(
          "You cannot sign in just now",
          "Our sign-in service is not answering. What you saved earlier is still saved.");

  private static final long KIB = 1024;
  private static final long MIB = 1024 * KIB;

  private static final String WHAT_IS_SAVED =
      "What you saved earlier is still saved. We may not have received what you just sent.";

  /** The name of this kind of problem, for programs (RFC 9457, type). */
  String code() {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  static FailureWords tooManyForPeople(long seconds) {
    return new FailureWords(
        "Wait %s, then try again".formatted(words(seconds)),
        "You, or somebody on the same network, have sent too many requests."
            + " What you saved earlier is still saved.");
  }

  static FailureWords tooManyForPrograms(long seconds) {
    return new FailureWords(
        "Too many requests",
        "This account or network address sent too much in a short time. Try again in %s."
            .formatted(words(seconds)));
  }

  private static String words(long seconds) {
    var minutes = (seconds + 59) / 60;
    return seconds < 60
        ? Numbers.counted(seconds, "second", "seconds")
        : minutes == 1 ? "a minute" : minutes + " minutes";
  }

  static FailureWords tooLargeForPrograms(long mostBytes) {
    var most = mostBytes < MIB ? mostBytes / KIB + " KiB" : mostBytes / MIB + " MiB";
    return new FailureWords("Content Too Large", "The most that is taken is " + most + ".");
  }

  static FailureWords forPeople(int status) {
    return switch (status) {
      case 400 ->
          new FailureWords(
              "We could not read what you sent",
              "The page may have been open for a long time. What you saved earlier is still saved."
                  + " Go back, load the page again and send it once more.");
      case 401 ->
          new FailureWords("Sign in to continue", "You are not signed in, or your session ended.");
      case 403 ->
          new FailureWords(
              "You do not have access to this page",
              "Your account is not set up for it. Nothing you saved has been changed.");
      case 404 ->
          new FailureWords(
              "Page not found",
              "Check the web address. If it is right, we may have deleted the page.");
      case 405 ->
          new FailureWords(
              "This page cannot be used that way", "Go to the start page and follow the links.");
      case 406 ->
          new FailureWords(
              "We cannot answer in that format", "Ask for the format that this address offers.");
      case 408 ->
          new FailureWords(
              "That took too long to arrive",
              "None of it was saved. Go back and send it again, from a better connection if you"
                  + " can. What you saved earlier is still saved.");
      case 409 ->
          new FailureWords(
              "This has already changed",
              "It was changed in another window, or by somebody else who works on it, or you have"
                  + " already sent it. Refresh the page to see the latest version.");
      case 410 ->
          new FailureWords(
              "This has been deleted",
              "We keep it only for a set time. You can start again from the start page.");
      case 413 ->
          new FailureWords(
              "That is too much to send at once",
              "None of it was saved. Go back, shorten the text, or send it in two parts."
                  + " What you saved earlier is still saved.");
      case 415 ->
          new FailureWords(
              "We cannot read that format", "Send the format that this address takes.");
      case 503 -> new FailureWords("The service is not available just now", WHAT_IS_SAVED);
      default -> new FailureWords("There is a problem with the service", WHAT_IS_SAVED);
    };
  }

  static FailureWords forPrograms(int status) {
    return switch (status) {
      case 400 -> new FailureWords("Bad Request", "The request does not have the documented form.");
      case 401 -> new FailureWords("Unauthorized", "Send a bearer token that has not expired.");
      case 403 ->
          new FailureWords("Forbidden", "The account does not have the role for this call.");
      case 404 -> new FailureWords("Not Found", "There is nothing at this address.");
      case 405 -> new FailureWords("Method Not Allowed", "This address takes another method.");
      case 406 -> new FailureWords("Not Acceptable", "This address does not offer that format.");
      case 408 -> new FailureWords("Request Timeout", "The body did not arrive in time.");
      case 409 -> new FailureWords("Conflict", "It has changed since it was read.");
      case 410 -> new FailureWords("Gone", "It was kept for the stated time and is deleted.");
      case 413 -> new FailureWords("Content Too Large", "It is more than this address takes.");
      case 415 -> new FailureWords("Unsupported Media Type", "This address takes another format.");
      case 428 ->
          new FailureWords(
              "Reason Required",
              "Send the header Reason: why this report is needed, in 10 to 500 characters.");
      case 503 ->
          new FailureWords(
              "Service Unavailable", "It may not have been saved. Send it again later.");
      default ->
          new FailureWords(
              "Internal Server Error", "It may not have been saved. The team can see why.");
    };
  }
}
